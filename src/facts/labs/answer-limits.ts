import type { ObservationReferenceRange, Quantity } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { AnswerKind } from '../../knowledge/lab-definition.js';
import { wordsOf } from '../../knowledge/term-index.js';
import type { Flag, LabAnswer } from '../lab-fact.js';
import { answersOf } from './answer-words.js';
import { compareToRange, type Compared } from './judge.js';
import { rangeInText } from './range-in-text.js';
import { statedQuantity, type Result } from './stated-quantity.js';

/** What a result answers; `none`: nothing was answered; `unreadable`: something was, and nobody can tell what. */
export type ReadAnswer = LabAnswer | 'none' | 'unreadable';

interface Limits {
  readonly low?: number;
  readonly high?: number;
}

/**
 * A number against the limits that the laboratory printed with it: the range that names its answer and holds it, else the one
 * range there is. The limits themselves are still inside.
 */
export function answerByLimits(result: Result, kind: AnswerKind): ReadAnswer {
  const stated = statedQuantity(result);
  if (stated === 'none' || stated === 'unreadable') return stated;
  const ranges = listOf(result.referenceRange);
  const named = ranges.flatMap((range) => {
    const answer = namedIn(range, kind);
    return answer !== undefined && compareToRange(stated, limitsOf(range)) === 'normal' ? [answer] : [];
  });
  const [holding] = new Set(named);
  if (holding !== undefined) return new Set(named).size === 1 ? holding : 'indeterminate';
  const limits = ranges.map(limitsOf).filter(({ low, high }) => low !== undefined || high !== undefined);
  const [first] = limits;
  if (first === undefined || limits.some(({ low, high }) => low !== first.low || high !== first.high)) {
    return 'unreadable';
  }
  return judged(stated, first, kind) ?? 'unreadable';
}

/** "Low avidity: < 40": a range that bears the name of an answer. */
function namedIn(range: ObservationReferenceRange, kind: AnswerKind): LabAnswer | undefined {
  const { low, high } = limitsOf(range);
  if (low === undefined && high === undefined) return undefined;
  const words = [...allConceptWords(range.type), ...listOf(textOf(range.text))];
  const said = words.flatMap((text) =>
    answersOf(kind)
      .find(wordsOf(text))
      .flatMap(({ values }) => values),
  );
  return new Set(said).size === 1 ? said[0] : undefined;
}

function limitsOf({ low, high, text }: ObservationReferenceRange): Limits {
  const told = low === undefined && high === undefined ? rangeInText(withoutName(text)) : undefined;
  const from = numberIn(low) ?? told?.low?.value;
  const to = numberIn(high) ?? told?.high?.value;
  return { ...(from === undefined ? {} : { low: from }), ...(to === undefined ? {} : { high: to }) };
}

function numberIn(limit: Quantity | undefined): number | undefined {
  return typeof limit?.value === 'number' ? limit.value : undefined;
}

/** "Negative: <0.9" without its name. */
function withoutName(text: unknown): string | undefined {
  return textOf(text)?.replace(/^[a-z ]*[:=]\s*/i, '');
}

/** A number that a limit leaves open ("<5" with a limit of 3) is no answer. */
function judged(stated: Compared, limits: Limits, kind: AnswerKind): LabAnswer | undefined {
  const flag = flagOf(stated, limits);
  if (flag === undefined) return undefined;
  switch (kind) {
    case 'presence':
    case 'reactivity':
      return flag === 'high' ? 'positive' : 'negative';
    case 'enzyme':
      return compareToRange(stated, limits) === 'low' ? 'low' : 'normal';
    case 'avidity':
      return flag === 'normal' ? 'intermediate' : flag;
    case 'chromosomes':
      return undefined;
  }
}

/** One limit alone parts two answers: what is not below the low one is high, what is not above the high one is low. */
function flagOf(stated: Compared, { low, high }: Limits): Flag | undefined {
  const flag = compareToRange(stated, {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  });
  if (flag !== 'normal' || (low !== undefined && high !== undefined && low > 0)) return flag;
  return high === undefined ? 'high' : 'low';
}
