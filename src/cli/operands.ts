/**
 * The operands of a condition: what its `and`s and `or`s join, through parentheses and a closing `.not()`. Criteria inside a
 * function (`where(...)`) belong to their operand: they are asked of each item, not of the chart.
 */
export function operandsOf(source: string): string[] {
  const parts = split(source.trim());
  if (parts.length > 1) return parts.flatMap(operandsOf);
  const inner = unwrapped(source.trim());
  return inner === undefined ? [source.trim()] : operandsOf(inner);
}

/** At `and` and `or` outside of parentheses and strings. */
function split(source: string): string[] {
  const parts: string[] = [];
  let [depth, from, quoted] = [0, 0, false];
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === "'" && source[at - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    const joint = depth === 0 ? /^ (?:and|or) /.exec(source.slice(at, at + 5))?.[0] : undefined;
    if (joint === undefined) continue;
    parts.push(source.slice(from, at));
    from = at + joint.length;
  }
  return [...parts, source.slice(from)];
}

/** What stands in parentheses around the whole, with or without `.not()`; a function's own parentheses are none. */
function unwrapped(source: string): string | undefined {
  if (!source.startsWith('(')) return undefined;
  const closed = closing(source);
  const rest = source.slice(closed + 1);
  return rest === '' || rest === '.not()' ? source.slice(1, closed) : undefined;
}

function closing(source: string): number {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === "'" && source[at - 1] !== '\\') quoted = !quoted;
    if (quoted) continue;
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return source.length;
}
