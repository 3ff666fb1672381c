import type { FactList } from '../src/facts/fact-list.js';
import type { Facts } from '../src/facts/facts.js';
import type { FindingFact } from '../src/facts/finding-fact.js';
import type { LabFact, LabRange } from '../src/facts/lab-fact.js';
import { code, markdownTable } from './markdown-table.js';

const WHY_ABSENT = {
  'not-performed': 'not found',
  stale: 'too old',
  error: 'could not be read',
  unsupported: 'unit not convertible',
} as const;

/** Step 3 of docs/one-request.md: what was understood of the record. */
export function factsSection(facts: Facts): string {
  const { patient, findings, labs, conditions, imaging, orders, pregnancy } = facts;
  return [
    `Patient: ${patient.sex ?? 'sex not known'}, ${patient.ageYears ?? 'unknown'} years on ${facts.today}.`,
    ...findings.items.map(findingWords),
    markdownTable(
      ['List', 'Seen', 'What rules look at'],
      [
        listRow('findings', findings, ({ key, assertion }) => `${key}: ${assertion}`),
        listRow('conditions', conditions, ({ name, active }) => `${name} (${active ? 'active' : 'past'})`),
        listRow('imaging', imaging, ({ modality, organs, date }) =>
          `${modality} of ${organs.join(', ')} ${date ?? ''}`.trim(),
        ),
        listRow('orders', orders, ({ name, status, date }) => `${name} (${status} ${date ?? ''})`),
        listRow('pregnancy', pregnancy, ({ status }) => status),
      ],
    ),
    markdownTable(
      ['Lab', 'Variable', 'State', 'Value', 'Range', 'Judged', 'Date', 'From'],
      [...labs.values()].map(labRow),
    ),
  ].join('\n\n');
}

function findingWords(finding: FindingFact): string {
  const attributes = {
    organ: finding.organ,
    site: finding.site,
    assertion: finding.assertion,
    subject: finding.subject,
    morphology: finding.morphology.join(', '),
    size: finding.size === undefined ? undefined : `${finding.size.value} ${finding.size.unit}`,
    modality: finding.modality,
    date: finding.date,
  };
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name} ${value}`],
  );
  const quotes = finding.sources.map(
    ({ source, quote }) => `${code(source)}${quote === undefined ? '' : ` "${quote}"`}`,
  );
  return `Finding "${finding.title}": ${said.join('; ')}; read from ${quotes.join(', ')}.`;
}

function listRow<T>(name: string, list: FactList<T>, words: (item: T) => string): string[] {
  return [code(`%${name}`), list.completeness, list.items.length === 0 ? 'nothing' : list.items.map(words).join('; ')];
}

function labRow(lab: LabFact): string[] {
  const name = [lab.name, code(`%${lab.variable}`)];
  if (lab.state === 'absent') {
    return [...name, WHY_ABSENT[lab.reason], '', '', '', lab.last?.date ?? '', lab.last?.source ?? ''];
  }
  const { value, answer, unit, range, flag, date, source, formula } = lab.current;
  const from = formula === undefined ? source : `${source}: ${formula}`;
  return [
    ...name,
    'known',
    answer ?? `${value} ${unit}`,
    range === undefined ? '' : rangeWords(range),
    flag ?? 'no range fits',
    date,
    from,
  ];
}

function rangeWords({ low, high, source }: LabRange): string {
  return `${low ?? ''}-${high ?? ''} (${source})`;
}
