import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import type { CaseOutcome } from '../../src/cli/run-case.js';
import { restAfter } from '../../src/feedback/rest-after.js';
import { isObject } from '../../src/fhir/resource.js';
import { parseJson, readFile } from '../../src/knowledge/knowledge-file.js';
import { sitePolicyOver } from '../../src/knowledge/load-knowledge.js';
import { clockAt } from '../../src/clock.js';
import { OverrideWatch } from '../../src/feedback/override-watch.js';
import { REST_REASONS } from '../../src/knowledge/policy.js';
import { statisticsOf } from '../../src/store/statistics.js';
import { issuedCard } from '../store/remembered.js';
import { testSite } from '../support/site.js';

jest.setTimeout(60_000);

/** Each number of fhir-resources/policy.json: another one, and a case that is then answered otherwise. */
const CHANGES: readonly (readonly [number: string, to: number, file: string])[] = [
  ['freshDays.metabolic', 27, 'calcification-mechanism/calcium-and-phosphate-both-90-days-old-are-not-undetermined'],
  ['freshDays.liver', 27, 'hepatic-calcification/liver-tests-90-days-old-and-screens-12-months-old-are-fresh'],
  ['freshDays.renal', 10, 'imaging-safety/ckd-with-an-egfr-of-48-that-is-90-days-old-leaves-the-contrast'],
  ['freshDays.screening', 10, 'hepatic-calcification/liver-tests-90-days-old-and-screens-12-months-old-are-fresh'],
  ['freshDays.genetics', 1, 'brain-calcification/a-cmv-serology-of-this-year-is-not-asked-for-again'],
  ['pairDays.albumin', 2, 'calcification-mechanism/an-albumin-7-days-apart-corrects-the-calcium'],
  ['pairDays.product', 2, 'calcification-mechanism/a-product-of-two-values-7-days-apart-counts'],
  ['pairDays.hormone', 2, 'calcification-mechanism/pth-7-days-from-the-calcium-still-belongs-to-it'],
  ['orderedDays.labs', 10, 'calcification-mechanism/a-metabolic-panel-ordered-90-days-ago-is-not-asked-for-again'],
  ['orderedDays.imaging', 10, 'closing-the-loop/a-follow-up-that-is-on-order-is-not-asked-for-again'],
  ['orderedDays.referrals', 10, 'hepatic-tumour/a-referral-to-hepatology-ordered-365-days-ago-is-not-asked-for-again'],
  ['productDays', 5, 'calcification-mechanism/a-product-of-55-01-is-over-the-threshold'],
  ['vitaminDExcess', 120, 'calcium-and-vitamin-d-orders/vitamin-d-of-81-without-a-range-is-in-excess'],
  ['productThreshold.adult', 70, 'calcification-mechanism/a-product-of-55-01-is-over-the-threshold'],
  [
    'productThreshold.child',
    50,
    'calcification-mechanism/at-12-years-a-product-of-60-is-below-the-threshold-of-children',
  ],
  [
    'productThreshold.childUntilYears',
    3,
    'calcification-mechanism/at-12-years-a-product-of-60-is-below-the-threshold-of-children',
  ],
  ['criticalCalcium', 20, 'calcification-mechanism/corrected-calcium-of-14-0-is-critical'],
  [
    'findingMonths',
    6,
    'calcification-mechanism/a-lung-calcification-last-reported-24-months-ago-still-asks-for-the-panel',
  ],
  ['stableMonths', 36, 'hepatic-follow-up/a-calcification-seen-twice-12-months-apart-needs-no-treatment'],
  ['childbearingYears.from', 20, 'imaging-safety/at-12-years-a-girl-s-pregnancy-status-is-asked-for-before-ct'],
  ['childbearingYears.to', 30, 'imaging-safety/a-status-of-not-pregnant-that-is-31-days-old-is-a-status-not-known'],
  ['pregnancyWeeks', 10, 'fetal-follow-up/a-fetal-mri-that-is-to-follow-is-ordered-as-such'],
  [
    'datingConflictDays',
    60,
    'fetal-hepatic-calcification/a-due-date-and-a-last-menstrual-period-that-disagree-are-both-shown',
  ],
  ['notPregnantDays', 1, 'imaging-safety/a-status-of-not-pregnant-that-is-30-days-old-still-counts'],
  ['symptomDays', 5, 'hepatic-obstruction/a-jaundice-observed-90-days-ago-is-present'],
  [
    'liver.largeDepositCm',
    1.5,
    'hepatic-obstruction/a-deposit-of-4-9-cm-with-jaundice-does-not-make-surgery-an-option',
  ],
  [
    'brain.physiologicalFromYears',
    3,
    'brain-calcification/at-nine-years-a-calcified-falx-is-told-as-too-early-to-be-physiological',
  ],
  ['brain.geneticsUnderYears', 15, 'brain-calcification/at-49-years-a-calcified-pallidum-asks-for-genetics'],
  ['followUp.months', 4, 'closing-the-loop/a-follow-up-without-an-interval-is-not-overdue-on-the-last-day-of-grace'],
  ['followUp.graceDays', 9, 'closing-the-loop/a-follow-up-in-6-months-is-not-overdue-on-the-last-day-of-grace'],
  [
    'followUp.fetalWeeks',
    20,
    'fetal-follow-up/a-follow-up-of-the-fetus-without-an-interval-is-overdue-after-4-weeks-and-7-days',
  ],
  [
    'followUp.fetalGraceDays',
    2,
    'fetal-follow-up/a-follow-up-of-the-fetus-is-not-overdue-on-the-last-of-7-days-of-grace',
  ],
  ['maximumCards', 1, 'calcification-mechanism/a-product-of-55-01-is-over-the-threshold'],
];

/** How long what was answered rests: no case of one request can show that (LOOP-2). */
const RESTS: readonly (readonly [number: string, to: number, reason: string, isSafety: boolean])[] = [
  ...REST_REASONS.map((reason) => [`rests.${reason}.days`, 3, reason, false] as const),
  ['safetyRestDays', 0.5, 'not-appropriate', true],
];

const site = testSite();

/** What a clinician would notice: the row's verdict, how urgent the cards are, what they offer, and whether dates disagree. */
/** What counts as overridden mostly: another number, and the figures of some answers that are then told otherwise. */
const OVERRIDES: readonly [string, number][] = [
  ['overrides.days', 30],
  ['overrides.answers', 10],
  ['overrides.share', 0.5],
];
const ROW = { requirement: 'HEP-2', pathway: 'p', version: '1', shown: 0, reasons: {}, orders: {} };
const OVERRIDDEN = {
  ...statisticsOf([]),
  rows: [
    { ...ROW, accepted: 5, overridden: 15 },
    { ...ROW, requirement: 'HEP-1', accepted: 1, overridden: 11 },
  ],
};

async function answerOf(file: string, policy: Record<string, unknown>): Promise<unknown> {
  const one = readCase(parseJson(readFile(PROJECT_ROOT, `test/pathways/${file}.json`)));
  // Any change of policy takes room on a card; both answers are those of a site with its own.
  const outcome = await runCase({ ...one, policy: { file: 'policy.json', json: policy } }, site);
  return noticed(outcome);
}

function noticed({ verdict, cards }: CaseOutcome): unknown {
  const offers = cards.flatMap(({ suggestions = [] }) => suggestions.map(({ label }) => label)).sort();
  const conflict = cards.some(({ detail }) => detail.includes('in conflict'));
  return { verdict, indicators: cards.map(({ indicator }) => indicator), offers, conflict };
}

function nested(path: readonly string[], value: number): Record<string, unknown> {
  const [first = '', ...rest] = path;
  return { [first]: rest.length === 0 ? value : nested(rest, value) };
}

function numbersIn(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersIn(member, path === '' ? name : `${path}.${name}`));
}

const shipped = new Map(
  numbersIn(JSON.parse(readFileSync(join(PROJECT_ROOT, 'fhir-resources/policy.json'), 'utf8')), ''),
);

describe('local policy: every number of the file changes an answer', () => {
  it('each has its case', () => {
    const all = [...CHANGES, ...RESTS, ...OVERRIDES].map(([name]) => name);
    expect(all.sort()).toEqual([...shipped.keys()].sort());
  });

  it.each(CHANGES)('%s %d', async (name, to, file) => {
    const same = shipped.get(name) ?? Number.NaN;
    const [before, after] = [
      await answerOf(file, nested(name.split('.'), same)),
      await answerOf(file, nested(name.split('.'), to)),
    ];
    expect(after).not.toEqual(before);
  });

  it.each(OVERRIDES)('%s %d', async (name, to) => {
    const told = async (value: number | undefined): Promise<unknown> => {
      const json = nested(name.split('.'), value ?? Number.NaN);
      const { overrides: rule } = sitePolicyOver(site.knowledge, PROJECT_ROOT, { file: 'policy.json', json });
      const seen: unknown[] = [];
      const store = { statistics: ({ from }: { from: string }) => (seen.push(from), Promise.resolve(OVERRIDDEN)) };
      const noted = { onShares: (shares: unknown) => seen.push(shares), onMostly: () => undefined };
      const clock = clockAt('2026-11-22T09:00:00Z');
      await new OverrideWatch({ store, rule, clock, ...noted, onFailure: () => undefined }).refresh();
      return seen;
    };
    expect(await told(to)).not.toEqual(await told(shipped.get(name)));
  });

  it.each(RESTS)('LOOP-2: %s %d', (name, to, reasonCode, isSafety) => {
    const now = new Date('2026-11-22T09:00:00Z');
    const item = {
      card: 'a',
      outcome: 'overridden',
      acceptedSuggestions: [],
      outcomeTimestamp: now.toISOString(),
    } as const;
    const rest = (days: number | undefined) => {
      const json = nested(name.split('.'), days ?? Number.NaN);
      const policy = sitePolicyOver(site.knowledge, PROJECT_ROOT, { file: 'policy.json', json });
      return restAfter({ ...item, reasonCode }, issuedCard('a', { isSafety }), policy, now)?.until;
    };
    expect(rest(to)).not.toBe(rest(shipped.get(name)));
  });
});
