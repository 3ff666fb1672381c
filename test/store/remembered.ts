import type { IssuedCard, PatientRest } from '../../src/rest.js';

/** A synthetic shown card; `card` tells one from another. */
export function issuedCard(card: string, overrides: Partial<IssuedCard> = {}): IssuedCard {
  return {
    iss: 'https://ehr.example.org',
    card,
    service: 'calcification-patient-view',
    pathway: 'hepatic-calcification',
    version: '1.0.0',
    requirements: ['HEP-2', 'MEC-1'],
    indicator: 'info',
    isSafety: false,
    keys: { patient: 'patient', user: 'user', card: 'card', finding: 'finding', pathway: 'pathway' },
    evidence: ['report', 'value'],
    issuedAt: '2026-11-22T08:00:00.000Z',
    ...overrides,
  };
}

export function patientRest(patient: string, overrides: Partial<PatientRest> = {}): PatientRest {
  return { patient, about: 'card', evidence: [], since: '2026-11-22T08:00:00.000Z', ...overrides };
}
