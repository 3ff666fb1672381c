import type { DiagnosticReport } from 'fhir/r4.js';
import { textOf } from '../../fhir/resource.js';
import type { ImagingFact } from '../facts.js';
import type { Meanings } from '../meanings.js';

type Fetal = Pick<ImagingFact, 'fetal'>;
type Examined = Required<Fetal>['fetal'];

export function fetalOf(examined: Examined | undefined): Fetal {
  return examined === undefined ? {} : { fetal: examined };
}

/** A survey that is still to be made, was made before, or did not succeed. */
const NOT_THIS_ONE =
  /\b(?:recommend\w*|advis\w*|suggest\w*|consider\w*|follow|repeat\w*|incomplete\w*|limited|suboptimal\w*|not|no|schedul\w*|refer\w*|prior|previous\w*|earlier|plan\w*|will|should|await\w*|pending|unable|cannot|at)\b/i;

/** An obstetric ultrasound whose conclusion tells of the survey of the anatomy was a detailed one, whatever its title (FET-2). */
export function withSurvey(
  examined: Examined | undefined,
  { conclusion }: DiagnosticReport,
  meanings: Meanings,
): Fetal {
  if (examined === undefined || examined.includes('anatomy')) return fetalOf(examined);
  const sentences =
    textOf(conclusion)
      ?.slice(0, 4_000)
      .split(/[.;\n]/) ?? [];
  const surveyed = sentences.some((sentence) => !NOT_THIS_ONE.test(sentence) && tellsSurvey(sentence, meanings));
  return { fetal: surveyed ? [...examined, 'anatomy'] : examined };
}

function tellsSurvey(sentence: string, meanings: Meanings): boolean {
  return meanings
    .inWords(sentence, 'study')
    .some(({ values }) => values.some(({ name }) => name === 'imaging-us-fetus-anatomy'));
}
