import { meantByWords } from '../condition-words.js';
import type { Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { benignityAround, goesOn } from '../text/benign.js';
import { Phrases } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { DAMAGE, DAMAGE_BEGINNINGS, DENIES, DOUBTS, HEDGES, MALIGNANT_BEGINNINGS } from './cause-words.js';
import { sentencesAround } from './sentences-around.js';

/** What a report says beside a calcification, in the same sentence or the one after it. */
export interface SaidBeside {
  /** Damage of the organ named as the cause, with its hedge (MEC-3): "old granulomatous disease", "likely granulomatous". */
  readonly causes: readonly string[];
  /** It calls the finding benign and says that nothing has to follow (HEP-2). */
  readonly calledBenign: boolean;
  /** It doubts that the finding is harmless: every "benign" ends ("Settled", MEC). */
  readonly malignancyDoubt: boolean;
}

const HEDGE_WORDS = new Phrases<true>();
for (const words of HEDGES) HEDGE_WORDS.add(words, true);

/** A hedge, a doubt or a denial governs so many words behind it. */
const HEDGED_WITHIN = 5;
const DENIED_WITHIN = 5;
const DOUBTED_WITHIN = 7;

const beginsWith = (word: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => word.startsWith(beginning));

export function saidBeside(
  report: string,
  span: { readonly start: number; readonly end: number },
  organ: Organ,
  meanings: Meanings,
): SaidBeside {
  const { text, tokens, sentence, next } = sentencesAround(report, span.start, span.end);
  const said = next !== undefined && goesOn(tokens, next) ? [sentence, next] : [sentence];
  const { benign, nothingFollows } = benignityAround(tokens, sentence, next);
  return {
    causes: [...new Set(said.flatMap((within) => causesIn(text, tokens, within, organ, meanings)))],
    calledBenign: benign && nothingFollows,
    malignancyDoubt: said.some((within) => doubtsIn(tokens, within)),
  };
}

function causesIn(text: string, tokens: readonly Token[], within: Span, organ: Organ, meanings: Meanings): string[] {
  const hedges = HEDGE_WORDS.allIn(tokens, within.from, within.to);
  const hedged = new Set(hedges.flatMap(({ from, to }) => range(from, to)));
  const plain = range(within.from, within.to).filter((at) => !hedged.has(at));
  const words = (positions: readonly number[]): string => positions.map((at) => raw(text, tokens[at])).join(' ');
  const named = meantByWords(words(plain), meanings).filter(({ meaning }) => meaning.name === `damage-${organ}`);
  const found =
    named.length > 0
      ? named.map(({ words: name }) => ({ name, at: positionOf(text, tokens, plain, name) }))
      : plain
          .filter((at) => isDamage(tokens[at]) && !isDenied(tokens, at, within.from))
          .map((at) => ({ name: damageName(text, tokens, at), at }));
  return found.map(({ name, at }) => {
    const hedge = hedges.findLast(({ to }) => at !== undefined && to <= at && at - to < HEDGED_WITHIN);
    return hedge === undefined ? name : `${words(range(hedge.from, hedge.to)).toLowerCase()} ${name}`;
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const raw = (text: string, token: Token | undefined): string =>
  token === undefined ? '' : text.slice(token.start, token.end);

const isDamage = (token: Token | undefined): boolean =>
  token !== undefined && (DAMAGE.has(token.word) || beginsWith(token.word, DAMAGE_BEGINNINGS));

/** "post-traumatic" is told with its "post". */
function damageName(text: string, tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  const from = before?.word === 'post' ? before : tokens[at];
  return text.slice(from?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase();
}

/** Where the first word of a name stands. */
function positionOf(
  text: string,
  tokens: readonly Token[],
  positions: readonly number[],
  name: string,
): number | undefined {
  const [first] = name.split(' ');
  return positions.find((at) => raw(text, tokens[at]).toLowerCase() === first);
}

function isDenied(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let before = at - 1; before >= Math.max(floor, at - DENIED_WITHIN); before -= 1) {
    const word = tokens[before]?.word ?? '';
    if (DENIES.has(word) || (word === 'negative' && tokens[before + 1]?.word === 'for')) return true;
    if (word === ',' || word === ';' || word === '.') return false;
  }
  return false;
}

/** "suspicious for malignancy", "a carcinoma cannot be excluded", unless that is denied itself. */
function doubtsIn(tokens: readonly Token[], { from, to }: Span): boolean {
  let doubt: number | undefined;
  let malignant: number | undefined;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.word ?? '';
    const ruledOut = word === 'rule' && tokens[at + 1]?.word === 'out';
    // "does not exclude malignancy" leaves the doubt.
    const doubts = word === 'exclude' || ((DOUBTS.has(word) || ruledOut) && !isDenied(tokens, at, from));
    if (doubts) doubt = at;
    if (beginsWith(word, MALIGNANT_BEGINNINGS)) {
      if (doubt !== undefined && at - doubt <= DOUBTED_WITHIN) return true;
      malignant = at;
    }
    const left = word === 'excluded' && isDenied(tokens, at, from);
    const open = left || (word === 'excluded' && tokens[at - 2]?.word === 'cannot');
    if (open && malignant !== undefined && at - malignant <= DOUBTED_WITHIN) return true;
  }
  return false;
}
