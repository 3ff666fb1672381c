import type { FactList } from '../facts/fact-list.js';
import type { UnbornFact } from '../facts/fetal-fact.js';

interface Told {
  readonly date?: string;
  readonly lastDate?: string;
}

/** Without what was told of the fetus of an earlier pregnancy; of what bears no date nobody knows, so it stays. */
export function ofSamePregnancy<T extends Told>(list: FactList<T>, unborn: UnbornFact | undefined): FactList<T> {
  const { notBefore } = unborn ?? {};
  if (notBefore === undefined) return list;
  const isOfIt = ({ date, lastDate = date }: Told): boolean => lastDate === undefined || lastDate >= notBefore;
  return { ...list, items: list.items.filter(isOfIt) };
}
