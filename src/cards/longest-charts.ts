import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import type { AbsentLab, Flag, KnownLab, LabFact, LabValue } from '../facts/lab-fact.js';
import { findingTitle } from '../facts/findings/finding-title.js';
import type { Focus, Pathway } from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { LabDefinition } from '../knowledge/lab-definition.js';
import { KINDS, ORGANS } from '../knowledge/vocabulary.js';
import { inventedFacts } from '../pathways/invented-facts.js';
import { SUMMARY_LIMIT } from './summary.js';

/** Nobody bounds the names that a record gives: one alone fills a summary, so that the shortest may not depend on any. */
const NAME = 'n'.repeat(SUMMARY_LIMIT);
/** No site that the reader or a ValueSet names is longer. */
export const LONGEST_SITE = 20;
const LONGEST_PLAUSIBLE = 99_999;
/** What was computed has as many digits as there are, until a card rounds it. */
const UNROUNDED = 1 / 3;
const MODALITIES_SAID = ['NM', 'US', 'MR', 'XR'] as const;

/**
 * Charts on which everything is as long as it gets: values at the end of what is plausible, abnormal or absent, names of the
 * record endless, the finding with the longest title that the pathway may be asked about.
 */
export function longestCharts(pathway: Pathway, knowledge: Knowledge): Facts[] {
  const facts = inventedFacts(knowledge);
  const titled = longestFinding(pathway, { ...facts.findings.items[0], ...WORDY } as FindingFact);
  const wordy: Facts = {
    ...facts,
    findings: complete(titled),
    labs: labsOf(facts, knowledge, (lab, definition) => abnormal(lab, definition, 'high')),
    conditions: complete(...facts.conditions.items.map((one) => ({ ...one, name: NAME }))),
    complaints: facts.complaints.map((one) => ({ ...one, name: NAME })),
    signs: complete(...facts.signs.items.map((one) => ({ ...one, name: NAME, quote: NAME }))),
    draftOrders: facts.draftOrders.map((one) => ({ ...one, name: NAME })),
    draftDrugs: facts.draftDrugs.map((one) => ({ ...one, name: NAME })),
    orders: complete(...facts.orders.items.map((one) => ({ ...one, name: NAME }))),
    followUps: complete(
      ...facts.followUps.items.map((one) => ({ ...one, findingKey: titled.key, interval: NAME, quote: NAME })),
    ),
  };
  const nothing: Partial<Facts> = { conditions: complete(), signs: complete(), complaints: [], followUps: complete() };
  return [
    wordy,
    { ...wordy, ...nothing },
    ...(['low', 'normal'] as const).map((flag) => ({
      ...wordy,
      labs: labsOf(facts, knowledge, (lab, definition) => abnormal(lab, definition, flag)),
    })),
    ...(['not-performed', 'stale', 'unsupported', 'error'] as const).map((reason) => ({
      ...wordy,
      labs: labsOf(facts, knowledge, (lab, definition) => absent(lab, definition, reason)),
    })),
    ...MODALITIES_SAID.map((modality) => ({
      ...wordy,
      findings: complete({ ...titled, modality }),
      followUps: complete(...wordy.followUps.items.map((one) => ({ ...one, modality }))),
    })),
  ];
}

const WORDY: Partial<FindingFact> = {
  causes: [NAME],
  localCauses: [NAME],
  morphology: [NAME],
  modality: 'NM',
  size: { value: 999.9, unit: 'mm' },
};

function complete<T>(...items: T[]): { items: T[]; completeness: 'complete' } {
  return { items, completeness: 'complete' };
}

/** The finding that takes the most room of those that the pathway looks after. */
function longestFinding({ foci }: Pathway, finding: FindingFact): FindingFact {
  const site = 's'.repeat(LONGEST_SITE);
  const candidates = foci.flatMap((focus) => placesOf(focus).map((place) => ({ ...finding, ...place, site })));
  return candidates
    .map((one) => ({ ...one, title: findingTitle(one) }))
    .reduce((longest, one) => (one.title.length > longest.title.length ? one : longest), { ...finding, title: '' });
}

function placesOf({ organ, kind, subject, assertion }: Focus): Partial<FindingFact>[] {
  const organs = organ === 'any' ? ORGANS : [organ];
  const kinds = kind === 'any' ? KINDS : kind === 'tissue' ? [undefined] : [kind];
  return organs.flatMap((one) =>
    kinds.map((its) => ({ organ: one, subject, assertion, fetus: 'A', ...(its === undefined ? {} : { kind: its }) })),
  );
}

function labsOf(
  { labs }: Facts,
  knowledge: Knowledge,
  said: (lab: LabFact, definition: LabDefinition | undefined) => LabFact,
): Facts['labs'] {
  return new Map(
    [...labs].map(([name, lab]) => [name, said(lab, knowledge.labs.find((one) => one.name === name))] as const),
  );
}

function abnormal(lab: LabFact, definition: LabDefinition | undefined, flag: Flag): KnownLab {
  const [current] = lab.series;
  if (current === undefined) throw new RangeError('an invented lab has a value');
  const { title = lab.title, decimals = 2, unit, plausible } = definition ?? {};
  const value: LabValue = { ...current, flag, comparator: '>=', value: (plausible?.high ?? LONGEST_PLAUSIBLE) + UNROUNDED };
  const answered: LabValue = unit === undefined && definition !== undefined ? { ...value, answer: 'indeterminate' } : value;
  return {
    ...identityOf(lab, title, decimals),
    state: 'known',
    current: { ...answered, unit: unit ?? value.unit, inputs: [], formula: NAME },
  };
}

function absent(lab: LabFact, definition: LabDefinition | undefined, reason: AbsentLab['reason']): AbsentLab {
  return { ...identityOf(lab, definition?.title ?? lab.title, lab.decimals), state: 'absent', reason };
}

function identityOf({ name, variable, series }: LabFact, title: string, decimals: number): Omit<AbsentLab, 'state' | 'reason'> {
  return { name, variable, title, decimals, series };
}
