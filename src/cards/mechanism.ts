import type { Facts } from '../facts/facts.js';
import type { FindingFact } from '../facts/finding-fact.js';
import type { Organ } from '../knowledge/vocabulary.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';

/** The class that the mechanism rows found; undetermined only while no other could be told (MEC-1). */
export function mechanismOf(
  plan: Pick<CardPlan, 'finding' | 'rows'>,
  { patient }: Pick<Facts, 'patient'>,
): string | undefined {
  const classes = plan.rows.flatMap(({ row }) => row.action.card?.mechanism ?? []);
  const isClassed = isOfAKind(plan.finding) && (patient.ageYears ?? 1) >= 1 && plan.rows.some(tellsOfClass);
  return classes.find((name) => name !== 'undetermined') ?? (isClassed || classes.length > 0 ? 'undetermined' : undefined);
}

const TISSUE: ReadonlySet<Organ> = new Set(['liver', 'brain', 'lung', 'kidney', 'pancreas', 'stomach', 'soft-tissue']);

/** Calcium of an artery, a valve or a node, and what has a local cause, is put into no class of its own. */
function isOfAKind(finding: FindingFact | undefined): boolean {
  if (finding?.subject !== 'patient') return false;
  return finding.kind === undefined && TISSUE.has(finding.organ) && !finding.explained;
}

/** The work-up of an organ, or the class itself; a reminder of imaging and a doubtful finding have none. */
function tellsOfClass({ row: { pathway } }: Recommendation): boolean {
  return pathway.role === 'host' || pathway.actions.some(({ card }) => card?.mechanism !== undefined);
}

