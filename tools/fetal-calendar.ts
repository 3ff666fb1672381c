import { runCase, type CaseOutcome } from '../src/cli/run-case.js';
import type { Site } from '../src/decide.js';
import { chartAt, DAYS_OF_A_WEEK, type Scenario } from './fetal-chart.js';
import { codeBlock } from './markdown-table.js';

/** From the first week in which a fetal liver can be judged to six weeks after a birth at term, and one beyond. */
const FIRST_WEEK = 12;
const LAST_WEEK = 47;
const TERM_WEEK = 40;
const WIDTH = 58;

/** What is said in each week, asked of the service itself: a line for each row and each order, a mark for each week. */
export async function calendarOf(scenario: Scenario, site: Site): Promise<string> {
  const last = scenario.bornAt === undefined ? TERM_WEEK : LAST_WEEK;
  const weeks = new Map<string, Set<number>>();
  for (let week = Math.ceil(scenario.scannedAt / DAYS_OF_A_WEEK); week <= last; week += 1) {
    for (const line of linesOf(await runCase(chartAt(scenario, week * DAYS_OF_A_WEEK), site))) {
      weeks.set(line, (weeks.get(line) ?? new Set()).add(week));
    }
  }
  const lines = [...weeks].sort(([one], [other]) => placeOf(one) - placeOf(other));
  return codeBlock('text', [scale(last), ...lines.map(([line, at]) => drawn(line, at, last))].join('\n'));
}

/** The rows that a card claims, and the orders that it offers. */
function linesOf({ cards, rows }: CaseOutcome): string[] {
  const claimed = new Set(cards.flatMap(({ extension }) => requirementsIn(extension['org.calcitrace.evidence'])));
  const said = rows.filter(({ verdict, action }) => verdict === 'met' && claimed.has(action.requirement));
  return [
    ...said.map(({ action }) => `${action.requirement} ${action.title}`),
    ...cards.flatMap(({ suggestions = [] }) => suggestions.map(({ label }) => `+ ${label}`)),
  ];
}

function requirementsIn(evidence: unknown): readonly string[] {
  return (evidence as { readonly requirements?: readonly string[] }).requirements ?? [];
}

/** Rows by their number, orders behind them. */
function placeOf(line: string): number {
  return Number(/^FET-(\d+)/.exec(line)?.[1] ?? 100);
}

function scale(last: number): string {
  const marks = Array.from({ length: last - FIRST_WEEK + 1 }, (_, at) => {
    const week = at + FIRST_WEEK;
    return week === TERM_WEEK ? 'T' : week % 4 === 0 ? '|' : ' ';
  });
  const numbers = marks
    .map((mark, at) => (mark === ' ' ? '' : (mark === 'T' ? '' : String(at + FIRST_WEEK)).padEnd(4)))
    .join('');
  return `${'week of gestation; T: term'.padEnd(WIDTH)}${numbers.trimEnd()}\n${''.padEnd(WIDTH)}${marks.join('').trimEnd()}`;
}

function drawn(line: string, at: ReadonlySet<number>, last: number): string {
  const weeks = Array.from({ length: last - FIRST_WEEK + 1 }, (_, index) => (at.has(index + FIRST_WEEK) ? '■' : '·'));
  const words = line.length < WIDTH ? line : `${line.slice(0, WIDTH - 4)}...`;
  return `${words.padEnd(WIDTH)}${weeks.join('')}`;
}
