import type { Knowledge } from '../knowledge.js';
import type { Template } from '../card-template.js';
import type { Fault } from './fault.js';

/** How a card speaks (design, section 4), as far as its text alone can tell. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\bplease\b/i, 'says "please"'],
  [/\bcalcitrace\b/i, 'names the product'],
  [
    /\bnot (?:yet )?(?:been )?(?:done|performed)\b/i,
    'says "not done": what was not found may have been done elsewhere',
  ],
  [/<\/?[a-z!]/i, 'has raw HTML'],
  [
    /^\s*(?:\||[-*+>#]\s|\d+[.)]\s)|\|/,
    'has Markdown that makes a table, list or heading: a line is one bullet already',
  ],
];
/** A patient may see the summary: such words stand there only where the chart itself says them, which holes do. */
const NOT_IN_SUMMARY = /\b(?:prognos|tumou?r|cancer|carcinoma|malignan|metasta|chromosom|karyotyp|trisom)/i;

/** A detail has 90 words for the report, the values, what is missing and the lines of all rows; where they are many, the short ones. */
const LINE_WORDS = { longest: 60, shortest: 40 };

export function voiceFaults({ pathways }: Knowledge): Fault[] {
  const cards = pathways.flatMap(({ actions }) => actions.flatMap(({ card }) => card ?? []));
  return cards.flatMap(({ file, summaries, bodies }) => [
    ...summaries.flatMap((summary, index) =>
      [...against(wordsOf(summary)), ...delicate(wordsOf(summary))].map((reason) => ({
        file,
        element: `summary[${index}]`,
        reason,
      })),
    ),
    ...bodies.flatMap((body, index) =>
      [
        ...against(wordsOf(body)),
        ...tooLong(wordsOf(body), index === bodies.length - 1 ? LINE_WORDS.shortest : LINE_WORDS.longest),
      ].map((reason) => ({
        file,
        element: `body[${index}]`,
        reason,
      })),
    ),
  ]);
}

function against(said: readonly string[]): string[] {
  return NEVER.filter(([pattern]) => said.some((words) => pattern.test(words))).map(([, reason]) => reason);
}

function delicate(said: readonly string[]): string[] {
  const word = said.map((words) => NOT_IN_SUMMARY.exec(words)?.[0]).find((found) => found !== undefined);
  return word === undefined ? [] : [`says "${word}..." in a summary, which a patient may see`];
}

function tooLong(said: readonly string[], limit: number): string[] {
  const count = said
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return count > limit ? [`has ${count} words; it may have ${limit}`] : [];
}

/** What a template may say by itself: its text, and the texts in its holes that are no names of codes or sets. */
function wordsOf({ parts }: Template): string[] {
  return parts.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : [...part.source.matchAll(/'([^']*)'/g)]
          .map(([, words = '']) => words)
          .filter((words) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words)),
  );
}
