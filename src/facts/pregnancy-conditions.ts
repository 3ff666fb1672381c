import type { Condition, Procedure } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../fhir/codings.js';
import { dayOf, daysAfter, daysBetween } from '../fhir/dates.js';
import { referenceTo } from '../fhir/resource.js';
import type { Chart } from './chart.js';
import { meantByWords } from './condition-words.js';
import { conditionDay, isOver, standingOf } from './findings/condition-claims.js';
import { labelIn } from './findings/fetus-of.js';
import type { Gathering } from './gathering.js';
import type { Meanings } from './meanings.js';
import { outcomeOf, pregnancyEnd } from './pregnancy-ends.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';
import { tellsGravidaNow, weeksCoded, weeksToldIn } from './stated-age.js';

/** Pregnancies of the problem list, and what ended them. A pregnancy older than 44 weeks is not current ("Settled"). */
export function pregnancyConditions(chart: Chart, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  return [
    ...chart.Condition.flatMap((condition) => fromCondition(condition, meanings, gathering)),
    ...chart.Procedure.flatMap((procedure) => fromProcedure(procedure, meanings, gathering)),
  ];
}

function fromCondition(condition: Condition, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  const standing = standingOf(condition);
  if (standing === 'refuted') return [];
  const { timeZone, today, knowledge } = gathering;
  const names = namesOf(condition.code, meanings);
  const words = conceptWords(condition.code) ?? 'pregnancy on the problem list';
  const source = referenceTo(condition);
  // of twins one of which was born the other one was lost with it
  if (names.has('condition-pregnancy-loss') && !names.has('condition-live-birth') && isOfOne(condition.code)) {
    return lossOfOne(condition, standing, gathering);
  }
  if (names.has('condition-birth-or-loss')) {
    if (standing === 'doubtful') return [];
    const happened = condition.onsetDateTime ?? condition.onsetPeriod?.start;
    const about = { words, source, outcome: outcomeOf(names) };
    if (happened !== undefined) return pregnancyEnd(happened, about, gathering);
    // An old loss is often recorded at the first visit of the next pregnancy: that day alone ends nothing for sure.
    return pregnancyEnd(condition.recordedDate, about, gathering).map((end) => ({ ...end, isRecordedOnly: true }));
  }
  const isPregnancy =
    names.has('condition-pregnancy') ||
    weeksCoded(condition.code) !== undefined ||
    allConceptWords(condition.code).some(tellsGravidaNow);
  if (!isPregnancy || isOver(condition)) return [];
  const date = conditionDay(condition, timeZone);
  const over = date !== undefined && daysBetween(date, today) > knowledge.policy.pregnancyWeeks * 7;
  const about = { says: 'pregnant', words, source, ...agedBy(condition, timeZone) } as const;
  return over ? [] : [{ ...about, ...(date === undefined ? {} : { date }) }];
}

/** "20 weeks gestation of pregnancy" is true of one week only: the days of onset and record must not lie further apart. */
function agedBy(condition: Condition, timeZone: string): Pick<PregnancyEvidence, 'start' | 'dating'> {
  const told = allConceptWords(condition.code).map(weeksToldIn);
  const days = [...told, weeksCoded(condition.code)?.days].find((one) => one !== undefined);
  const date = conditionDay(condition, timeZone);
  if (days === undefined || date === undefined) return {};
  const recorded = dayOf(condition.recordedDate, timeZone)?.day ?? date;
  if (Math.abs(daysBetween(date, recorded)) > 7) return {};
  return { start: daysAfter(date, -days), dating: 'stated age' };
}

function fromProcedure(procedure: Procedure, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  const names = namesOf(procedure.code, meanings);
  if (procedure.status !== 'completed' || !names.has('condition-birth-or-loss') || isOfOne(procedure.code)) return [];
  const about = {
    words: conceptWords(procedure.code) ?? 'birth',
    source: referenceTo(procedure),
    outcome: outcomeOf(names),
  };
  return pregnancyEnd(procedure.performedDateTime ?? procedure.performedPeriod?.start, about, gathering);
}

/** Which of them, how many of them, or that another one lives. */
const ONE_OF_SEVERAL = [
  /\b(?:twin|fo?etus|baby|triplet|quadruplet) (?:[a-d]|[1-4]|i{1,3}|iv)\b/i,
  /\b(?:one|first|second|third|other) (?:of (?:the |two |three |multiple )?)?(?:twins?|fo?etus(?:es)?|triplets?)\b/i,
  /\b(?:co-?twin|vanish\w*|selective|papyrace\w*|one survivor|surviving (?:twin|fo?etus|triplet)|single fo?etal (?:death|demise))\b/i,
];

/** One of several children that died is no end of the pregnancy: "demise of twin B". */
function isOfOne(code: Condition['code']): boolean {
  return allConceptWords(code).some((text) => ONE_OF_SEVERAL.some((pattern) => pattern.test(text)));
}

/** The pregnancy of the others goes on, that of the one is lost. */
function lossOfOne(
  condition: Condition,
  standing: ReturnType<typeof standingOf>,
  { timeZone }: Gathering,
): PregnancyEvidence[] {
  const date = conditionDay(condition, timeZone);
  const words = allConceptWords(condition.code);
  const fetus = labelIn(words);
  if (standing === 'doubtful' || date === undefined) return [];
  const about = { words: words[0] ?? 'loss of one fetus', date, source: referenceTo(condition) };
  return [
    { says: 'pregnant', ...about },
    ...(fetus === undefined ? [] : [{ says: 'one-lost' as const, fetus, ...about }]),
  ];
}

function namesOf(code: Condition['code'], meanings: Meanings): Set<string> {
  const words = allConceptWords(code);
  const coded = meanings.ofConcept(code).map(({ name }) => name);
  const isCoded = coded.some((name) => name.startsWith('condition-'));
  const meant = words.flatMap((text) => meantByWords(text, meanings)).filter(({ past }) => !past);
  return new Set(isCoded ? coded : meant.map(({ meaning }) => meaning.name));
}
