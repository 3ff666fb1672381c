import { f1Of, precisionOf, recallOf, type Score } from './score.js';

export const ratio = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

export const scoreCells = (score: Score): readonly string[] =>
  [precisionOf(score), recallOf(score), f1Of(score)].map(ratio);

/** Lines of a table: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return cells.map((row) => `  ${line(row)}`).join('\n');
}
