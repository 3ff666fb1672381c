import { labsRead } from './card-facts.js';
import type { Recommendation } from '../pathways/recommendation.js';
import { leadOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { plain } from './escape.js';
import { labWindowOf } from './lab-window.js';
import { renderTemplate } from './render-template.js';
import type { WordVariables } from './render-template.js';
import { remembered } from './telling-memory.js';
import type { WordSources } from './word-sources.js';
import { abnormalWords, formWords, listWords, seenWords, statusWords } from './words.js';

/** CDS Hooks CA-02: fewer than 140 characters. */
export const SUMMARY_LIMIT = 139;

/**
 * The words prepared for a row's templates: %seen and %form of the finding, %due of its follow-up, and of the labs it looks at
 * %status, %abnormal and %open (absent ones).
 */
export function wordsOf(row: Recommendation, sources: WordSources): WordVariables {
  return remembered(sources.memory.words, row, () => prepare(row, sources));
}

function prepare(row: Recommendation, sources: WordSources): WordVariables {
  const labs = labsRead([row], sources);
  return {
    ...(row.finding === undefined ? {} : { seen: seenWords(row.finding), form: formWords(row.finding) }),
    status: statusWords(labs, (lab) => labWindowOf(lab, sources.knowledge)),
    abnormal: abnormalWords(labs),
    due: row.offers.flatMap((offer) => offer.due ?? [])[0] ?? '',
    open: listWords(labs.filter((lab) => lab.state === 'absent').map((lab) => lab.title)),
  };
}

/** The first of the lead row's summaries that fits; cut at a word where none does. */
export function summaryOf(plan: CardPlan, sources: WordSources): string {
  const lead = leadOf(plan);
  const words = wordsOf(lead, sources);
  let last = lead.row.action.title;
  for (const summary of lead.row.action.card?.summaries ?? []) {
    last = plain(renderTemplate(summary, lead.row.scope, words, plain));
    if (last.length <= SUMMARY_LIMIT) return last;
  }
  return cut(last);
}

function cut(summary: string): string {
  if (summary.length <= SUMMARY_LIMIT) return summary;
  const head = summary.slice(0, SUMMARY_LIMIT - 3);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head}...`;
}
