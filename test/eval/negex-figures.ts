import { LEFT_OUT, tellCondition, type LeftOut, type NegexPhrase, type ToldOfCondition } from './negex-phrase.js';
import { counted, type Score, type Share } from './score.js';

export const SIDES = ['negated', 'historical', 'hypothetical', 'otherPerson'] as const;
export type Side = (typeof SIDES)[number];

export interface SideFigures {
  readonly side: Side;
  readonly score: Score;
  readonly accuracy: Share;
}

export interface NegexMiss {
  readonly phrase: NegexPhrase;
  readonly side: Side;
  readonly wanted: boolean;
}

export interface NegexFigures {
  readonly sides: readonly SideFigures[];
  readonly misses: readonly NegexMiss[];
}

/** The phrases whose condition is governed from outside, and how many are not. */
export interface Measurable {
  readonly phrases: readonly NegexPhrase[];
  readonly leftOut: readonly (readonly [LeftOut, number])[];
}

export function measurable(all: readonly NegexPhrase[]): Measurable {
  const told = all.map((phrase) => ({ phrase, told: tellCondition(phrase) }));
  return {
    phrases: told.filter(({ told }) => typeof told !== 'string').map(({ phrase }) => phrase),
    leftOut: (Object.keys(LEFT_OUT) as LeftOut[]).map((why) => [why, counted(told, (one) => one.told === why)]),
  };
}

/** The reader's answer for a phrase that is measurable. */
export function readerTells(phrase: NegexPhrase): ToldOfCondition {
  const told = tellCondition(phrase);
  if (typeof told === 'string') throw new Error(`${phrase.id} measures nobody: ${LEFT_OUT[told]}`);
  return told;
}

export const wantedOf = ({ gold }: NegexPhrase): ToldOfCondition => ({
  negated: gold.negation === 'Negated',
  historical: gold.temporality === 'Historical',
  hypothetical: gold.temporality === 'Not particular',
  otherPerson: gold.experiencer !== 'Patient',
});

export function negexFigures(
  phrases: readonly NegexPhrase[],
  tell: (phrase: NegexPhrase) => ToldOfCondition,
): NegexFigures {
  const answered = phrases.map((phrase) => ({ phrase, wanted: wantedOf(phrase), told: tell(phrase) }));
  return {
    sides: SIDES.map((side) => ({
      side,
      score: {
        right: counted(answered, ({ wanted, told }) => wanted[side] && told[side]),
        told: counted(answered, ({ told }) => told[side]),
        wanted: counted(answered, ({ wanted }) => wanted[side]),
      },
      accuracy: {
        right: counted(answered, ({ wanted, told }) => wanted[side] === told[side]),
        of: answered.length,
      },
    })),
    misses: SIDES.flatMap((side) =>
      answered
        .filter(({ wanted, told }) => wanted[side] !== told[side])
        .map(({ phrase, wanted }) => ({ phrase, side, wanted: wanted[side] })),
    ),
  };
}
