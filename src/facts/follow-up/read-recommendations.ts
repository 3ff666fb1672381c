import { wordsOf } from '../../knowledge/term-index.js';
import type { Modality, Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { placesIn } from '../text/anatomy.js';
import { mentionsIn } from '../text/mentions.js';
import { HOOK_LIMITS } from '../text/read-report.js';
import { sectionsOf } from '../text/sections.js';
import { sentencesOf, type Sentence } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { organsMeant, type ReportAround } from './about.js';
import type { Interval } from './interval.js';
import { wantedIn, type Wanted } from './wanted.js';

/** Imaging that a report wants to follow, or says that none is needed. */
export interface Recommendation {
  readonly needed: boolean;
  readonly modality?: Modality;
  /** The region that the recommended study names. */
  readonly regions: readonly Organ[];
  readonly interval?: Interval;
  /** The calcified organs it is about. */
  readonly organs: readonly Organ[];
  readonly quote: string;
}

export type ReportToRead = Pick<ReportAround, 'findings' | 'organs' | 'studyOrgans'> & { readonly text: string };

/** A card quotes at most so many words. */
const QUOTED_WORDS = 12;
/** Words around the name of a study in which its region stands: "CT of the abdomen", "abdominal ultrasound". */
const REGION_BEFORE = 2;
const REGION_BEHIND = 5;
const ADVICE = /^(?:recommend|advice|plan$|follow|management|suggestion)/;
const HISTORY = /^(?:indication|reason|history|hx|clinical|technique|comparison|prior|previous)/;
/** Without one of these a text recommends nothing: names for looking again, words that order, times, headings of advice. */
const WORTH_READING = new RegExp(
  [
    /follow|repeat|\brpt\b|recall|re.?(?:check|imag|scan|assess|eval)|surveil|serial|monitor|interval|control|\bf ?\/? ?u\b/,
    /\brec\b|recommend|advi[cs]|suggest|warrant|indicat|need|requir|necessary|essential|mandatory|prudent|appropriate/,
    /propos|obtain|please|schedul|arrang|consider|should|due|plan|management|imaging|scans|further|additional/,
    /day|week|month|year|\b(?:wk|mo|mth|yr)s?\b|annual|ennial|quarterly|\d\/\d/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** What a report's own words say of imaging to come; from findings, impression and recommendation, never from the history. */
export function readRecommendations(report: ReportToRead, meanings: Meanings): readonly Recommendation[] {
  const text = report.text.slice(0, HOOK_LIMITS.length);
  if (report.organs.length === 0 || !WORTH_READING.test(text)) return [];
  const tokens = tokensOf(text);
  const sentences = sentencesIn(text, tokens);
  const around: ReportAround = { ...report, tokens, sentences };
  return sentences.flatMap((sentence, index) => {
    const { kind } = sentence.section;
    if (kind !== 'speaking' && kind !== 'plan') return [];
    const wanted = wantedIn({ text, tokens, from: sentence.from, to: sentence.to, advice: isAdvice(tokens, sentence) });
    if (wanted === undefined) return [];
    const regions = regionsOf(wanted, tokens, text, sentence, meanings);
    const organs = organsMeant(around, index, regions);
    return organs.length === 0
      ? []
      : [recommendationOf(wanted, { organs, regions, quote: quoteOf(text, tokens, wanted) })];
  });
}

function sentencesIn(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sections = sectionsOf(text, tokens, {
    organ: (from, to) => placesIn(tokens, from, to).length > 0,
    finding: (from, to) => mentionsIn(tokens, from, to).length > 0,
    body: () => false,
  });
  return sentencesOf(text, tokens, sections);
}

/** "RECOMMENDATION:", "PLAN:", but not "REASON FOR FOLLOW-UP:". */
function isAdvice(tokens: readonly Token[], { section }: Sentence): boolean {
  const heading = tokens.slice(section.headFrom, section.headTo);
  return heading.some(({ word }) => ADVICE.test(word)) && !heading.some(({ word }) => HISTORY.test(word));
}

function recommendationOf(
  { needed, modality, interval }: Wanted,
  about: Pick<Recommendation, 'organs' | 'regions' | 'quote'>,
): Recommendation {
  return {
    needed,
    ...(modality === undefined ? {} : { modality }),
    ...(interval === undefined ? {} : { interval }),
    ...about,
  };
}

function regionsOf(
  { study }: Wanted,
  tokens: readonly Token[],
  text: string,
  sentence: Span,
  meanings: Meanings,
): readonly Organ[] {
  if (study === undefined) return [];
  const from = Math.max(sentence.from, study.from - REGION_BEFORE);
  let to = Math.min(sentence.to, study.to + REGION_BEHIND);
  for (let at = study.to; at < to; at += 1) if (tokens[at]?.kind === 'mark') to = at;
  const words = wordsOf(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  return [
    ...new Set(meanings.inWordList(words, 'region').flatMap((hit) => hit.values.flatMap(({ organs }) => organs))),
  ];
}

/** The words themselves, cut to what a card quotes. */
function quoteOf(text: string, tokens: readonly Token[], { words: { from, to } }: Wanted): string {
  let words = 1;
  let end = from;
  while (end + 1 < to && words + (tokens[end + 1]?.glued === false ? 1 : 0) <= QUOTED_WORDS) {
    end += 1;
    words += tokens[end]?.glued === false ? 1 : 0;
  }
  return text.slice(tokens[from]?.start ?? 0, tokens[end]?.end ?? 0);
}
