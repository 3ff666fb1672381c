import { valueWords } from '../../cards/words.js';
import type { PatientIdentity } from '../../facts/patient-identity.js';
import type { PatientFact } from '../../facts/facts.js';
import type { LabFacts } from '../../facts/lab-fact.js';
import type { WorkUp } from '../work-up.js';
import { bornText } from './banner.js';
import { checklistOf } from './checklist.js';
import type { ItemState } from './judged-order.js';
import { attributesOf } from './findings.js';
import { reasoningOf } from './mechanism.js';
import { unreadNotes } from './unread.js';

const STATES: readonly (readonly [ItemState, string])[] = [
  ['missing', 'Missing'],
  ['withheld', 'Withheld'],
  ['undecided', 'Not decided (not read)'],
  ['ordered', 'On order'],
  ['done', 'Done'],
];

/** The work-up as plain text for a note: no markup, one thing a line, what could not be read before everything else. */
export function noteText(workUp: WorkUp, identity: PatientIdentity, shownLabs: LabFacts): string {
  const { decision, site, record, now } = workUp;
  const { facts, shown } = decision;
  const unread = unreadNotes(record, facts).map(({ what, consequence }) => `${what}. ${consequence}`);
  const cards = shown.map(({ card, requirements }) => `[${card.indicator}] ${card.summary}${inBrackets(requirements)}`);
  const paragraphs = [
    [`Calcification work-up, ${facts.today} (Calcitrace; proposes, never acts)`, whoText(identity, facts.patient)],
    listed('Could not be read', unread),
    listed('Findings', findingLines(workUp)),
    listed('Mechanism', mechanismLines(workUp, shownLabs)),
    listed('Values', valuesOf(shownLabs)),
    ...workUpParagraphs(workUp),
    listed('To consider', cards),
    [`Read ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC; knowledge ${site.knowledge.hash.slice(0, 19)}`],
  ];
  const told = paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function whoText(identity: PatientIdentity, patient: PatientFact): string {
  const { name = 'name not charted', sex = 'sex not charted', id, identifiers } = identity;
  return `${name}, ${sex}, born ${bornText(identity, patient)}, ${[...identifiers, `id ${id}`].join(', ')}`;
}

function findingLines({ decision }: WorkUp): string[] {
  const { items } = decision.facts.findings;
  const open = items.filter(({ assertion }) => assertion === 'present' || assertion === 'uncertain');
  return open.map((finding) => {
    const attributes = attributesOf(finding).filter(([, words]) => words !== 'not stated');
    const quote = finding.sources.find((one) => one.quote !== undefined && one.assertion === finding.assertion);
    const said = quote?.quote === undefined ? '' : `; "${oneLine(quote.quote)}" (${quote.source})`;
    return `${finding.title} (${finding.assertion}): ${attributes.map(([, words]) => words).join('; ')}${said}`;
  });
}

function mechanismLines({ decision, site }: WorkUp, shownLabs: LabFacts): string[] {
  return reasoningOf(decision, site.knowledge, shownLabs).flatMap(({ finding, mechanism, missing }) => {
    if (mechanism === undefined) return [];
    const lacks = missing.length === 0 ? '' : `; missing: ${missing.map(({ lab }) => lab.title).join(', ')}`;
    return [`${finding.title}: ${mechanism}${lacks}`];
  });
}

function workUpParagraphs({ decision, site }: WorkUp): string[][] {
  const items = checklistOf(decision, site.knowledge);
  return STATES.map(([state, title]) =>
    listed(
      title,
      items
        .filter((item) => item.state === state)
        .map(({ suggestion, title: order, because }) => {
          return [suggestion?.label ?? order, because].filter((one) => one !== '').join(': ');
        }),
    ),
  );
}

function inBrackets(words: readonly string[]): string {
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];
}

/** Measured values that are current; a role of a value ("albumin of that calcium") is none of its own. */
function valuesOf(labs: LabFacts): string[] {
  return [...labs.values()].flatMap((lab) =>
    lab.state === 'known' && lab.measuredAs === undefined ? [`${valueWords(lab)}, ${lab.current.date}`] : [],
  );
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
