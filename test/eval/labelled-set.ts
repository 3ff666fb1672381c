import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Assertion, FindingAttributes, Kind, Organ, Subject, TextFinding } from '../../src/facts/finding.js';
import { readReport } from '../../src/facts/text/read-report.js';
import { jsonLines } from './jsonl.js';

/** What a text should tell: always whose calcium, where and how asserted; the rest only where the text is clear. */
export interface WantedFinding extends Partial<Omit<FindingAttributes, 'organ' | 'assertion' | 'subject' | 'kind'>> {
  readonly organ: Organ;
  readonly assertion: Assertion;
  readonly subject: Subject;
  readonly kind?: Kind;
  readonly calledBenign?: true;
  readonly fetus?: string;
}

/** A synthetic text with its findings. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly phenomenon: string;
  readonly findings: readonly WantedFinding[];
  readonly unread?: 'language';
}

export interface LabelledSet {
  readonly name: string;
  readonly texts: readonly LabelledText[];
  /** A whole report tells one thing in several places: what it tells counts once. */
  readonly asSet: boolean;
}

export const OWN_SET = 'test/facts/text/labelled';

export function setIn(file: string): LabelledSet {
  const name = basename(file, '.jsonl');
  return { name, texts: jsonLines(file) as LabelledText[], asSet: name.includes('report') };
}

/** The project's own labelled files; none when it has none. */
export const ownSets = (folder = OWN_SET): readonly LabelledSet[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => setIn(join(folder, name)))
    : [];

export interface ReadText {
  readonly findings: readonly TextFinding[];
  readonly unread?: string;
}

export const readLabelled = ({ text, title }: LabelledText): ReadText =>
  readReport({ text, ...(title === undefined ? {} : { title }) });
