import type { DraftKind, Focus } from './pathway.js';
import { KINDS, ORGANS } from './vocabulary.js';

type Place = Pick<Focus, 'organ' | 'kind'>;

/** "liver" is calcium in the tissue of the liver, "liver in-mass" inside a growth of it, "any" any finding. */
const PLACES: readonly (readonly [string, Place])[] = [
  ['any', { organ: 'any', kind: 'any' }],
  ...ORGANS.map((organ): [string, Place] => [organ, { organ, kind: 'tissue' }]),
  ...ORGANS.flatMap((organ) => KINDS.map((kind): [string, Place] => [`${organ} ${kind}`, { organ, kind }])),
];

/** What a useContext may say: a place, of the patient; "liver fetus", of the fetus; "any uncertain", where doubt is left. */
export const FOCI: ReadonlyMap<string, Focus> = new Map(
  PLACES.flatMap(([name, place]): [string, Focus][] => [
    [name, { ...place, subject: 'patient', assertion: 'present' }],
    [`${name} fetus`, { ...place, subject: 'fetus', assertion: 'present' }],
    [`${name} uncertain`, { ...place, subject: 'patient', assertion: 'uncertain' }],
  ]),
);

/** Or, of the order hooks, each calcium or vitamin D product at hand, or each other order. */
export const DRAFTS: ReadonlyMap<string, DraftKind> = new Map([
  ['draft drug', 'drug'],
  ['draft order', 'order'],
]);

/** "liver", "liver (in-mass)", "any calcification", "any calcification of the fetus". */
export function focusInWords({ organ, kind, subject, assertion }: Focus): string {
  const place = organ === 'any' ? 'any calcification' : kind === 'tissue' ? organ : `${organ} (${kind})`;
  if (subject === 'fetus') return `${place} of the fetus`;
  return assertion === 'uncertain' ? `${place}, uncertain` : place;
}
