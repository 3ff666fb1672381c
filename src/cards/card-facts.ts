import type { AbsentLab, KnownLab, LabFact } from '../facts/lab-fact.js';
import type { Facts } from '../facts/facts.js';
import { DERIVED_LABS } from '../facts/labs/derive.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { lacksItsOrders } from '../pathways/recommendation.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';
import type { WordSources } from './word-sources.js';
import { remembered } from './telling-memory.js';

/** The labs that the rows themselves look at, each once, in the order the rows list them. */
export function labsRead(rows: readonly Recommendation[], { facts, knowledge, memory }: WordSources): readonly LabFact[] {
  return remembered(memory.labsRead, rows, () => {
    const names = namesByVariable(knowledge.labs);
    const labOf = (variable: string): LabFact | undefined => facts.labs.get(names.get(variable) ?? '');
    return byTitle(
      rows.flatMap(({ row, draft }) =>
        row.action.inputs.flatMap(({ fact }) => (fact === 'already' ? labsBrought(draft, facts) : (labOf(fact) ?? []))),
      ),
    );
  });
}

/** The results that the order at hand would bring again. */
function labsBrought(draft: Recommendation['draft'], facts: Facts): LabFact[] {
  return draft !== undefined && 'results' in draft ? draft.results.flatMap((name) => facts.labs.get(name) ?? []) : [];
}

/** Known values that the rows of a card looked at. */
export function labsKnown(rows: readonly Recommendation[], sources: WordSources): KnownLab[] {
  return labsRead(rows, sources).filter((lab) => lab.state === 'known');
}

/** Labs that are missing because an order would bring them, or that a row looked at and could not read. */
export function labsAbsent(rows: readonly Recommendation[], sources: WordSources): readonly AbsentLab[] {
  return remembered(sources.memory.labsAbsent, rows, () => {
    const ordered = labsOrdered(rows, sources.facts);
    const wanted = new Set(ordered.map(({ title }) => title));
    return byTitle([...labsRead(rows, sources), ...ordered]).filter(
      (lab): lab is AbsentLab =>
        lab.state === 'absent' && (wanted.has(lab.title) || lab.reason === 'error' || lab.reason === 'unsupported'),
    );
  });
}

function labsOrdered(rows: readonly Recommendation[], facts: Facts): LabFact[] {
  const wanted = rows.flatMap(({ row }) => row.offers.filter((offer) => offer.verdict !== 'unmet'));
  return wanted.flatMap(({ offer }) => offer.order.results.flatMap((name) => facts.labs.get(name) ?? []));
}

type Definitions = Knowledge['labs'];
const namesOf = new WeakMap<Definitions, ReadonlyMap<string, string>>();

/** "calciumTotal" to "calcium-total"; once for each knowledge. */
function namesByVariable(labs: Definitions): ReadonlyMap<string, string> {
  const known = namesOf.get(labs);
  if (known !== undefined) return known;
  const names = new Map([...labs, ...DERIVED_LABS].map(({ name, variable }) => [variable, name] as const));
  namesOf.set(labs, names);
  return names;
}

/** Total calcium is told as the calcium that is judged: the first of a title stands. */
function byTitle(labs: readonly LabFact[]): LabFact[] {
  const first = new Map<string, LabFact>();
  for (const lab of labs) if (!first.has(lab.title)) first.set(lab.title, lab);
  return [...first.values()];
}

/** What could not be read whole, as a clinician would call it: nothing is concluded from its silence. */
export function unreadSources(facts: Facts): string[] {
  const { orders, conditions, imaging, findings, results, procedures, unreadReports } = facts;
  const unread = [
    ...(orders.completeness === 'complete' ? [] : ['orders']),
    ...(conditions.completeness === 'complete' ? [] : ['conditions']),
    ...(imaging.completeness === 'complete' ? [] : ['reports']),
    ...(results === 'complete' ? [] : ['labs']),
    ...(procedures === 'complete' ? [] : ['procedures']),
  ];
  const seenElse = unread.length > 0 || unreadReports.length > 0 || findings.completeness === 'complete';
  return seenElse ? unread : ['observations'];
}

/** Every requirement that the card fulfils, each once, in the order of its rows; none without the orders it wants. */
export function requirementsOf(plan: CardPlan): string[] {
  const unfulfilled = new Set(plan.rows.filter(lacksItsOrders).map(({ row }) => row.action.requirement));
  const fulfilled = new Set(
    plan.rows.filter(({ offers }) => offers.length > 0).map(({ row }) => row.action.requirement),
  );
  const claimed = plan.rows.filter((row) => isClaimed(row)).map(({ row }) => row.action.requirement);
  const safety = plan.rows.flatMap((row) => row.safety.map(({ action }) => action.requirement));
  return [...new Set([...claimed.filter((one) => fulfilled.has(one) || !unfulfilled.has(one)), ...safety])];
}

/** A row of orders is claimed only with an order in the card, or when it has something to say without one. */
function isClaimed(row: Recommendation): boolean {
  const { action } = row.row;
  return (
    action.offers.length === 0 || row.offers.length > 0 || action.card?.speaks === 'alone' || row.safety.length > 0
  );
}
