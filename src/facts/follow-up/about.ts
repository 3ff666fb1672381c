import type { Organ } from '../finding.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { GENERIC_LESIONS, OTHER_LESIONS } from './follow-up-words.js';

/** Where the report speaks of calcium, and what else may be meant. */
export interface ReportAround {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Calcifications by their place in the text. */
  readonly findings: readonly { readonly start: number; readonly end: number; readonly organ: Organ }[];
  /** Every organ in which the report finds calcium, in words or by code. */
  readonly organs: readonly Organ[];
  /** What the examination itself shows. */
  readonly studyOrgans: readonly Organ[];
}

/** So far back a recommendation finds what it speaks of. */
const REACH = 4;

/**
 * The calcified organs that a recommendation is about: those of its own sentence, else of the nearest sentence before it that
 * speaks of calcium; none where it, or that sentence, speaks of another lesion; all where nothing tells.
 * @param regions organs of the study that is recommended ("CT chest")
 */
export function organsMeant(report: ReportAround, index: number, regions: readonly Organ[]): readonly Organ[] {
  const own = organsIn(report, index);
  if (own.length > 0) return own;
  if (namesAnother(report, index)) return [];
  const before = spokenOfBefore(report, index);
  if (before?.length === 0) return [];
  const candidates = before ?? report.organs;
  if (regions.length === 0) return candidates;
  const near = candidates.filter((organ) => regions.includes(organ));
  if (near.length > 0) return near;
  const anywhere = report.organs.filter((organ) => regions.includes(organ));
  if (anywhere.length > 0) return anywhere;
  // The same examination again shows what this one showed: "follow-up CT chest" for a calcification at the edge of it.
  return regions.some((organ) => report.studyOrgans.includes(organ)) ? candidates : [];
}

/** Organs of the nearest sentence before that speaks of calcium; an empty list: of another lesion; undefined: of neither. */
function spokenOfBefore(report: ReportAround, index: number): readonly Organ[] | undefined {
  const { section } = report.sentences[index] ?? {};
  for (let at = index - 1; at >= 0 && at >= index - REACH; at -= 1) {
    if (report.sentences[at]?.section !== section) return undefined;
    const organs = organsIn(report, at);
    if (organs.length > 0) return organs;
    if (lesionsIn(report, at).length > 0) return [];
  }
  return undefined;
}

function organsIn(report: ReportAround, index: number): readonly Organ[] {
  const [start, end] = offsetsOf(report, index);
  const inside = report.findings.filter((finding) => finding.start >= start && finding.start < end);
  return [...new Set(inside.map(({ organ }) => organ))];
}

/** A lesion that is not the calcified one: "the nodule", unless a calcified nodule was spoken of. */
function namesAnother(report: ReportAround, index: number): boolean {
  const calcified = report.sentences.flatMap((_, at) => (organsIn(report, at).length > 0 ? lesionsIn(report, at) : []));
  return lesionsIn(report, index).some(
    (word) => !GENERIC_LESIONS.has(word) && !calcified.some((one) => isSame(one, word)),
  );
}

const isSame = (one: string, other: string): boolean => one.replace(/s$/, '') === other.replace(/s$/, '');

function lesionsIn({ tokens, sentences }: ReportAround, index: number): string[] {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  return tokens.slice(from, to).flatMap(({ word }) => (OTHER_LESIONS.has(word) ? [word] : []));
}

function offsetsOf({ tokens, sentences }: ReportAround, index: number): readonly [number, number] {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
