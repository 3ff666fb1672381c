import type { Facts } from '../facts/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { labsAbsent, labsRead } from './card-facts.js';
import { leadOf } from './card-plan.js';
import type { CardPlan } from './card-plan.js';
import { plain } from './escape.js';
import { renderTemplate } from './render-template.js';
import type { WordVariables } from './render-template.js';
import { abnormalWords, listWords, numberWords, seenWords, statusWords } from './words.js';

/** CDS Hooks CA-02: fewer than 140 characters. */
export const SUMMARY_LIMIT = 139;

/** The words prepared for templates: %seen, %status, %abnormal, %open and each lab's own number with unit. */
export function wordsOf(plan: CardPlan, facts: Facts, knowledge: Knowledge): WordVariables {
  const lead = leadOf(plan);
  const labs = labsRead([lead], facts);
  const open = labsAbsent(plan.rows, facts);
  return {
    ...(plan.finding === undefined ? {} : { seen: seenWords(plan.finding) }),
    status: statusWords(labs, knowledge.policy.freshDays.metabolic),
    abnormal: abnormalWords(labs),
    open: listWords(open.map((lab) => lab.title)),
    age: numberWords(facts.patient.ageYears ?? 0),
  };
}

/** The first of the lead row's summaries that fits; cut at a word where none does. */
export function summaryOf(plan: CardPlan, words: WordVariables): string {
  const { row } = leadOf(plan);
  const summaries = (row.action.card?.summaries ?? []).map((summary) =>
    plain(renderTemplate(summary, row.scope, words, plain)),
  );
  return summaries.find((summary) => summary.length <= SUMMARY_LIMIT) ?? cut(summaries.at(-1) ?? row.action.title);
}

function cut(summary: string): string {
  if (summary.length <= SUMMARY_LIMIT) return summary;
  const head = summary.slice(0, SUMMARY_LIMIT - 3);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head}...`;
}
