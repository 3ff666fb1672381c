import type { KnownLab } from '../facts/lab-fact.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { labsKnown } from './card-facts.js';
import type { Telling } from './card-plan.js';
import type { WordSources } from './word-sources.js';
import { isPartOf, valueWords } from './words.js';

/**
 * Known values, with their date once where they share it; a derived one is told by its formula (MEC-7). Where a card has too much
 * to say, what is normal beside the metabolic panel is told without its figures: they stand in the evidence.
 */
export function knownLines({ plan, brevity }: Telling, sources: WordSources): string[] {
  const known = labsKnown(plan.rows, sources);
  const told = known.filter((one) => !isImplied(one, known));
  const brief = brevity === 'bare' ? told.filter((one) => isNormalBeside(one, sources.knowledge)) : [];
  const said = [
    ...byDate(told.filter((one) => !brief.includes(one))).map(
      ([date, labs]) => `${labs.map(valueWords).join('; ')} (${date})`,
    ),
    ...byDate(brief).map(([date, labs]) => `${labs.map(({ title }) => title).join(', ')} normal (${date})`),
  ];
  return said.length === 0 ? [] : [`Known: ${said.join('; ')}.`];
}

function byDate(labs: readonly KnownLab[]): [date: string, labs: KnownLab[]][] {
  const dates = new Map<string, KnownLab[]>();
  for (const lab of labs) dates.set(lab.current.date, [...(dates.get(lab.current.date) ?? []), lab]);
  return [...dates];
}

/** Liver tests and screens, in their range; not what MEC-7 lists. */
function isNormalBeside({ name, current }: KnownLab, { labs }: Knowledge): boolean {
  const definition = labs.find((lab) => lab.name === name);
  return current.flag === 'normal' && definition !== undefined && definition.freshness !== 'metabolic';
}

/** A derived value that is not abnormal, told by its parts already. */
function isImplied(lab: KnownLab, known: readonly KnownLab[]): boolean {
  return (
    lab.current.flag !== 'high' &&
    lab.current.flag !== 'low' &&
    known.filter((other) => other !== lab && isPartOf(other, lab)).length > 1
  );
}
