import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextFinding } from '../../../src/facts/finding.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { organOfStudy } from '../../../src/facts/text/study.js';
import { brief } from './told.js';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly phenomenon: string;
  readonly findings: readonly TextFinding[];
  readonly unread?: string;
}

const FOLDER = fileURLToPath(new URL('labelled', import.meta.url));
const LABELLED = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled);
const KNOWN_MISSES = JSON.parse(readFileSync(join(FOLDER, 'known-misses.json'), 'utf8')) as Record<string, string>;

const named = (finding: TextFinding): string =>
  `${brief(finding)}${finding.fetus === undefined ? '' : ` ${finding.fetus}`}`;

/** What is told of a text, each finding once whatever how often a report repeats it. */
function toldOf({ text, title }: Labelled): readonly string[] {
  const bodyPart = organOfStudy(title ?? '');
  const { findings, unread } = readReport({
    text,
    ...(title === undefined ? {} : { title }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
  });
  return unread === undefined ? [...new Set(findings.map(named))].sort() : [unread];
}

const wantedOf = ({ findings, unread }: Labelled): readonly string[] =>
  unread === undefined ? [...new Set(findings.map(named))].sort() : [unread];

const phenomena = [...new Set(LABELLED.map(({ phenomenon }) => phenomenon))].sort();
const counted = (wanted: (label: Labelled) => boolean): number => LABELLED.filter(wanted).length;

describe.each(phenomena)('H2, H16: labelled texts, %s', (phenomenon) => {
  const texts = LABELLED.filter((label) => label.phenomenon === phenomenon && KNOWN_MISSES[label.id] === undefined);

  it.each(texts)('H2: $id is read as labelled', (label) => {
    expect(toldOf(label)).toEqual(wantedOf(label));
  });
});

describe('The labelled set itself', () => {
  it('H2: a known miss is still missed; one that is read well now must leave the list', () => {
    const missed = LABELLED.filter((label) => toldOf(label).join() !== wantedOf(label).join()).map(({ id }) => id);
    expect(Object.keys(KNOWN_MISSES).sort()).toEqual(missed.sort());
  });

  it.each([
    ['fetus', 60, ({ findings }: Labelled) => findings.some(({ subject }) => subject === 'fetus')],
    ['liver', 40, ({ findings }: Labelled) => findings.some(({ organ }) => organ === 'liver')],
    ['kidney', 30, ({ findings }: Labelled) => findings.some(({ organ }) => organ === 'kidney')],
    ['brain', 30, ({ findings }: Labelled) => findings.some(({ organ }) => organ === 'brain')],
    ['pancreas', 30, ({ findings }: Labelled) => findings.some(({ organ }) => organ === 'pancreas')],
    ['absent', 30, ({ findings }: Labelled) => findings.some(({ assertion }) => assertion === 'absent')],
    ['uncertain', 30, ({ findings }: Labelled) => findings.some(({ assertion }) => assertion === 'uncertain')],
    ['historical', 15, ({ findings }: Labelled) => findings.some(({ assertion }) => assertion === 'historical')],
    ['other person', 15, ({ findings }: Labelled) => findings.some(({ subject }) => subject === 'other')],
    ['no finding', 40, ({ findings, unread }: Labelled) => findings.length === 0 && unread === undefined],
  ] as const)('H16: there are enough texts on %s', (_what, least, wanted) => {
    expect(counted(wanted)).toBeGreaterThanOrEqual(least);
  });

  it('H16: no two labelled texts share an id or their words', () => {
    expect(new Set(LABELLED.map(({ id }) => id)).size).toBe(LABELLED.length);
    expect(new Set(LABELLED.map(({ text }) => text)).size).toBe(LABELLED.length);
  });
});
