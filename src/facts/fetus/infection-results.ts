import type { LabAnswer, LabFacts, LabValue } from '../lab-fact.js';
import type { InfectionTests } from './infection-tests.js';
import type { PregnancyAround } from './pregnancy-around.js';

type Test = Exclude<keyof InfectionTests, 'name'>;

/** The answers of one agent's tests in one pregnancy, newest first. */
export type Results = Readonly<Record<Test, readonly LabValue[]>>;

/** What was drawn between the beginning of the pregnancy and its end. */
export function resultsOf(tests: InfectionTests, labs: LabFacts, { from, end = '9999' }: PregnancyAround): Results {
  const of = (test: Test): readonly LabValue[] =>
    (labs.get(tests[test] ?? '')?.series ?? []).filter(({ date }) => date >= from && date <= end);
  return { igg: of('igg'), igm: of('igm'), pcr: of('pcr'), avidity: of('avidity'), single: of('single') };
}

/** The newest result with that answer. */
export function newestWith(answer: LabAnswer, results: readonly LabValue[]): LabValue | undefined {
  return results.find((one) => one.answer === answer);
}

/** The oldest result with that answer. */
export function firstWith(answer: LabAnswer, results: readonly LabValue[]): LabValue | undefined {
  return results.findLast((one) => one.answer === answer);
}
