/** One small change of a FHIRPath expression: what was changed, and what it then says. */
export interface ChangedExpression {
  readonly change: string;
  readonly source: string;
}

interface Rule {
  /** Must be sticky-free and global; the match is replaced as a whole. */
  readonly pattern: RegExp;
  readonly replacements: (match: string) => readonly string[];
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  ' = ': [' != '],
  ' != ': [' = '],
  ' >= ': [' > ', ' < '],
  ' > ': [' >= ', ' <= '],
  ' <= ': [' < ', ' > '],
  ' < ': [' <= ', ' >= '],
};

const RULES: readonly Rule[] = [
  { pattern: / (?:>=|<=|!=|=|>|<) /g, replacements: (match) => COMPARISONS[match] ?? [] },
  { pattern: / (?:and|or) /g, replacements: (match) => [match === ' and ' ? ' or ' : ' and '] },
  { pattern: /\.exists\(\)\.not\(\)/g, replacements: () => ['.exists()'] },
  { pattern: /\.exists\(\)(?!\.not\(\))/g, replacements: () => ['.exists().not()'] },
  { pattern: /\.empty\(\)/g, replacements: () => ['.exists()'] },
  { pattern: /(?<![\w%.])\d+(?:\.\d+)?(?![\w.])/g, replacements: (match) => moved(Number(match)).map(String) },
];

/** A step either way: one for whole numbers, a tenth for others. */
export function moved(value: number): number[] {
  const step = Number.isInteger(value) ? 1 : 0.1;
  return [value + step, value - step];
}

/** Every comparison flipped, every joint exchanged, every threshold moved, every code or word dropped: one at a time. */
export function changesOf(source: string): ChangedExpression[] {
  const strings = stringsIn(source);
  const inString = (at: number): boolean => strings.some(({ from, to }) => at > from && at < to);
  const changes = RULES.flatMap(({ pattern, replacements }) =>
    [...source.matchAll(pattern)]
      .filter(({ index }) => !inString(index))
      .flatMap(({ 0: match, index }) =>
        replacements(match).map((replacement) => changed(source, index, match, replacement)),
      ),
  );
  const dropped = strings.map(({ from, to }) => {
    const match = source.slice(from, to + 1);
    return changed(source, from, match, "'(dropped)'");
  });
  return [...changes, ...dropped];
}

function changed(source: string, at: number, match: string, replacement: string): ChangedExpression {
  return {
    change: `${match.trim()} -> ${replacement.trim()} at ${at}`,
    source: `${source.slice(0, at)}${replacement}${source.slice(at + match.length)}`,
  };
}

/** Where the string literals stand, quotes included. */
function stringsIn(source: string): { readonly from: number; readonly to: number }[] {
  return [...source.matchAll(/'(?:[^'\\]|\\.)*'/g)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length - 1,
  }));
}
