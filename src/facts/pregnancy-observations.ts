import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, byConceptIn, conceptWords } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { Chart } from './chart.js';
import { meantByWords, suspectedByWords } from './condition-words.js';
import { answerTo } from './findings/answer.js';
import { focusOf } from './findings/subject.js';
import type { Gathering } from './gathering.js';
import type { Meanings } from './meanings.js';
import { observationsIn } from './observations-in.js';
import { datedBy, periodDated } from './pregnancy-dates.js';
import { outcomeOf, pregnancyEnd } from './pregnancy-ends.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';

const USABLE = new Set(['final', 'amended', 'corrected']);

/** An Observation or one of its components, with the Observation that gives it its day. */
interface Asked {
  readonly item: Observation | ObservationComponent;
  readonly within: Observation;
}

/** Status, tests, gestational ages and due dates; they come under social history, imaging or laboratory alike. */
export function pregnancyObservations(chart: Chart, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  return observationsIn(chart)
    .filter(({ status }) => USABLE.has(status))
    .flatMap((within) =>
      [within, ...listOf(within.component)].flatMap((item) => {
        const name = questionOf(item.code, meanings);
        return name === undefined || focusOf(within, meanings).subject === 'other'
          ? []
          : answered(name, { item, within }, meanings, gathering);
      }),
    );
}

function answered(name: string, asked: Asked, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  if (name === 'observation-pregnancy-status') return [...listOf(fromStatus(asked, meanings, gathering))];
  if (name === 'observation-pregnancy-outcome') return fromOutcome(asked, meanings, gathering);
  return [...listOf(fromDating(asked, name, gathering))];
}

/** A form asks it in one word, which in the midst of others would ask about somebody or something else. */
const ASKED_IN_A_WORD = /^\s*pregnant\s*[?:]?\s*$/i;

/** By code; by name only where the code says nothing. */
const questionOf = byConceptIn((code, meanings: Meanings): string | undefined => {
  const coded = meanings.ofConcept(code).find(({ name }) => name.startsWith('observation-'));
  if (coded !== undefined) return coded.name;
  const words = allConceptWords(code);
  if (words.some((text) => ASKED_IN_A_WORD.test(text))) return 'observation-pregnancy-status';
  return words.flatMap((text) => meanings.inWords(text, 'observation').flatMap((hit) => hit.values))[0]?.name;
});

function fromStatus({ item, within }: Asked, meanings: Meanings, gathering: Gathering): PregnancyEvidence | undefined {
  const { today, timeZone, knowledge } = gathering;
  const dated = periodDated(item, within, timeZone);
  const says = statusOf(item, meanings) ?? (dated.dating === undefined ? undefined : 'pregnant');
  const date = observationDay(within, timeZone);
  const isOld = date !== undefined && daysBetween(date, today) > knowledge.policy.pregnancyWeeks * 7;
  if (says === undefined || isOld) return undefined;
  const words = `${conceptWords(item.code) ?? 'pregnancy status'}: ${valueWords(item) ?? says}`;
  const about = { says, words, isStatus: true, source: referenceTo(within), ...(says === 'pregnant' ? dated : {}) };
  return { ...about, ...(date === undefined ? {} : { date }) };
}

function statusOf(item: Asked['item'], meanings: Meanings): 'pregnant' | 'not-pregnant' | undefined {
  // a period says when, not whether
  if (item.valuePeriod !== undefined) return undefined;
  const coded = meanings.ofConcept(item.valueCodeableConcept).some(({ name }) => name === 'condition-pregnancy');
  if (coded) return 'pregnant';
  const said = valueWords(item);
  const named = said === undefined ? [] : meanings.inWords(said, 'condition').flatMap((hit) => hit.values);
  if (named.some(({ name }) => name === 'not-pregnant')) return 'not-pregnant';
  const answer = answerTo(item, meanings);
  if (answer === 'no') return 'not-pregnant';
  const isPregnant = answer === 'yes' || namesPregnancy(said ?? '', meanings);
  // A quantity (hCG in IU/L) is no yes: its threshold depends on the laboratory.
  return isPregnant && item.valueQuantity === undefined ? 'pregnant' : undefined;
}

/** A doubtful one counts, for safety; one that she denies or plans does not. */
function namesPregnancy(words: string, meanings: Meanings): boolean {
  const meant = [...meantByWords(words, meanings), ...suspectedByWords(words, meanings)];
  return meant.some(({ meaning, past }) => meaning.name === 'condition-pregnancy' && !past);
}

/** "Pregnancy outcome: live birth", on the day of the Observation. */
function fromOutcome({ item, within }: Asked, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  const coded = meanings.ofConcept(item.valueCodeableConcept).map(({ name }) => name);
  const said = valueWords(item);
  const meant = said === undefined ? [] : meantByWords(said, meanings).filter(({ past }) => !past);
  const names = new Set([...coded, ...meant.map(({ meaning }) => meaning.name)]);
  if (!names.has('condition-birth-or-loss')) return [];
  const words = `${conceptWords(item.code) ?? 'pregnancy outcome'}: ${said ?? ''}`;
  const moment = within.effectiveDateTime ?? within.effectivePeriod?.start;
  return pregnancyEnd(moment, { words, source: referenceTo(within), outcome: outcomeOf(names) }, gathering);
}

function fromDating({ item, within }: Asked, name: string, gathering: Gathering): PregnancyEvidence | undefined {
  const { today, timeZone } = gathering;
  const date = observationDay(within, timeZone);
  const dated = datedBy(item, name, date, timeZone);
  if (dated === undefined || dated.start > today) return undefined;
  return {
    says: name === 'observation-last-menstrual-period' ? 'dated' : 'pregnant',
    words: `${conceptWords(item.code) ?? dated.dating}: ${valueWords(item) ?? ''}`.trim(),
    date: date ?? today,
    source: referenceTo(within),
    ...dated,
  };
}

function observationDay(observation: Observation, timeZone: string): string | undefined {
  const moments = [observation.effectiveDateTime, observation.effectivePeriod?.start, observation.issued];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}

function valueWords(item: Asked['item']): string | undefined {
  const { valueCodeableConcept, valueString, valueDateTime, valueQuantity, valueBoolean } = item;
  if (typeof valueBoolean === 'boolean') return valueBoolean ? 'yes' : 'no';
  const quantity =
    typeof valueQuantity?.value === 'number'
      ? `${valueQuantity.value} ${textOf(valueQuantity.unit) ?? ''}`.trim()
      : undefined;
  return listOf(conceptWords(valueCodeableConcept) ?? textOf(valueString) ?? textOf(valueDateTime) ?? quantity)[0];
}
