import type { TextFinding } from '../../src/facts/finding.js';
import { agreement, agrees, ATTRIBUTES, type Attribute } from './attribute-agreement.js';
import type { LabelledSet, LabelledText, ReadText, WantedFinding } from './labelled-set.js';
import { counted, type Score, type Share } from './score.js';

export interface Pair {
  readonly wanted: WantedFinding;
  readonly told: TextFinding;
}

/** A text with its wanted findings laid beside the told ones. */
export interface MatchedText {
  readonly label: LabelledText;
  readonly set: string;
  readonly pairs: readonly Pair[];
  readonly missing: readonly WantedFinding[];
  readonly extra: readonly TextFinding[];
  readonly unreadRight: boolean;
}

export interface SetFigures {
  readonly texts: number;
  /** Texts of which every finding is told and none besides. */
  readonly whole: Share;
  readonly all: Score;
  readonly sets: readonly (readonly [string, Score])[];
  readonly phenomena: readonly (readonly [string, Score])[];
  readonly organs: readonly (readonly [string, Score])[];
  readonly assertions: readonly (readonly [string, Score])[];
  readonly subjects: readonly (readonly [string, Score])[];
  readonly attributes: readonly (readonly [Attribute, Share])[];
  readonly misses: readonly MatchedText[];
}

type Identified = Pick<WantedFinding, 'organ' | 'assertion' | 'subject' | 'kind'>;

/** What makes two findings the same: organ, assertion, subject and kind. */
export const identity = ({ organ, assertion, subject, kind }: Identified): string =>
  [assertion, organ, ...(kind === undefined ? [] : [kind]), ...(subject === 'patient' ? [] : [`of ${subject}`])].join(
    ' ',
  );

const once = <T extends Identified>(findings: readonly T[]): readonly T[] =>
  findings.filter((one, index) => findings.findIndex((other) => identity(other) === identity(one)) === index);

export function matched(set: LabelledSet, label: LabelledText, read: ReadText): MatchedText {
  const pairs: Pair[] = [];
  const missing: WantedFinding[] = [];
  const left = [...read.findings];
  for (const wanted of set.asSet ? once(label.findings) : label.findings) {
    const same = left.filter((told) => identity(told) === identity(wanted));
    const [told] = same.sort((a, b) => agreement(wanted, b) - agreement(wanted, a));
    if (told === undefined) missing.push(wanted);
    else {
      pairs.push({ wanted, told });
      left.splice(left.indexOf(told), 1);
    }
  }
  const known = new Set(pairs.map(({ wanted }) => identity(wanted)));
  const extra = set.asSet ? once(left.filter((told) => !known.has(identity(told)))) : left;
  return { label, set: set.name, pairs, missing, extra, unreadRight: read.unread === label.unread };
}

const isWhole = ({ missing, extra, unreadRight }: MatchedText): boolean =>
  missing.length === 0 && extra.length === 0 && unreadRight;

export const wrongAttributes = ({ wanted, told }: Pair): readonly Attribute[] =>
  ATTRIBUTES.filter((attribute) => agrees(attribute, wanted, told) === false);

export function setFigures(sets: readonly LabelledSet[], read: (label: LabelledText) => ReadText): SetFigures {
  const texts = sets.flatMap((set) => set.texts.map((label) => matched(set, label, read(label))));
  const pairs = texts.flatMap((text) => text.pairs);
  return {
    texts: texts.length,
    whole: { right: counted(texts, isWhole), of: texts.length },
    all: scoreOfTexts(texts),
    sets: groupedTexts(texts, ({ set }) => set),
    phenomena: groupedTexts(texts, ({ label }) => label.phenomenon),
    organs: groupedFindings(texts, ({ organ }) => organ),
    assertions: groupedFindings(texts, ({ assertion }) => assertion),
    subjects: groupedFindings(texts, ({ subject }) => subject),
    attributes: ATTRIBUTES.map((attribute) => {
      const verdicts = pairs.map(({ wanted, told }) => agrees(attribute, wanted, told));
      return [
        attribute,
        {
          right: counted(verdicts, (verdict) => verdict === true),
          of: counted(verdicts, (verdict) => verdict !== undefined),
        },
      ];
    }),
    misses: texts.filter((text) => !isWhole(text) || text.pairs.some((pair) => wrongAttributes(pair).length > 0)),
  };
}

function scoreOfTexts(texts: readonly MatchedText[]): Score {
  const sum = (of: (text: MatchedText) => number): number => texts.reduce((total, text) => total + of(text), 0);
  const right = sum(({ pairs }) => pairs.length);
  return {
    right,
    told: right + sum(({ extra }) => extra.length),
    wanted: right + sum(({ missing }) => missing.length),
  };
}

const names = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();

function groupedTexts(
  texts: readonly MatchedText[],
  groupOf: (text: MatchedText) => string,
): readonly (readonly [string, Score])[] {
  return names(texts.map(groupOf)).map((name) => [name, scoreOfTexts(texts.filter((text) => groupOf(text) === name))]);
}

function groupedFindings(
  texts: readonly MatchedText[],
  groupOf: (finding: Identified) => string,
): readonly (readonly [string, Score])[] {
  const within = (name: string): MatchedText[] =>
    texts.map((text) => ({
      ...text,
      pairs: text.pairs.filter(({ wanted }) => groupOf(wanted) === name),
      missing: text.missing.filter((wanted) => groupOf(wanted) === name),
      extra: text.extra.filter((told) => groupOf(told) === name),
    }));
  const findings = texts.flatMap(({ pairs, missing, extra }) => [
    ...pairs.map(({ wanted }) => wanted),
    ...missing,
    ...extra,
  ]);
  return names(findings.map(groupOf)).map((name) => [name, scoreOfTexts(within(name))]);
}
