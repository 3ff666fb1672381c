import { isOnlyCompared } from './bodies.js';
import { FINITE } from './lexicon/grammar.js';
import {
  BEFORE_LABEL,
  EACH_OF,
  FETUS_LABELS,
  LABELLED_FETUS,
  LIST_JOINS,
  OF_SEVERAL,
  ORDINAL_LABELS,
  SEVERAL,
} from './lexicon/pregnancy-words.js';
import { UNITS } from './lexicon/size-words.js';
import { type Token, wordAt } from './tokens.js';

/** A fetus that the text calls by a letter or number ("twin B", "fetus 2"). */
export interface FetusLabel {
  readonly at: number;
  readonly label: string;
}

/** "in this fetus a 3 mm focus": an article, unless a mark, a verb or an organ follows as it does a name. */
function isArticle(tokens: readonly Token[], at: number, to: number, isPlace: (at: number) => boolean): boolean {
  const next = tokens[at + 1];
  if (wordAt(tokens, at) !== 'a' || next === undefined || at + 1 >= to) return false;
  return next.kind !== 'mark' && !FINITE.has(next.word) && !isPlace(at + 1);
}

export function fetusLabelsIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  isPlace: (at: number) => boolean = () => false,
): readonly FetusLabel[] {
  const labels: FetusLabel[] = [];
  for (let at = from; at + 1 < to; at += 1) {
    if (isOnlyCompared(tokens, at)) continue;
    const found = labelBehind(tokens, at, to, isPlace) ?? ordinalLabel(tokens, at);
    if (found !== undefined) labels.push({ at, label: found });
  }
  return labels;
}

/** "twin B", "fetus #2" */
function labelBehind(
  tokens: readonly Token[],
  at: number,
  to: number,
  isPlace: (at: number) => boolean,
): string | undefined {
  const kind = LABELLED_FETUS.get(wordAt(tokens, at));
  if (kind === undefined) return undefined;
  const next = afterNumberSign(tokens, at + 1);
  const label = next < to ? FETUS_LABELS.get(wordAt(tokens, next)) : undefined;
  if (label === undefined || (kind === 'either' && isArticle(tokens, next, to, isPlace))) return undefined;
  return isCount(tokens, next) ? undefined : label;
}

/** "no fetus" is none: "no" counts only before a number. */
function afterNumberSign(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at);
  if (!BEFORE_LABEL.has(word)) return at;
  const next = wordAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  return word !== 'no' || tokens[next]?.kind === 'number' ? next : at;
}

/** "fetus 2 mm", "twin 1.": a number with a unit or of a weight is no label. */
const isCount = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && UNITS.has(wordAt(tokens, at + 1));

/** "the second twin", whose name is its number; "the first baby" was another pregnancy's. */
function ordinalLabel(tokens: readonly Token[], at: number): string | undefined {
  const kind = LABELLED_FETUS.get(wordAt(tokens, at + 1));
  return kind === 'twin' ? ORDINAL_LABELS.get(wordAt(tokens, at)) : undefined;
}

/** "both twins", "either fetus", "triplets A and B": told of none in particular. */
export function namesSeveral(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(tokens, at);
    const next = wordAt(tokens, at + 1);
    if (EACH_OF.has(word) && OF_SEVERAL.has(next)) return true;
    if (SEVERAL.has(word) && FETUS_LABELS.has(next) && LIST_JOINS.has(wordAt(tokens, at + 2))) return true;
  }
  return false;
}

/** The label that stands last before a mention, else the first behind it. */
export function labelFor(labels: readonly FetusLabel[], mention: number): string | undefined {
  return (labels.findLast(({ at }) => at < mention) ?? labels[0])?.label;
}

const TWO: readonly (readonly [string, string])[] = [
  ['A', 'B'],
  ['1', '2'],
];

/** Of two, the one that is not called so. */
export function otherLabel(label: string): string | undefined {
  const pair = TWO.find((two) => two.includes(label));
  return pair?.find((name) => name !== label);
}
