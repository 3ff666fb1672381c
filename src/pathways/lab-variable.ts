import { labObservation } from '../facts/labs/lab-observation.js';
import type { KnownLab, LabFact, LabValue } from '../facts/lab-fact.js';
import type { Variable } from './variable.js';

const SOME_RESULT = { resourceType: 'Observation', status: 'final', valueQuantity: { unit: 'unknown' } };
/** What could not be read may be there, with a value that nobody knows, in its range or out of it, of any sample. */
const SOME_RESULTS = [
  ...['high', 'normal', 'low', 'positive', 'negative', 'abnormal'].map((text) => ({
    ...SOME_RESULT,
    interpretation: [{ text }],
  })),
  { ...SOME_RESULT, interpretation: [{ text: 'high' }], specimen: { display: 'haemolysed' } },
];

/** A lab as one Observation; what it may be otherwise, where it was not read or stands behind a comparator. */
export function labVariable(lab: LabFact): Variable {
  if (lab.state === 'absent') {
    const readable = lab.reason === 'not-performed' || lab.reason === 'stale';
    const sources = lab.last === undefined ? [] : [lab.last.source];
    const variable = { value: labObservation(lab), list: false, sources };
    return readable
      ? { ...variable, state: 'readable' }
      : { ...variable, state: 'unreadable', otherwise: SOME_RESULTS };
  }
  const { comparator, flag = lab.current.answer, source } = lab.current;
  return {
    value: labObservation(comparator === undefined ? lab : withValue(lab, justBeyond(lab.current))),
    list: false,
    state: 'readable',
    sources: [source],
    ...(flag === undefined ? { unjudged: true } : {}),
    ...(comparator === undefined ? {} : { otherwise: [labObservation(withValue(lab, farEnd(comparator)))] }),
  };
}

/** "<30" is somewhere from zero to just below 30, ">13" from just above 13 upwards. */
function justBeyond({ value, comparator }: LabValue): number {
  const step = Math.max(Math.abs(value), 1) * 1e-9;
  if (comparator === '<') return value - step;
  return comparator === '>' ? value + step : value;
}

function farEnd(comparator: NonNullable<LabValue['comparator']>): number {
  return comparator.startsWith('<') ? 0 : Number.MAX_SAFE_INTEGER;
}

function withValue(lab: KnownLab, value: number): KnownLab {
  const { value: _value, comparator: _comparator, ...rest } = lab.current;
  return { ...lab, current: { ...rest, value } };
}
