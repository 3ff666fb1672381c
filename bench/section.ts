/** What a figure should come to. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number };

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: Aim;
}

/** A part of what the bench found out: a table to paste, and its figures for machines. */
export interface Section {
  readonly title: string;
  /** How it was measured, in a line or two. */
  readonly method: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly Figure[];
}

export function isReached({ value, aim }: Figure): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

/** In Markdown, the figures that have an aim below the table with what became of it. */
export function inMarkdown({ title, method, columns, rows, figures }: Section): string {
  const aims = figures.flatMap((figure) => inWords(figure) ?? []);
  return [`### ${title}`, '', method, '', ...table(columns, rows), ...(aims.length > 0 ? ['', ...aims] : []), ''].join(
    '\n',
  );
}

/** One line, or nothing of a figure that has no aim. */
function inWords(figure: Figure): string | undefined {
  const { name, value, unit, aim } = figure;
  if (aim === undefined) return undefined;
  const wanted = 'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
  return `- ${name}: ${rounded(value)} ${unit} (aim: ${wanted}): ${isReached(figure) === true ? 'reached' : 'missed'}`;
}

/** Three digits that say something. */
export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(columns: readonly string[], rows: Section['rows']): string[] {
  const widths = columns.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)];
}

/** Both ends are of one program: the title and the lists say that it is one. */
export function isSection(value: unknown): value is Section {
  if (typeof value !== 'object' || value === null || !('title' in value)) return false;
  return 'rows' in value && Array.isArray(value.rows) && 'figures' in value && Array.isArray(value.figures);
}
