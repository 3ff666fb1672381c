import type { Amount, ToldOf, ValueSetMeaning } from '../../knowledge/value-set-meaning.js';
import type { Organ } from '../finding.js';
import { Phrases, withPlural, type PhraseHit } from './phrases.js';
import { tokensOf, type Token } from './tokens.js';

/** One way in which a phrase may be a sign. */
export interface SignSense {
  /** "sign-liver-mass" */
  readonly sign: string;
  readonly organ: Organ;
  /** The phrase says it all ("hepatocellular carcinoma"); else it must be told of the organ, or of the site. */
  readonly alone: boolean;
  readonly at?: string;
  readonly toldOf?: ToldOf;
  /** The sign that a denial of this one tells. */
  readonly deniedAs?: string;
  /** It is told of the fetus as a whole, never of one organ ("otherwise normal"). */
  readonly ofWhole: boolean;
  /** The phrase only names what is measured. */
  readonly measured: boolean;
  /** The phrase only names what may grow. */
  readonly grown?: true;
  readonly atLeast?: Amount;
}

/** Letters of a word that are looked for: of a long one enough to tell it from its kin, of a short one what every spelling has. */
const LETTERS = { long: 8, short: 4 };
/** "Fetal anatomy: normal" says it only with the word behind the colon. */
const ANSWER_WITHIN = 3;
const built = new WeakMap<ReadonlyMap<string, ValueSetMeaning>, Map<boolean, SignLexicon>>();

/** What reports say besides calcium, as the ValueSets "sign-..." list it; "not-a-sign" keeps phrases from being taken for it. */
export class SignLexicon {
  readonly #phrases = new Phrases<readonly SignSense[]>();
  readonly #worthReading: RegExp | undefined;

  /** With the signs of an unborn child only where one is looked at: what they are in, most reports need not be searched for. */
  static over(valueSets: ReadonlyMap<string, ValueSetMeaning>, ofUnborn = false): SignLexicon {
    const known = built.get(valueSets) ?? new Map<boolean, SignLexicon>();
    built.set(valueSets, known);
    const sets = [...valueSets.values()].filter(({ toldOf }) => ofUnborn || toldOf === undefined);
    const lexicon = known.get(ofUnborn) ?? new SignLexicon(sets);
    known.set(ofUnborn, lexicon);
    return lexicon;
  }

  private constructor(valueSets: readonly ValueSetMeaning[]) {
    const senses = new Map<string, SignSense[]>();
    for (const valueSet of valueSets) {
      if (valueSet.name === 'not-a-sign') for (const term of valueSet.terms) senses.set(spelled(term), []);
    }
    const wholes = new Set(valueSets.map(({ deniedAs }) => deniedAs));
    for (const valueSet of valueSets) {
      if (valueSet.name.startsWith('sign-')) addSenses(senses, valueSet, wholes.has(valueSet.name));
    }
    for (const [phrase, values] of senses) this.#phrases.add(phrase, values);
    const signs = [...senses].flatMap(([phrase, values]) => (values.length > 0 ? [phrase] : []));
    const beginnings = [...new Set(signs.map(beginningOf))];
    if (beginnings.length > 0) this.#worthReading = new RegExp(String.raw`\b(?:${beginnings.join('|')})`, 'i');
  }

  /** Most reports hold none of the words: they need not be taken apart. */
  isWorthReading(text: string): boolean {
    return this.#worthReading?.test(text) === true;
  }

  /** A sign of the fetus stands there, or what is measured of it: its answer follows, and no section. */
  namesUnborn(tokens: readonly Token[], from: number, to: number): boolean {
    const hits = this.hitsIn(tokens, from, Math.min(tokens.length, to + ANSWER_WITHIN)).filter((hit) => hit.from < to);
    return hits.some(({ value }) => value.some((one) => one.alone && one.toldOf !== undefined));
  }

  hitsIn(tokens: readonly Token[], from: number, to: number): readonly PhraseHit<readonly SignSense[]>[] {
    return this.#phrases.allIn(tokens, from, to).filter(({ value }) => value.length > 0);
  }
}

function addSenses(senses: Map<string, SignSense[]>, valueSet: ValueSetMeaning, ofWhole: boolean): void {
  const { name, terms, words, organs, at, toldOf, deniedAs, atLeast, measured = [], grown = [] } = valueSet;
  const [organ = 'other'] = organs;
  const sign = {
    sign: name,
    organ,
    ofWhole,
    ...(at === undefined ? {} : { at }),
    ...(toldOf === undefined ? {} : { toldOf }),
    ...(deniedAs === undefined ? {} : { deniedAs }),
    ...(atLeast === undefined ? {} : { atLeast }),
  };
  const add = (phrase: string, how: Pick<SignSense, 'alone' | 'measured' | 'grown'>): void => {
    for (const form of withPlural(phrase)) {
      const key = spelled(form);
      senses.set(key, [...(senses.get(key) ?? []), { ...sign, ...how }]);
    }
  };
  for (const term of terms) add(term, { alone: true, measured: false });
  for (const word of words) add(word, { alone: false, measured: false });
  for (const phrase of grown) add(phrase, { alone: false, measured: false, grown: true });
  for (const phrase of measured) add(phrase, { alone: true, measured: true });
}

/** In the spelling of the tokens. */
function spelled(phrase: string): string {
  return tokensOf(phrase)
    .map(({ word }) => word)
    .join(' ');
}

/** Words that name the place only; every report of the abdomen has them. */
const PLACES: ReadonlySet<string> = new Set(
  'the of to in liver hepatic bile biliary common duct ducts ductal intrahepatic extrahepatic tree vein veins'.split(
    ' ',
  ),
);

/** The first letters of the word that tells most, in American and British spelling: "tumo", "h(a)ema". */
function beginningOf(phrase: string): string {
  const words = phrase.split(' ');
  const telling = words.find((word) => !PLACES.has(word)) ?? words.at(-1) ?? '';
  const letters = telling.length >= LETTERS.long ? LETTERS.long : LETTERS.short;
  return telling.slice(0, letters).replaceAll('e', '[ao]?e');
}
