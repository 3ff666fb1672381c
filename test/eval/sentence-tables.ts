import { BASELINES } from './keyword-baselines.js';
import { REACHES, readSentence, wantedClass, wantedOrgan, type LabelledSentence } from './labelled-sentence.js';
import { precisionOf, recallOf } from './score.js';
import { sentenceFigures, unambiguous, type Miss, type SentenceFigures } from './sentence-figures.js';
import { ratio, scoreCells, table } from './table.js';
import { TARGETS } from './targets.js';

/** The report on the development sentences; the main figures are those with context. */
export function sentenceTables(all: readonly LabelledSentence[], withMisses: boolean): string {
  const labels = unambiguous(all);
  const byReach = REACHES.map((reach) => ({
    name: `reader, ${reach}`,
    figures: sentenceFigures(labels, (label) => readSentence(label, reach)),
  }));
  const baselines = BASELINES.map(({ name, tell }) => ({ name, figures: sentenceFigures(labels, tell) }));
  const main = byReach.at(-1)!.figures;
  return [
    `Development sentences: ${labels.length} measured, ${all.length - labels.length} ambiguous left out`,
    targetTable(byReach, baselines),
    'In scope: liver, brain, lung, kidney, pancreas, calcium of the organ itself; "of any kind" adds stones, growths, physiological.',
    'By assertion (with context)',
    table(
      ['class', 'support', 'precision', 'recall', 'F1'],
      main.classes.map(([name, score]) => [name, score.wanted, ...scoreCells(score)]),
    ),
    'Confusion (rows: wanted, columns: told)',
    table(
      ['', ...main.classes.map(([name]) => name)],
      main.confusion.map(([name, row]) => [name, ...row]),
    ),
    'By organ (with context; of the sentences in which anything was found)',
    table(
      ['organ', 'support', 'found', 'accuracy', 'told', 'precision'],
      main.organs.map(({ organ, support, score }) => [
        organ,
        support,
        score.wanted,
        ratio(score.right / score.wanted),
        score.told,
        ratio(score.right / score.told),
      ]),
    ),
    ...(withMisses ? ['Misses (with context)', ...main.misses.map(missLines)] : []),
  ].join('\n\n');
}

interface Named {
  readonly name: string;
  readonly figures: SentenceFigures;
}

function targetTable(readers: readonly Named[], baselines: readonly Named[]): string {
  const main = readers.at(-1)!;
  const measured = ({ name, figures }: Named): string[] => [
    name,
    ...TARGETS.map(({ reached }) => ratio(reached(figures))),
    ratio(precisionOf(figures.inScopeOfAnyKind)),
    ratio(recallOf(figures.inScopeOfAnyKind)),
  ];
  const verdict = TARGETS.map(({ least, reached }) => (reached(main.figures) >= least ? 'ok' : 'missed'));
  return table(
    ['', ...TARGETS.map(({ name }) => name), 'of any kind P', 'R'],
    [
      ...baselines.map(measured),
      ...readers.map(measured),
      ['target', ...TARGETS.map(({ least }) => ratio(least)), '', ''],
      ['', ...verdict, '', ''],
    ],
  );
}

function missLines({ label, told, wrong }: Miss): string {
  const wanted = [wantedClass(label), wantedOrgan(label), label.note].filter(Boolean).join(' ');
  return [
    `  ${label.id}: wrong ${wrong.join(', ')}; wanted ${wanted}; told ${told.words || 'nothing'}`,
    `    <${label.document_title ?? ''}> ${label.sentence}`,
  ].join('\n');
}
