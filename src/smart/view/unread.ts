import { PREFETCH_KEYS, type PatientRecord, type PrefetchKey } from '../../fhir/patient-record.js';
import type { Facts } from '../../facts/facts.js';

const CALLED: Readonly<Record<PrefetchKey, string>> = {
  patient: 'Patient data',
  conditions: 'The problem list',
  reports: 'Imaging reports',
  labs: 'Laboratory results',
  observations: 'Observations',
  orders: 'Orders',
  medications: 'Medications',
  procedures: 'Procedures',
  studies: 'Imaging studies',
};

const WHY_UNREAD: Readonly<Record<string, string>> = {
  truncated: 'is longer than is read; its end is unknown',
  language: 'is not in English',
  format: 'is in a format that is not read',
  unavailable: 'could not be fetched',
};

export interface UnreadNote {
  readonly what: string;
  readonly consequence: string;
}

/** What could not be read, each in one sentence, with what follows from it: unknown is not normal (H2, H9). */
export function unreadNotes(record: PatientRecord, { unreadReports }: Pick<Facts, 'unreadReports'>): UnreadNote[] {
  const sources = PREFETCH_KEYS.flatMap((key): UnreadNote[] => {
    const { state } = record.sources[key];
    const called = CALLED[key];
    if (state === 'unavailable') {
      return [{ what: `${called} could not be read`, consequence: 'Nothing is concluded from their absence.' }];
    }
    if (state !== 'partial') return [];
    return [{ what: `${called} were read only in part`, consequence: 'What is not shown may exist all the same.' }];
  });
  const reports = unreadReports.map(({ source, why }) => ({
    what: `${source} ${WHY_UNREAD[why] ?? 'could not be read'}`,
    consequence: 'It may hold a finding that is not shown here.',
  }));
  const dropped =
    record.dropped === 0
      ? []
      : [
          {
            what: `${String(record.dropped)} ${record.dropped === 1 ? 'resource was' : 'resources were'} set aside`,
            consequence: 'Nothing says that they are of this patient.',
          },
        ];
  return [...sources, ...reports, ...dropped];
}
