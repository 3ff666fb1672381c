import type { ImagingFact } from '../facts.js';
import type { Done, FetalExamination, FetusFact } from '../fetal-fact.js';

type Scans = Pick<FetusFact, 'anatomyScan' | 'fetalMri' | 'doppler' | 'lastUltrasound'>;

/**
 * Examinations of the fetus on or after the first report, the newest of each; the last ultrasound of any kind (FET-2, FET-7, FET-16).
 * Without a date nobody knows that one is that new.
 */
export function scansSince(first: string, imaging: readonly ImagingFact[]): Scans {
  const fetal = imaging.filter((study) => study.fetal !== undefined && (study.date ?? '') >= first);
  const ultrasounds = fetal.filter(({ modality }) => modality === 'US');
  const looked = (at: FetalExamination): ImagingFact | undefined =>
    newest(ultrasounds.filter((one) => one.fetal?.includes(at)));
  return {
    ...done('anatomyScan', looked('anatomy')),
    ...done('doppler', looked('doppler')),
    ...done('lastUltrasound', newest(ultrasounds)),
    ...done('fetalMri', newest(fetal.filter(({ modality }) => modality === 'MR'))),
  };
}

function newest(studies: readonly ImagingFact[]): ImagingFact | undefined {
  return studies.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))[0];
}

function done(name: keyof Scans, study: ImagingFact | undefined): { readonly [Name in keyof Scans]?: Done } {
  return study?.date === undefined ? {} : { [name]: { date: study.date, source: study.source } };
}
