import { FINITE } from './lexicon/grammar.js';
import { FETUS_LABELS, LABELLED_FETUS } from './lexicon/pregnancy-words.js';
import type { Token } from './tokens.js';

/** A fetus that the text calls by a letter or number ("twin B", "fetus 2"). */
export interface FetusLabel {
  readonly at: number;
  readonly label: string;
}

/** "in this fetus a 3 mm focus": an article, unless a mark, a verb or an organ follows as it does a name. */
function isArticle(tokens: readonly Token[], at: number, to: number, isPlace: (at: number) => boolean): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.word !== 'a' || next === undefined || at + 1 >= to) return false;
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
    const kind = LABELLED_FETUS.get(tokens[at]?.word ?? '');
    const label = tokens[at + 1]?.word ?? '';
    if (kind === undefined || !FETUS_LABELS.has(label)) continue;
    if (kind === 'either' && isArticle(tokens, at + 1, to, isPlace)) continue;
    labels.push({ at, label: label.toUpperCase() });
  }
  return labels;
}

/** The label that stands last before a mention, else the first behind it. */
export function labelFor(labels: readonly FetusLabel[], mention: number): string | undefined {
  return (labels.findLast(({ at }) => at < mention) ?? labels[0])?.label;
}

const TWO: readonly (readonly [string, string])[] = [
  ['A', 'B'],
  ['1', '2'],
  ['I', 'II'],
];

/** Of two, the one that is not called so. */
export function otherLabel(label: string): string | undefined {
  const pair = TWO.find((two) => two.includes(label));
  return pair?.find((name) => name !== label);
}
