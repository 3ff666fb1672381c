/* Prints how well the report reader does on the labelled development sentences: `npx tsx test/eval/text-eval.ts [--misses]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Organ, TextFinding } from '../../src/facts/finding.js';
import { readReport } from '../../src/facts/text/read-report.js';

interface Labelled {
  readonly id: string;
  readonly sentence: string;
  readonly finding: 'present' | 'absent' | 'uncertain' | 'historical' | 'other-person/not-a-finding';
  readonly organ: string;
  readonly note?: string;
  readonly ambiguous: boolean;
  readonly context_before?: string;
  readonly document_title?: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

type Reach = 'sentence' | 'title' | 'context';

const IN_SCOPE: ReadonlySet<string> = new Set(['liver', 'brain', 'lung', 'kidney', 'pancreas']);
const PARENCHYMAL_NOTES = new Set(['calculus', 'physiologic', 'phlebolith', 'in-mass', 'mass-hilar']);

const organOf = (label: Labelled): Organ => (label.organ === 'vascular' ? 'artery' : (label.organ as Organ));

function read(label: Labelled, reach: Reach): readonly TextFinding[] {
  const before =
    reach === 'context' && label.context_before !== undefined ? `${lastSentences(label.context_before)} ` : '';
  const title = reach === 'sentence' ? undefined : label.document_title;
  const reading = readReport({ text: before + label.sentence, ...(title === undefined ? {} : { title }) });
  const found = reading.findings.filter((finding) => finding.end > before.length);
  return label.id.includes('@2') ? found.slice(-1) : found;
}

/** The context without its headings, which would silence a sentence of a history that the labels count. */
const lastSentences = (context: string): string => context.replaceAll(':', ' ');

const verdictOf = (findings: readonly TextFinding[]): string => {
  const own = findings.filter((finding) => finding.subject !== 'other');
  for (const assertion of ['present', 'uncertain', 'historical', 'absent']) {
    if (own.some((finding) => finding.assertion === assertion)) return assertion;
  }
  return 'other-person/not-a-finding';
};

const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

function evaluate(labels: readonly Labelled[], reach: Reach, misses: boolean): void {
  let truePositive = 0,
    falsePositive = 0,
    falseNegative = 0,
    organRight = 0,
    organAll = 0;
  let organTold = 0,
    organWanted = 0,
    organBoth = 0;
  let scopeTrue = 0,
    scopeFalse = 0,
    scopeMissed = 0;
  const confusion = new Map<string, number>();
  for (const label of labels) {
    const findings = read(label, reach);
    const verdict = verdictOf(findings);
    confusion.set(`${label.finding} -> ${verdict}`, (confusion.get(`${label.finding} -> ${verdict}`) ?? 0) + 1);
    const present = label.finding === 'present';
    const organs = findings.filter((finding) => finding.assertion === verdict).map((finding) => finding.organ);
    if (present && verdict === 'present') truePositive += 1;
    else if (present) falseNegative += 1;
    else if (verdict === 'present') falsePositive += 1;
    const right = organs[0] === organOf(label);
    if (label.finding !== 'other-person/not-a-finding' && organs.length > 0) {
      organAll += 1;
      if (right) organRight += 1;
    }
    const wanted = present && IN_SCOPE.has(label.organ);
    const toldAny = findings.filter((finding) => finding.assertion === 'present' && IN_SCOPE.has(finding.organ));
    const both = wanted && toldAny.some((finding) => finding.organ === label.organ);
    if (wanted) organWanted += 1;
    if (toldAny.length > 0) organTold += 1;
    if (both) organBoth += 1;
    const expected = present && IN_SCOPE.has(label.organ) && !PARENCHYMAL_NOTES.has(label.note ?? '');
    const told = findings.filter(
      (finding) => finding.assertion === 'present' && IN_SCOPE.has(finding.organ) && finding.kind === undefined,
    );
    const toldRight = told.some((finding) => finding.organ === label.organ);
    if (expected && toldRight) scopeTrue += 1;
    else if (expected && !toldRight) scopeMissed += 1;
    if (told.length > 0 && !(present && toldRight)) scopeFalse += 1;
    if (
      misses &&
      (verdict !== label.finding ||
        (organs.length > 0 && !right && label.finding !== 'other-person/not-a-finding') ||
        (expected && !toldRight))
    ) {
      print(
        `${label.id} | want ${label.finding} ${label.organ} ${label.note ?? ''} | got ${verdict} ${organs.join(',')} ${findings.map((finding) => finding.kind ?? '').join(',')}\n    <${label.document_title ?? ''}> ${label.sentence}`,
      );
    }
  }
  print(`\n[${reach}] sentences ${labels.length}`);
  print(
    `present   precision ${ratio(truePositive, truePositive + falsePositive)}  recall ${ratio(truePositive, truePositive + falseNegative)}`,
  );
  print(`organ     accuracy  ${ratio(organRight, organAll)} of ${organAll}`);
  print(
    `in scope  precision ${ratio(scopeTrue, scopeTrue + scopeFalse)}  recall ${ratio(scopeTrue, scopeTrue + scopeMissed)}`,
  );
  print(`  of any kind: precision ${ratio(organBoth, organTold)}  recall ${ratio(organBoth, organWanted)}`);
  for (const [cell, count] of [...confusion].sort()) print(`   ${cell}: ${count}`);
}

const corpus = process.env['CALCITRACE_CORPUS'];
if (corpus === undefined) {
  print('CALCITRACE_CORPUS is not set: nothing measured.');
} else {
  const lines = readFileSync(join(corpus, 'text', 'sentences-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const labels = lines.map((line) => JSON.parse(line) as Labelled).filter((label) => !label.ambiguous);
  const misses = process.argv.includes('--misses');
  for (const reach of ['sentence', 'title', 'context'] as const) evaluate(labels, reach, misses && reach === 'context');
}
