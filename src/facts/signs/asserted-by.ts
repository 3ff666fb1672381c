import type { Amount } from '../../knowledge/value-set-meaning.js';
import type { Assertion } from '../finding.js';

/** In mm; multiples of the median have no code of their own. */
const IN_UNIT: Readonly<Record<Amount['unit'], ReadonlyMap<string, number>>> = {
  mm: new Map([
    ['mm', 1],
    ['cm', 10],
  ]),
  MoM: new Map([
    ['MoM', 1],
    ['{MoM}', 1],
  ]),
};

/** What a figure tells of a sign that begins at some amount; nothing in another unit. */
export function assertedBy(
  { value, unit }: { readonly value: number; readonly unit: string },
  atLeast: Amount | undefined,
): Assertion | undefined {
  const factor = atLeast === undefined ? undefined : IN_UNIT[atLeast.unit].get(unit);
  if (atLeast === undefined || factor === undefined) return undefined;
  return value * factor >= atLeast.value ? 'present' : 'absent';
}
