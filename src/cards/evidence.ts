import type { Facts } from '../facts/facts.js';
import type { FindingFact, FindingSource } from '../facts/finding-fact.js';
import { reviewStateOf } from './review-state.js';
import type { AbsentLab, AbsentReason, KnownLab } from '../facts/lab-fact.js';
import { labsAbsent, labsKnown, requirementsOf, unreadSources } from './card-facts.js';
import { chartedBehind } from '../pathways/charted.js';
import { rowsOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { firstWords, plain } from './escape.js';
import { mechanismOf } from './mechanism.js';
import type { WordSources } from './word-sources.js';
import { rangeWords } from './words.js';

export const EVIDENCE_EXTENSION = 'org.calcitrace.evidence';

/** The card's extension "org.calcitrace.evidence" (design, "Evidence"); empty lists are left out (TR-03). */
export type Evidence = Readonly<Record<string, unknown>>;

const WHY_MISSING: Readonly<Record<AbsentReason, string>> = {
  'not-performed': 'none found',
  stale: 'too old',
  error: 'could not be read',
  unsupported: 'unit not convertible',
};

const FLAGS = { high: 'H', low: 'L', normal: 'N' } as const;

export function evidenceOf(
  plan: CardPlan,
  context: WordSources & { readonly now: Date },
  notShown: readonly string[],
): Evidence {
  const { facts, knowledge, now } = context;
  return withoutEmpty({
    requirements: requirementsOf(plan),
    pathway: plan.pathway.name,
    version: plan.pathway.version,
    knowledge: knowledge.hash,
    reviewState: reviewStateOf(plan.pathway, facts.today),
    findingKey: plan.finding?.key,
    evaluatedAt: now.toISOString(),
    mechanism: mechanismOf(plan, facts),
    findings: plan.finding === undefined ? [] : findingsOf(plan.finding),
    because: [...labsKnown(plan.rows, context).map(because), ...chartedBecause(plan)],
    missing: [...labsAbsent(plan.rows, context).map(missingOf), ...unreadEvidence(facts)],
    withheld: withheldOf(plan),
    notShown,
    localPolicy: knowledge.policy.changes,
  });
}

function because({ name, measuredAs, decimals, current: value }: KnownLab): Evidence {
  return withoutEmpty({
    fact: measuredAs ?? name,
    value: value.answer ?? Number(value.value.toFixed(Math.max(decimals, 2))),
    unit: value.answer === undefined ? value.unit : undefined,
    comparator: value.comparator,
    range: value.range === undefined ? undefined : rangeWords(value.range, decimals),
    rangeSource: value.range?.source,
    flag: value.flag === undefined ? undefined : FLAGS[value.flag],
    date: value.date,
    source: value.source,
    formula: value.formula,
    inputs: value.inputs,
  });
}

/** What else the rows rest on, each item once: the pregnancy, the CKD, the damage charted in the organ. */
function chartedBecause(plan: CardPlan): Evidence[] {
  const all = rowsOf(plan).flatMap(chartedBehind);
  return [...new Map(all.map((one) => [`${one.fact} ${one.source ?? one.name}`, one] as const)).values()].map(
    ({ fact, name, date, source }) => withoutEmpty({ fact, value: plain(name), date, source }),
  );
}

function missingOf({ name, measuredAs, reason, last }: AbsentLab): Evidence {
  return withoutEmpty({
    fact: measuredAs ?? name,
    why: WHY_MISSING[reason],
    lastDate: last?.date,
    source: last?.source,
  });
}

function unreadEvidence(facts: Facts): Evidence[] {
  return [
    ...unreadSources(facts).map((fact) => ({ fact, why: 'could not be read' })),
    ...facts.unreadReports.map(({ source, why }) => ({
      fact: 'report',
      why: why === 'truncated' ? 'text truncated' : 'could not be read',
      source,
    })),
  ];
}

function findingsOf(finding: FindingFact): Evidence[] {
  return firstOfEach(finding.sources).map((source) =>
    withoutEmpty({
      organ: finding.organ,
      site: finding.site === undefined ? undefined : plain(finding.site),
      assertion: source.assertion,
      subject: finding.subject,
      course: finding.course,
      morphology: finding.morphology,
      size: finding.size,
      date: source.date,
      modality: source.modality,
      source: source.source,
      quote: source.quote === undefined ? undefined : firstWords(plain(source.quote), 12),
    }),
  );
}

/** Findings and impression of one report often say the same thing twice. */
function firstOfEach(sources: readonly FindingSource[]): FindingSource[] {
  const first = new Map<string, FindingSource>();
  for (const source of sources) {
    const key = `${source.source} ${source.assertion}`;
    if (!first.has(key)) first.set(key, source);
  }
  return [...first.values()];
}

function withheldOf(plan: CardPlan): Evidence[] {
  const all = new Map(plan.rows.flatMap((row) => row.withheld).map((one) => [one.what, one] as const));
  return [...all.values()].map(({ what, why, source }) => withoutEmpty({ what, why, source }));
}

function withoutEmpty(members: Readonly<Record<string, unknown>>): Evidence {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
