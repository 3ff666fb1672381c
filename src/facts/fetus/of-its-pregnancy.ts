import type { FactList } from '../fact-list.js';
import type { UnbornFact } from '../fetal-fact.js';
import type { FindingFact } from '../finding-fact.js';

/** Findings of a fetus without what was reported of the fetus of an earlier pregnancy: it is another one's, and not the first report. */
export function ofItsPregnancy(
  findings: FactList<FindingFact>,
  unborn: () => readonly UnbornFact[],
): FactList<FindingFact> {
  if (!findings.items.some(({ subject }) => subject === 'fetus')) return findings;
  const notBefore = new Map(unborn().map((one) => [one.findingKey, one.notBefore] as const));
  return { ...findings, items: findings.items.map((finding) => since(finding, notBefore.get(finding.key))) };
}

function since(finding: FindingFact, notBefore: string | undefined): FindingFact {
  const isOfIt = (date: string | undefined): boolean =>
    date === undefined || notBefore === undefined || date >= notBefore;
  const sources = finding.sources.filter(({ date }) => isOfIt(date));
  const found = sources.filter(({ assertion }) => assertion === finding.assertion);
  const [first] = found.flatMap((source) => (source.date === undefined ? [] : [source])).sort(byDate);
  if (found.length === 0 || sources.length === finding.sources.length || first?.date === undefined) return finding;
  const { modality: _modality, ...rest } = finding;
  return {
    ...rest,
    date: first.date,
    ...(first.modality === undefined ? {} : { modality: first.modality }),
    sources,
  };
}

function byDate(one: { readonly date?: string }, other: { readonly date?: string }): number {
  return (one.date ?? '').localeCompare(other.date ?? '');
}
