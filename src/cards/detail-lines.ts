import type { Facts } from '../facts/facts.js';
import type { FindingSource } from '../facts/finding-fact.js';
import type { AbsentLab } from '../facts/lab-fact.js';
import { labsAbsent, unreadSources } from './card-facts.js';
import type { Brevity, CardPlan, Telling } from './card-plan.js';
import { firstWords, markdown, plain } from './escape.js';
import { byWindow, labWindowOf, type LabWindow } from './lab-window.js';
import type { WordSources } from './word-sources.js';
import { attributeWords, listWords } from './words.js';

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
  return [`${placeWords(quoted)}: "${markdown(quote)}"${attributes === '' ? '' : `; ${markdown(attributes)}`}.`];
}

const UNREAD: Readonly<Record<string, string>> = {
  truncated: 'longer than is read',
  language: 'not in English',
  format: 'in a format that is not read',
};

/** One unread report by its name, several by their number. */
function unreadReportWords({ unreadReports }: Facts): string[] {
  const [only, second] = unreadReports;
  if (only === undefined) return [];
  if (second !== undefined) return [`${unreadReports.length} reports`];
  return [`${markdown(only.source)} (${UNREAD[only.why] ?? 'not to be had'})`];
}

function placeWords({ source, how }: FindingSource): string {
  if (source.startsWith('Condition/')) return 'Problem list';
  if (source.startsWith('Observation/')) return 'Observation';
  return how === 'coded' ? 'Coded' : 'Report';
}

export function conflictLines({ finding }: CardPlan): string[] {
  const denied = (finding?.sources ?? []).filter((source) => source.assertion === 'absent');
  if (finding?.conflict !== true || denied.length === 0) return [];
  return [`Conflict: ${listWords(denied.map((one) => markdown(`${one.source} ${one.date ?? ''}`.trim())))} denies it.`];
}

/** What is missing and why, a panel by its name; in short without the screens that may be older, terse by number. */
export function missingLines({ plan, brevity }: Telling, sources: WordSources): string[] {
  const { facts, knowledge } = sources;
  const labs = labsAbsent(plan.rows, sources);
  const of = (...reasons: string[]): AbsentLab[] => labs.filter(({ reason }) => reasons.includes(reason));
  const missing = byOrder(of('not-performed'), plan).map(({ title, lab }) => ({ title, window: labWindowOf(lab, knowledge) }));
  const old = of('stale').map(({ title, last }) => `${title} ${last?.date ?? ''}`.trim());
  const unsupported = of('unsupported');
  const isMeasured = ({ name }: AbsentLab): boolean =>
    !knowledge.labs.some((lab) => lab.name === name && lab.unit === undefined);
  // Where no lab at all could be read, each by itself says no more.
  const each = brevity === 'bare' && facts.results !== 'complete' ? [] : of('error').map(({ title }) => title);
  const unread = [
    ...each,
    ...unreadSources(facts),
    ...unreadReportWords(facts),
  ];
  return [
    ...notFoundLines(byWindow(missing), brevity),
    ...prefixed('Too old:', old.join(', ')),
    ...prefixed('Not convertible:', titlesOf(unsupported.filter(isMeasured))),
    ...prefixed('Not interpretable:', titlesOf(unsupported.filter((lab) => !isMeasured(lab)))),
    ...prefixed('Could not be read:', unread.join(', ')),
  ];
}

function titlesOf(labs: readonly AbsentLab[]): string {
  return labs.map(({ title }) => title).join(', ');
}

/** From so many missing results the panel is named instead of them. */
const PANEL = 3;

interface MissingName {
  readonly title: string;
  readonly lab: AbsentLab;
}

function byOrder(labs: readonly AbsentLab[], { rows }: CardPlan): MissingName[] {
  const left = new Map(labs.map((lab) => [lab.name, lab] as const));
  const offers = rows.flatMap(({ row }) => row.offers);
  const named: MissingName[] = [];
  for (const { offer, verdict } of offers) {
    const { results, title } = offer.order;
    const missing = results.flatMap((name) => left.get(name) ?? []);
    const [first] = missing;
    if (first === undefined || missing.length < PANEL) continue;
    // A panel whose place its parts have taken, for one of them is known ("CMV"), is not missing as a whole.
    const inPart = verdict === 'unmet' && missing.length < results.length ? ' in part' : '';
    named.push({ title: `${inSentence(title)}${inPart}`, lab: first });
    for (const { name } of missing) left.delete(name);
  }
  return [...[...left.values()].map((lab) => ({ title: lab.title, lab })), ...named];
}

/** "Hepatic function panel" inside a sentence; "ECG" and "MRI" keep their capitals. */
function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** What was not found in one window. */
type NotFound = readonly [window: LabWindow, missing: readonly { readonly title: string }[]];

/** In short the older windows are counted; terse, all are, for each is offered below. */
function notFoundLines(windows: readonly NotFound[], brevity: Brevity): string[] {
  const count = (some: readonly NotFound[]): number => some.flatMap(([, missing]) => missing).length;
  if (windows.length === 0 || brevity === 'bare') return [];
  const all = count(windows);
  if (brevity === 'terse') return [`Not found: ${all} ${all === 1 ? 'result' : 'results'}, offered below.`];
  const told = brevity === 'full' ? windows : windows.slice(0, 1);
  const rest = windows.slice(told.length);
  const said = told.map(([{ words }, missing]) => `${words}: ${missing.map(({ title }) => title).join(', ')}`).join('; ');
  return [`Not found ${said}${rest.map((one) => `; ${one[0].words} ${count([one])} more`).join('')}.`];
}

/** "Withheld (pregnant): CT of the liver"; in short the line of the hazard says it already. */
export function withheldLines({ plan: { rows }, brevity }: Telling): string[] {
  const byWhy = new Map<string, Set<string>>();
  const told = new Set(
    brevity === 'full' ? [] : rows.flatMap(({ safety }) => safety.map(({ action }) => action.title)),
  );
  for (const { why, title } of rows.flatMap((row) => row.withheld)) {
    if (told.has(why)) continue;
    byWhy.set(why, (byWhy.get(why) ?? new Set()).add(inSentence(title)));
  }
  return [...byWhy].map(([why, titles]) => `Withheld (${why}): ${[...titles].join(', ')}.`);
}

function prefixed(label: string, words: string): string[] {
  return words === '' ? [] : [`${label} ${words}.`];
}
