import { runCase } from '../src/cli/run-case.js';
import type { Site } from '../src/decide.js';
import { chartAt, DAYS_OF_A_WEEK, type Scenario } from './fetal-chart.js';
import { markdownTable } from './markdown-table.js';

/** From the first week in which a fetal liver can be judged to six weeks after a birth at term, and one beyond. */
const FIRST_WEEK = 12;
const LAST_WEEK = 47;
const TERM_WEEK = 40;

/** What the knowledge says in each week, asked of the service itself: a row for each requirement and each order. */
export async function calendarOf(scenario: Scenario, site: Site): Promise<string> {
  const weeks = new Map<string, number[]>();
  const first = Math.ceil(Math.max(FIRST_WEEK * DAYS_OF_A_WEEK, scenario.scannedAt) / DAYS_OF_A_WEEK);
  const last = scenario.bornAt === undefined ? TERM_WEEK : LAST_WEEK;
  for (let week = first; week <= last; week += 1) {
    const { cards } = await runCase(chartAt(scenario, week * DAYS_OF_A_WEEK), site);
    for (const line of new Set(cards.flatMap(linesOf))) weeks.set(line, [...(weeks.get(line) ?? []), week]);
  }
  const rows = [...weeks].map(([line, at]) => [...line.split('\t'), spans(at)]);
  return rows.length === 0 ? 'Nothing is said.' : markdownTable(['What', 'Kind', 'Weeks'], rows);
}

interface CardLike {
  readonly extension: Readonly<Record<string, unknown>>;
  readonly suggestions?: readonly { readonly label: string }[];
}

function linesOf({ extension, suggestions = [] }: CardLike): string[] {
  const evidence = extension['org.calcitrace.evidence'] as { requirements?: string[] };
  return [
    ...(evidence.requirements ?? []).map((requirement) => `${requirement}\trow`),
    ...suggestions.map(({ label }) => `${label}\torder`),
  ];
}

/** 12, 13, 14, 20 -> "12w to 14w, 20w"; weeks after term are weeks after birth. */
function spans(weeks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === week - 1) run[1] = week;
    else runs.push([week, week]);
  }
  return runs.map(([from, to]) => (from === to ? named(from) : `${named(from)} to ${named(to)}`)).join(', ');
}

function named(week: number): string {
  return week > TERM_WEEK ? `birth + ${week - TERM_WEEK}w` : `${week}w0d`;
}
