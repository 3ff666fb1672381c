import type { AbsentLab, KnownLab, LabFact } from '../facts/lab-fact.js';
import type { Facts } from '../facts/facts.js';
import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';

/** The labs that the rows themselves look at, each once, in the order the rows list them. */
export function labsRead(rows: readonly Recommendation[], facts: Facts): LabFact[] {
  const byVariable = labsByVariable(facts);
  return byTitle(rows.flatMap(({ row }) => row.action.inputs.flatMap(({ fact }) => byVariable.get(fact) ?? [])));
}

/** Known values that a card tells of: what its rows looked at, and what the orders they asked about would have brought. */
export function labsKnown(rows: readonly Recommendation[], facts: Facts): KnownLab[] {
  return byTitle([...labsRead(rows, facts), ...labsOrdered(rows, facts)]).filter((lab) => lab.state === 'known');
}

/** Labs that are missing because an order would bring them, or that a row looked at and could not read. */
export function labsAbsent(rows: readonly Recommendation[], facts: Facts): AbsentLab[] {
  const unread = labsRead(rows, facts).filter(
    (lab) => lab.state === 'absent' && (lab.reason === 'error' || lab.reason === 'unsupported'),
  );
  return byTitle([...labsOrdered(rows, facts), ...unread]).filter((lab) => lab.state === 'absent');
}

function labsOrdered(rows: readonly Recommendation[], facts: Facts): LabFact[] {
  const wanted = rows.flatMap(({ row }) => row.offers.filter((offer) => offer.verdict !== 'unmet'));
  return wanted.flatMap(({ offer }) => offer.order.results.flatMap((name) => facts.labs.get(name) ?? []));
}

const indexed = new WeakMap<Facts, ReadonlyMap<string, LabFact>>();

function labsByVariable(facts: Facts): ReadonlyMap<string, LabFact> {
  const known = indexed.get(facts);
  if (known !== undefined) return known;
  const index = new Map([...facts.labs.values()].map((lab) => [lab.variable, lab] as const));
  indexed.set(facts, index);
  return index;
}

/** Total calcium is told as the calcium that is judged: the first of a title stands. */
function byTitle(labs: readonly LabFact[]): LabFact[] {
  const first = new Map<string, LabFact>();
  for (const lab of labs) if (!first.has(lab.title)) first.set(lab.title, lab);
  return [...first.values()];
}

/** Every requirement that the card fulfils, each once, in the order of its rows. */
export function requirementsOf(plan: CardPlan): string[] {
  const claimed = plan.rows.filter(isClaimed);
  return [
    ...new Set([
      ...claimed.map(({ row }) => row.action.requirement),
      ...claimed.flatMap(({ safety }) => safety.map((row) => row.action.requirement)),
    ]),
  ];
}

/** A row of orders is claimed only with an order in the card, or when it has something to say without one. */
function isClaimed(row: Recommendation): boolean {
  const { action } = row.row;
  return (
    action.offers.length === 0 || row.offers.length > 0 || action.card?.speaks === 'alone' || row.safety.length > 0
  );
}
