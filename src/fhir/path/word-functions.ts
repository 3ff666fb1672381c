import { items, truth, type Invocation } from './invocation.js';
import { Moment } from './members.js';
import { LEFT_TO_THE_ENGINE, itemsOf, numberOf, wordOf, type Step } from './step.js';

/** toString(): text as it is, a number in plain digits, a moment as written. */
const written: Invocation = (input) =>
  items((environment, self) => {
    const [only, ...others] = itemsOf(input, environment, self);
    if (only === undefined) return [];
    if (others.length === 0 && only instanceof Moment) return [only.text];
    if (others.length > 0 || (typeof only !== 'string' && typeof only !== 'number')) throw LEFT_TO_THE_ENGINE;
    return [String(only)];
  });

/** Functions of FHIRPath over text and numbers, by name. */
export const WORD_FUNCTIONS: ReadonlyMap<string, Invocation> = new Map([
  ['toString', written],
  ...Object.entries<Invocation>({
    distinct: (input) => items((environment, self) => [...new Set(allWords(itemsOf(input, environment, self)))]),
    isDistinct: (input) =>
      truth((environment, self) => {
        const words = allWords(itemsOf(input, environment, self));
        return new Set(words).size === words.length;
      }),
    join: (input, [separator]) =>
      separator &&
      items((environment, self) => {
        const words = allWords(itemsOf(input, environment, self));
        return words.length === 0 ? [] : [words.join(wordOf(separator, environment, self) ?? '')];
      }),
    lower: (input) =>
      items((environment, self) => {
        const word = wordOf(input, environment, self);
        return word === undefined ? [] : [word.toLowerCase()];
      }),
    round: (input, [precision]) =>
      precision &&
      items((environment, self) => {
        const scale = 10 ** (numberOf(precision, environment, self) ?? 0);
        const value = numberOf(input, environment, self);
        return value === undefined ? [] : [Math.round(value * scale) / scale];
      }),
    contains: (input, [part]) => part && tested(input, part, (word, wanted) => word.includes(wanted)),
    startsWith: (input, [start]) => start && tested(input, start, (word, wanted) => word.startsWith(wanted)),
    matches: (input, [pattern]) => pattern && tested(input, pattern, (word, wanted) => patternOf(wanted).test(word)),
  }),
]);

function tested(input: Step, parameter: Step, holds: (word: string, wanted: string) => boolean): Step {
  return truth((environment, self) => {
    const wanted = wordOf(parameter, environment, self);
    const word = wordOf(input, environment, self);
    return wanted === undefined || word === undefined ? undefined : holds(word, wanted);
  });
}

function allWords(values: readonly unknown[]): readonly string[] {
  if (!values.every((value) => typeof value === 'string')) throw LEFT_TO_THE_ENGINE;
  return values;
}

const patterns = new Map<string, RegExp>();

/** Patterns are written in the knowledge, so there are few; with the flags of the engine. */
function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  try {
    const pattern = new RegExp(source, 'us');
    patterns.set(source, pattern);
    return pattern;
  } catch {
    throw LEFT_TO_THE_ENGINE;
  }
}
