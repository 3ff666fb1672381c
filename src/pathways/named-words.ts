/** A text that an expression looks for in a member: "finding-liver" in `meanings`. */
export interface NamedWord {
  readonly member: string;
  readonly word: string;
}

/** `'x' in meanings`, `organ = 'liver'`, `where($this = 'coarse')` of the list before it, `modality in ('CT' | 'MR')`. */
const PATTERNS: readonly ((source: string) => NamedWord[])[] = [
  (source) => pairs(source, /'(?<words>[^']*)'\s+in\s+(?:[%\w]+\.)*(?<member>\w+)/g),
  (source) => pairs(source, /(?<![$\w])(?<member>\w+)\s*!?=\s*'(?<words>[^']*)'/g),
  (source) => pairs(source, /(?<member>\w+)\.where\(\$this\s*!?=\s*'(?<words>[^']*)'/g),
  (source) => pairs(source, /(?<member>\w+)\s+in\s+\('(?<words>[^)]*)'\)/g),
];

export function namedWordsIn(source: string): NamedWord[] {
  return PATTERNS.flatMap((pattern) => pattern(source));
}

function pairs(source: string, pattern: RegExp): NamedWord[] {
  return [...source.matchAll(pattern)].flatMap(({ groups }) => {
    const { member = '', words = '' } = groups ?? {};
    return words.split(/'\s*\|\s*'/).map((word) => ({ member, word }));
  });
}
