import type { TextFinding } from '../../src/facts/finding.js';
import { readLabelled, type LabelledSet, type WantedFinding } from './labelled-set.js';
import { shareOf, type Score } from './score.js';
import { identity, setFigures, wrongAttributes, type MatchedText, type Pair } from './set-figures.js';
import { ratio, scoreCells, table } from './table.js';

/** The report on the synthetic labelled texts. */
export function setTables(sets: readonly LabelledSet[], withMisses: boolean): string {
  const figures = setFigures(sets, readLabelled);
  const grouped = (name: string, groups: readonly (readonly [string, Score])[]): string =>
    table(
      [name, 'wanted', 'told', 'precision', 'recall', 'F1'],
      groups.map(([group, score]) => [group, score.wanted, score.told, ...scoreCells(score)]),
    );
  const { whole } = figures;
  return [
    `Synthetic labelled texts: ${figures.texts}; ${whole.right} told wholly right (${ratio(shareOf(whole))})`,
    'A finding is matched by organ, assertion, subject and kind.',
    grouped('set', [...figures.sets, ['all', figures.all]]),
    grouped('phenomenon', figures.phenomena),
    grouped('organ', figures.organs),
    grouped('assertion', figures.assertions),
    grouped('subject', figures.subjects),
    'Attributes, where the label gives one and the finding is matched',
    table(
      ['attribute', 'labelled', 'right', 'share'],
      figures.attributes.map(([name, share]) => [name, share.of, share.right, ratio(shareOf(share))]),
    ),
    ...(withMisses ? ['Misses', ...figures.misses.map(missLines)] : []),
  ].join('\n\n');
}

function missLines({ label, set, pairs, missing, extra, unreadRight }: MatchedText): string {
  const lines = [
    `  ${set} ${label.id} [${label.phenomenon}] <${label.title ?? ''}>`,
    `    ${label.text.replaceAll('\n', '\n    ')}`,
  ];
  if (missing.length > 0) lines.push(`    not told: ${missing.map(inWords).join('; ')}`);
  if (extra.length > 0) lines.push(`    told besides: ${extra.map(inWords).join('; ')}`);
  if (!unreadRight) lines.push(`    unread should be: ${label.unread ?? 'nothing'}`);
  for (const pair of pairs) lines.push(...attributeLines(pair));
  return lines.join('\n');
}

const inWords = (finding: WantedFinding | TextFinding): string =>
  'quote' in finding ? `${identity(finding)} ("${finding.quote}")` : identity(finding);

const attributeLines = (pair: Pair): readonly string[] =>
  wrongAttributes(pair).map((attribute) => {
    const told = (pair.told as Partial<WantedFinding>)[attribute];
    const wanted = JSON.stringify(pair.wanted[attribute]);
    return `    ${identity(pair.wanted)}: ${attribute} wanted ${wanted}, told ${told === undefined ? 'nothing' : JSON.stringify(told)}`;
  });
