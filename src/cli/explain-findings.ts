import type { Explained } from '../facts/text/explain-report.js';

const LONGEST_LINE = 160;

/** What decided about each calcium word, in plain lines for a reader at a terminal. */
export function explainedInWords(explained: readonly Explained[]): string {
  if (explained.length === 0) return 'No word of calcification.';
  return explained.flatMap(linesOf).join('\n');
}

function linesOf({ trigger, start, end, sentence, heading, scope, findings, noFinding }: Explained): string[] {
  const under = heading === undefined ? '' : ` under "${heading}"`;
  const cues = scope.map(({ cue, effect }) => `"${cue}" (${effect})`);
  return [
    `"${trigger}" at ${start}-${end}${under}`,
    `    in: ${oneLine(sentence)}`,
    `    scope: ${cues.length === 0 ? 'nothing governs it' : cues.join(', ')}`,
    ...findings.map((finding) => `    ${toldOf(finding)}`),
    ...(noFinding === undefined ? [] : [`    no finding: ${noFinding}`]),
  ];
}

function toldOf(finding: Explained['findings'][number]): string {
  const { assertion, subject, organ, site, kind, laterality, morphology, size, course, organBy } = finding;
  const whose = subject === 'patient' ? undefined : `of the ${subject}`;
  const attributes = [
    kind,
    laterality,
    ...morphology,
    size === undefined ? undefined : `${size.value} ${size.unit}`,
    course,
  ].filter((word) => word !== undefined);
  const where = site === undefined ? organ : `${organ}, ${site}`;
  const named = organBy.words === undefined ? '' : ` "${organBy.words}"`;
  const told = [assertion, where, whose].filter((word) => word !== undefined).join(' ');
  return `${told}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`}; organ by ${organBy.rule}${named}`;
}

const oneLine = (sentence: string): string => {
  const line = sentence.split(/\s+/).join(' ');
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}...` : line;
};
