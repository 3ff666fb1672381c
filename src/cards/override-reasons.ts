const SYSTEM = 'http://calcitrace.org/fhir/CodeSystem/override-reason';

/** Five reasons; each sets how long the card rests (design, section 1). Codes are stable: Epic maps them by hand. */
export const OVERRIDE_REASONS = [
  { system: SYSTEM, code: 'will-do-later', display: 'Will do later' },
  { system: SYSTEM, code: 'done-elsewhere', display: 'Already done elsewhere' },
  { system: SYSTEM, code: 'known-benign', display: 'Known and benign' },
  { system: SYSTEM, code: 'report-misread', display: 'Report was misread' },
  { system: SYSTEM, code: 'not-appropriate', display: 'Not appropriate for this patient' },
] as const;
