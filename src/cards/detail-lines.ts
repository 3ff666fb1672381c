import type { Facts } from '../facts/facts.js';
import type { AbsentLab } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { labsAbsent, labsKnown } from './card-facts.js';
import type { CardPlan } from './card-plan.js';
import { firstWords, markdown, plain } from './escape.js';
import { attributeWords, listWords, valueWords } from './words.js';

/** The words of the report, at most twelve, and what was read from them; or where the finding is coded. */
export function reportLines({ finding }: CardPlan): string[] {
  if (finding === undefined) return [];
  const quoted = finding.sources.find((source) => source.assertion === finding.assertion && source.quote !== undefined);
  if (quoted?.quote === undefined) {
    const attributes = attributeWords(finding, '');
    const where = listWords(finding.sources.map((one) => markdown(one.source)));
    return [`Coded in ${where}${attributes === '' ? '' : `; ${markdown(attributes)}`}.`];
  }
  const quote = firstWords(plain(quoted.quote), 12);
  const attributes = attributeWords(finding, quote);
  return [`Report: "${markdown(quote)}"${attributes === '' ? '' : `; ${markdown(attributes)}`}.`];
}

export function conflictLines({ finding }: CardPlan): string[] {
  const denied = (finding?.sources ?? []).filter((source) => source.assertion === 'absent');
  if (finding?.conflict !== true || denied.length === 0) return [];
  return [`Conflict: ${listWords(denied.map((one) => markdown(`${one.source} ${one.date ?? ''}`.trim())))} denies it.`];
}

/** Known values, with their date once where they share it; a derived one is told by its formula (MEC-7). */
export function knownLines({ rows }: CardPlan, facts: Facts): string[] {
  const byDate = new Map<string, string[]>();
  for (const { title, current } of labsKnown(rows, facts)) {
    byDate.set(current.date, [...(byDate.get(current.date) ?? []), valueWords(title, current)]);
  }
  const said = [...byDate].map(([date, values]) => `${values.join('; ')} (${date})`);
  return said.length === 0 ? [] : [`Known: ${said.join('; ')}.`];
}

/** What is missing and why; an order whose every result is missing is told by its name. */
export function missingLines(plan: CardPlan, facts: Facts, knowledge: Knowledge): string[] {
  const labs = labsAbsent(plan.rows, facts);
  const of = (...reasons: string[]): AbsentLab[] => labs.filter(({ reason }) => reasons.includes(reason));
  const notFound = byWindow(byOrder(of('not-performed'), plan), knowledge);
  const old = of('stale').map(({ title, last }) => `${title} ${last?.date ?? ''}`.trim());
  const unread = [
    ...of('error', 'unsupported').map(({ title }) => title),
    ...(facts.orders.completeness === 'complete' ? [] : ['orders']),
    ...facts.unreadReports.map(({ source, why }) => `${markdown(source)} (${why})`),
  ];
  return [
    ...prefixed('Not found in', notFound.join('; in ')),
    ...prefixed('Too old:', old.join(', ')),
    ...prefixed('Could not be read:', unread.join(', ')),
  ];
}

interface MissingName {
  readonly title: string;
  readonly lab: string;
}

function byOrder(labs: readonly AbsentLab[], { rows }: CardPlan): MissingName[] {
  const left = new Map(labs.map((lab) => [lab.name, lab] as const));
  const orders = rows.flatMap(({ row }) => row.offers.map(({ offer }) => offer.order));
  const named: MissingName[] = [];
  for (const { results, title } of orders) {
    const [first, second] = results;
    if (first === undefined || second === undefined || !results.every((name) => left.has(name))) continue;
    named.push({ title: title.toLowerCase(), lab: first });
    for (const name of results) left.delete(name);
  }
  return [...[...left.values()].map(({ title, name }) => ({ title, lab: name })), ...named];
}

/** "90 days: PTH, 25-OH vitamin D", "365 days: ferritin" */
function byWindow(missing: readonly MissingName[], { labs, policy }: Knowledge): string[] {
  const byDays = new Map<number, string[]>();
  for (const { title, lab } of missing) {
    const window = labs.find(({ name }) => name === lab)?.freshness ?? 'metabolic';
    const days = policy.freshDays[window];
    byDays.set(days, [...(byDays.get(days) ?? []), title]);
  }
  return [...byDays].sort(([a], [b]) => a - b).map(([days, titles]) => `${days} days: ${titles.join(', ')}`);
}

export function withheldLines({ rows }: CardPlan): string[] {
  const said = new Set(rows.flatMap((row) => row.withheld.map(({ title, why }) => `${title} (${why})`)));
  return prefixed('Withheld:', [...said].join(', '));
}

function prefixed(label: string, words: string): string[] {
  return words === '' ? [] : [`${label} ${words}.`];
}
