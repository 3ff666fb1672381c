import { codingsOf } from '../../fhir/codings.js';
import { listOf } from '../../fhir/resource.js';
import type { AnswerKind } from '../../knowledge/lab-definition.js';
import type { LabAnswer } from '../lab-fact.js';
import type { Result } from './stated-quantity.js';

const PRESENCE: Readonly<Record<string, LabAnswer>> = {
  POS: 'positive',
  DET: 'positive',
  NEG: 'negative',
  ND: 'negative',
  NR: 'negative',
  IND: 'indeterminate',
  E: 'indeterminate',
};
const LEVELS: Readonly<Record<string, LabAnswer>> = { L: 'low', LL: 'low', H: 'high', HH: 'high' };

/** HL7 codes of interpretation, by what is answered: "L" of an avidity is its answer. */
const CODES: Readonly<Record<AnswerKind, Readonly<Record<string, LabAnswer>>>> = {
  presence: PRESENCE,
  reactivity: { ...PRESENCE, R: 'positive', RR: 'positive', WR: 'positive', H: 'positive', HH: 'positive' },
  avidity: { ...LEVELS, I: 'intermediate', IND: 'intermediate', E: 'intermediate' },
  enzyme: { L: 'low', LL: 'low', N: 'normal', H: 'normal', IND: 'indeterminate', E: 'indeterminate' },
  chromosomes: {
    N: 'normal',
    NEG: 'normal',
    ND: 'normal',
    A: 'abnormal',
    AA: 'abnormal',
    POS: 'abnormal',
    DET: 'abnormal',
  },
};

/** What the laboratory's code of interpretation answers. */
export function interpretedAs({ interpretation }: Result, kind: AnswerKind): LabAnswer | undefined {
  const codes = listOf(interpretation).flatMap((concept) => codingsOf(concept).map(({ code }) => code ?? ''));
  const answers = new Set(codes.flatMap((code) => CODES[kind][code] ?? []));
  const [only] = answers;
  return answers.size > 1 ? 'indeterminate' : only;
}
