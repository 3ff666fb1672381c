import type { Facts, FindingFact } from '../facts/facts.js';
import type { LabFact } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import { labsOf, requirementsOf } from './card-facts.js';
import type { CardPlan } from './card-plan.js';
import { firstWords, markdown, plain } from './escape.js';
import { renderTemplate } from './render-template.js';
import type { WordVariables } from './render-template.js';
import { attributeWords, listWords, valueWords } from './words.js';

/** The card's Markdown: why, known, not found, withheld, source; a list, no table, no HTML (CA-03, design section 4). */
export function detailOf(plan: CardPlan, facts: Facts, knowledge: Knowledge, words: WordVariables): string {
  const labs = labsOf(plan.rows, facts);
  const lines = [
    ...(plan.finding === undefined ? [] : findingLines(plan.finding)),
    ...bodyLines(plan, words),
    ...knownLines(labs),
    ...missingLines(labs, facts, knowledge),
    ...withheldLines(plan),
    `${requirementsOf(plan).join(', ')}, version ${plan.pathway.version}. ${sentence(plan.pathway.reviewState)}`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function findingLines(finding: FindingFact): string[] {
  const quoted = finding.sources.find((source) => source.assertion === finding.assertion && source.quote !== undefined);
  const attributes = attributeWords(finding);
  const said = quoted?.quote === undefined ? undefined : `"${markdown(firstWords(plain(quoted.quote), 12))}"`;
  const line =
    said === undefined
      ? `Coded in ${listWords(finding.sources.map((one) => markdown(one.source)))}`
      : `Report: ${said}`;
  const denied = finding.sources.filter((source) => source.assertion === 'absent');
  return [
    `${line}${attributes === '' ? '' : `; ${markdown(attributes)}`}.`,
    ...(denied.length === 0
      ? []
      : [`Conflict: ${listWords(denied.map((one) => markdown(`${one.source} ${one.date ?? ''}`)))} reports none.`]),
  ];
}

function bodyLines(plan: CardPlan, words: WordVariables): string[] {
  const rows: RowVerdict[] = plan.rows.flatMap((one) => [one.row, ...one.safety]);
  const lines = [...new Set(rows)].flatMap((row) => {
    const body = row.action.card?.body;
    return body === undefined ? [] : [renderTemplate(body, row.scope, words, markdown)];
  });
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Known values, with their date once where they share it; a derived one is told by its formula (MEC-7). */
function knownLines(labs: readonly LabFact[]): string[] {
  const byDate = new Map<string, string[]>();
  for (const lab of labs) {
    if (lab.state !== 'known') continue;
    const { date } = lab.current;
    const said = valueWords(lab.title, lab.current);
    byDate.set(date, [...(byDate.get(date) ?? []), said]);
  }
  const said = [...byDate].map(([date, values]) => `${values.join(', ')} (${date})`);
  return said.length === 0 ? [] : [`Known: ${said.join('; ')}.`];
}

function missingLines(labs: readonly LabFact[], facts: Facts, knowledge: Knowledge): string[] {
  const absent = (reason: string): string =>
    labs.flatMap((lab) => (lab.state === 'absent' && lab.reason === reason ? [lab.title] : [])).join(', ');
  const old = labs.flatMap((lab) =>
    lab.state === 'absent' && lab.reason === 'stale' ? [`${lab.title} ${lab.last?.date ?? ''}`.trim()] : [],
  );
  const unread = [
    ...labs.flatMap((lab) =>
      lab.state === 'absent' && (lab.reason === 'error' || lab.reason === 'unsupported') ? [lab.title] : [],
    ),
    ...(facts.orders.completeness === 'complete' ? [] : ['existing orders']),
    ...facts.unreadReports.map(({ source, why }) => `${markdown(source)} (${why})`),
  ];
  return [
    ...prefixed(`Not found in ${knowledge.policy.freshDays.metabolic} days`, absent('not-performed')),
    ...prefixed('Too old', old.join(', ')),
    ...prefixed('Could not be read', unread.join(', ')),
  ];
}

function withheldLines(plan: CardPlan): string[] {
  const said = new Set(plan.rows.flatMap((row) => row.withheld.map(({ title, why }) => `${title} (${why})`)));
  return prefixed('Withheld', [...said].join(', '));
}

function prefixed(label: string, words: string): string[] {
  return words === '' ? [] : [`${label}: ${words}.`];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
