import type { ConditionFact, SignFact } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { Organ } from '../../src/facts/finding.js';
import type { Words } from './chart-in-words.js';

/** Where a chart in words has its calcification. */
const SITES: Readonly<Record<Words<'organ'>, Pick<FindingFact, 'organ' | 'site' | 'kind'>>> = {
  ...organs('liver', 'kidney', 'lung', 'stomach', 'brain', 'pancreas', 'artery', 'valve'),
  phleboliths: { organ: 'artery', kind: 'phlebolith' },
  'lymph node': { organ: 'lymph-node' },
  'soft tissue': { organ: 'soft-tissue' },
  joint: { organ: 'other', site: 'bone or joint' },
  spleen: { organ: 'other', site: 'spleen' },
};

function organs<T extends Organ>(...names: readonly T[]): Record<T, { readonly organ: T }> {
  return Object.fromEntries(names.map((organ) => [organ, { organ }])) as Record<T, { readonly organ: T }>;
}

export function siteOf(organ: Words<'organ'>): Pick<FindingFact, 'organ' | 'site' | 'kind'> {
  return SITES[organ];
}

/** What the words of the columns on brain and lung stand for, as facts. */
const PLACES: Readonly<Record<Words<'place'>, readonly string[]>> = {
  'not named': [],
  pallidum: ['place-brain-pallidum'],
  putamen: ['place-brain-striatum'],
  'frontal lobe': ['place-brain-frontal'],
  'periventricular tissue': ['place-brain-periventricular'],
  'pineal gland': ['place-brain-physiological'],
};

export function placesOf(place: Words<'place'>): readonly string[] {
  return PLACES[place];
}

/** How the calcium looks, and what the report says of the growth that holds it. */
export function lookOf(look: Words<'look'>): Partial<FindingFact> {
  switch (look) {
    case 'plain':
      return {};
    case 'punctate':
    case 'eccentric':
      return { morphology: [look] };
    case 'growing':
      return { stability: 'growing', course: 'increasing' };
    case 'doubted':
      return { malignancyDoubt: true };
    case 'inside a growth':
      return { kind: 'in-mass' };
  }
}

const FOUND = '2026-11-02';

interface Told {
  readonly sign: string;
  readonly organ: SignFact['organ'];
  readonly quote: string;
  readonly assertion?: SignFact['assertion'];
}

const TOLD: Readonly<Record<Exclude<Words<'told'>, 'nothing' | 'a calcified embolus'>, Told>> = {
  leukoencephalopathy: { sign: 'sign-leukoencephalopathy', organ: 'brain', quote: 'confluent leukoencephalopathy' },
  'a possible leukoencephalopathy': {
    sign: 'sign-leukoencephalopathy',
    organ: 'brain',
    quote: 'possible leukoencephalopathy',
    assertion: 'uncertain',
  },
  'stepping stones': { sign: 'sign-stepping-stone', organ: 'brain', quote: 'in a stepping-stone pattern' },
  'a serpiginous pattern': { sign: 'sign-serpiginous', organ: 'brain', quote: 'serpiginous calcifications' },
  'a calcified old infarct': { sign: 'sign-brain-infarct', organ: 'brain', quote: 'old infarct with calcification' },
  'a calcified infarct': { sign: 'sign-brain-infarct', organ: 'brain', quote: 'calcification within the infarct' },
  'an old infarct elsewhere': { sign: 'sign-old-brain-infarct', organ: 'brain', quote: 'old cerebellar infarct' },
  'a spiculated nodule': { sign: 'sign-spiculated-lung-nodule', organ: 'lung', quote: 'spiculated nodule' },
};

export function signsOf(told: Words<'told'>): SignFact[] {
  if (told === 'nothing' || told === 'a calcified embolus') return [];
  const { sign: name, organ, quote, assertion = 'present' } = TOLD[told];
  const about = { name, meanings: [name], organ, assertion, subject: 'patient' as const, quote };
  return [{ ...about, date: FOUND, source: 'DiagnosticReport/1' }];
}

/** The words of the report that hold the finding. */
export function quoteOf(told: Words<'told'>): string | undefined {
  return told === 'a calcified embolus' ? 'calcified embolus in an old infarct' : undefined;
}

const HISTORIES: Readonly<Record<Exclude<Words<'alsoCharted'>, 'nothing'>, { meanings: string[]; active: boolean }>> = {
  leukoencephalopathy: { meanings: ['condition-leukoencephalopathy'], active: true },
  'CSF1R disorder': { meanings: ['condition-csf1r', 'condition-leukoencephalopathy'], active: true },
  'past infarct': { meanings: ['condition-cerebral-infarct'], active: false },
  'present infarct': { meanings: ['condition-cerebral-infarct'], active: true },
  'congenital infection': { meanings: ['condition-congenital-infection'], active: false },
  'COL4A1 disorder': { meanings: ['condition-col4a1'], active: true },
  malignancy: { meanings: ['condition-malignancy'], active: false },
  'present malignancy': { meanings: ['condition-malignancy'], active: true },
};

export function historyOf(charted: Words<'alsoCharted'>): Omit<ConditionFact, 'source'>[] {
  return charted === 'nothing' ? [] : [{ name: charted, ...HISTORIES[charted] }];
}

const SEEN_ALSO = { CT: 'CT', ultrasound: 'US', 'X-ray': 'XR' } as const;

/** Another report of the same finding. */
export function alsoSeenOn(also: Words<'alsoSeen'>): FindingFact['sources'] {
  if (also === 'nothing') return [];
  const about = { source: 'DiagnosticReport/3', assertion: 'present' as const, how: 'text' as const, date: FOUND };
  return [{ ...about, modality: SEEN_ALSO[also] }];
}
