import { CONDITION_BASELINES } from './negex-baselines.js';
import { measurable, negexFigures, readerTells, SIDES, type NegexMiss } from './negex-figures.js';
import { LEFT_OUT, type NegexPhrase } from './negex-phrase.js';
import { shareOf } from './score.js';
import { ratio, scoreCells, table } from './table.js';

/** The report on the scope rules, measured on conditions that have nothing to do with calcium. */
export function negexTables(all: readonly NegexPhrase[], withMisses: boolean): string {
  const { phrases, leftOut } = measurable(all);
  const reader = negexFigures(phrases, readerTells);
  const rows = [
    ...CONDITION_BASELINES.map(({ name, tell }) => ({ name, figures: negexFigures(phrases, tell) })),
    { name: 'reader', figures: reader },
  ];
  return [
    `NegEx/ConText phrases: ${phrases.length} of ${all.length} measured`,
    leftOut.map(([why, count]) => `  left out: ${count} (${LEFT_OUT[why]})`).join('\n'),
    ...SIDES.map((side, index) =>
      table(
        [side, 'wanted', 'told', 'precision', 'recall', 'F1', 'accuracy'],
        rows.flatMap(({ name, figures }) => {
          const of = figures.sides[index];
          return of === undefined
            ? []
            : [[name, of.score.wanted, of.score.told, ...scoreCells(of.score), ratio(shareOf(of.accuracy))]];
        }),
      ),
    ),
    ...(withMisses ? ['Misses', ...reader.misses.map(missLines)] : []),
  ].join('\n\n');
}

function missLines({ phrase, side, wanted }: NegexMiss): string {
  const told = wanted ? `not told ${side}` : `told ${side} and is not`;
  return `  ${phrase.id}: ${told}: ${phrase.condition}\n    ${phrase.sentence}`;
}
