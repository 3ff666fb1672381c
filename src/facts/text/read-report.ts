import type { Modality, Organ, TextFinding } from '../finding.js';
import { placesIn, type Place } from './anatomy.js';
import { findingsOf, type Context } from './findings.js';
import { isForeign } from './language.js';
import { mentionsIn } from './mentions.js';
import { FETAL, MATERNAL } from './lexicon/pregnancy-words.js';
import { readingOf } from './reading.js';
import { sectionsOf } from './sections.js';
import { sentencesOf, type Sentence } from './sentences.js';
import { isObstetric, organOfStudy, placeInTitle } from './study.js';
import { tokensOf, type Token } from './tokens.js';

export interface ReportText {
  /** Plain text; HTML and RTF are reduced before (facts/text/plain-text.ts). */
  readonly text: string;
  /** The study's title ("CT abdomen", "OB ultrasound"), used for organ and fetal context that the text leaves out. */
  readonly title?: string;
  readonly modality?: Modality;
  /** The study's own body part, used when the text names none. */
  readonly bodyPart?: Organ;
}

export interface ReportReading {
  readonly findings: readonly TextFinding[];
  /** `truncated`: only the first 64 kB, or the first 250 findings, were read; the rest is unknown. `language`: not English, nothing could be read. */
  readonly unread?: 'truncated' | 'language';
}

/** UTF-16 units of one report that are read; the rest is unknown, never absent. */
export const LONGEST_READ = 65_536;
/** Findings of one report that are read: no radiologist dictates more, and hostile text ends here; the rest is unknown. */
export const MOST_FINDINGS = 250;
/** An organ is carried over from so many sentences back. */
const CARRIED_OVER = 3;

/** The organ a sentence is about, for the ones after it that name none. */
function topicOf(places: readonly Place[]): Place | undefined {
  return places.find((place) => place.value.weak === undefined) ?? places[0];
}

interface Carried {
  readonly place: Place;
  readonly sentence: Sentence;
  readonly index: number;
}

/** The words of a report as findings: sections, sentences, mentions, scope, anatomy, attributes. Pure and linear. */
export function readReport(report: ReportText): ReportReading {
  const truncated = report.text.length > LONGEST_READ;
  const text = truncated ? report.text.slice(0, LONGEST_READ) : report.text;
  const tokens = tokensOf(text);
  if (isForeign(tokens)) return { findings: [], unread: 'language' };
  const findings = findingsIn(text, tokens, report, truncated);
  return truncated || findings.length >= MOST_FINDINGS ? { findings, unread: 'truncated' } : { findings };
}

function findingsIn(
  text: string,
  tokens: readonly Token[],
  report: ReportText,
  truncated: boolean,
): readonly TextFinding[] {
  const sections = sectionsOf(text, tokens, {
    organ: (from, to) => placesIn(tokens, from, to).length > 0,
    finding: (from, to) => mentionsIn(tokens, from, to).length > 0,
    body: (from, to) => tokens.slice(from, to).some((token) => FETAL.has(token.word) || MATERNAL.has(token.word)),
  });
  const sentences = sentencesOf(text, tokens, sections).filter((sentence) => sentence.section.kind === 'speaking');
  const whole = truncated ? sentences.slice(0, -1) : sentences;
  const study = {
    organ: report.bodyPart ?? organOfStudy(report.title ?? '') ?? placeInTitle(report.title ?? ''),
    obstetric: isObstetric(report.title ?? ''),
  };
  let topic: Carried | undefined;
  const findings: TextFinding[] = [];
  for (const [index, sentence] of whole.entries()) {
    if (findings.length >= MOST_FINDINGS) break;
    const reading = readingOf(tokens, sentence);
    const carried = headingPlace(tokens, sentence) ?? recent(topic, sentence, index) ?? study.organ;
    const context: Context = { carried, obstetric: study.obstetric };
    const place = topicOf(reading.places);
    if (place !== undefined) topic = { place, sentence, index };
    if (reading.mentions.length > 0) findings.push(...findingsOf(text, reading, context));
  }
  return findings;
}

/** The organ of "LIVER:" for the sentences under it. */
function headingPlace(tokens: readonly Token[], sentence: Sentence): Place | undefined {
  const places = placesIn(tokens, sentence.section.headFrom, sentence.section.headTo);
  return places.find((place) => place.value.weak === undefined);
}

function recent(topic: Carried | undefined, sentence: Sentence, index: number): Place | undefined {
  return topic !== undefined && topic.sentence.section === sentence.section && index - topic.index <= CARRIED_OVER
    ? topic.place
    : undefined;
}
