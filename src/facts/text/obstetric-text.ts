import { BORN, FOR_THE_UNBORN, OF_PREGNANCY, PREGNANCY_SIGNS } from './lexicon/pregnancy-words.js';
import { Phrases } from './phrases.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

const SIGNS = new Phrases<true>();
for (const sign of PREGNANCY_SIGNS) SIGNS.add(sign, true);
/** One sentence on the fetus turns no report of the woman: so many of the sentences must speak of a pregnancy. */
const ONE_IN = 3;
/** Whatever else it speaks of, a report with so many sentences on a pregnancy is of the unborn child. */
const SURELY = 3;

const says = (tokens: readonly Token[], from: number, to: number): boolean => SIGNS.allIn(tokens, from, to).length > 0;

/** The child is born, unless the sentence speaks of what is planned for it ("postnatal ultrasound is recommended"). */
export const saysBorn = (tokens: readonly Token[], sentences: readonly Sentence[]): boolean =>
  sentences.some(({ from, to }) => {
    const words = tokens.slice(from, to);
    return words.some(({ word }) => BORN.has(word)) && !words.some(({ word }) => FOR_THE_UNBORN.has(word));
  });

/** Anywhere, the history too: the patient is with child. */
export const saysPregnant = (tokens: readonly Token[]): boolean =>
  says(tokens, 0, tokens.length) || tokens.some((token) => OF_PREGNANCY.has(token.word));

/** The words alone tell that the unborn child was examined: the first sentence says so, or several of them do. */
export function isObstetricText(tokens: readonly Token[], sentences: readonly Sentence[]): boolean {
  const speaking = sentences.filter(({ section }) => section.kind === 'speaking');
  const signs = speaking.map(({ from, to, section }) => {
    return says(tokens, from, to) || says(tokens, section.headFrom, section.headTo);
  });
  const told = signs.filter(Boolean).length;
  if (told >= SURELY) return true;
  return told * ONE_IN >= speaking.length && (signs[0] === true || told > 1);
}
