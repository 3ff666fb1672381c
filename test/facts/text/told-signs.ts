import { HOOK_LIMITS } from '../../../src/facts/text/read-report.js';
import { readSigns, type TextSign } from '../../../src/facts/text/read-signs.js';
import { SignLexicon } from '../../../src/facts/text/sign-lexicon.js';
import { gathering } from '../chart-of-test.js';

/* All texts are synthetic. */
export const lexicon = SignLexicon.over(gathering.knowledge.meanings, true);
const inWords = ({ sign, assertion, subject, fetus }: TextSign): string =>
  [assertion, sign.replace('sign-', ''), subject === 'patient' ? 'of mother' : fetus].filter(Boolean).join(' ');

/** Each sign once, as the report tells it. */
export const told = (text: string, title = 'Obstetric ultrasound'): string[] =>
  [...new Set(readSigns({ text, title }, lexicon, HOOK_LIMITS).signs.map(inWords))].sort();

export type Row = readonly [text: string, signs: string, title?: string];
export const rows = (all: readonly Row[]) =>
  all.map(([text, signs, title]) => ({ text, signs: signs.split('; '), title }));

export const alone = (all: readonly (readonly [text: string, title?: string])[]) =>
  all.map(([text, title]) => ({ text, title }));
