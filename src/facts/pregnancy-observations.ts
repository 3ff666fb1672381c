import type { Observation, Quantity } from 'fhir/r4.js';
import { allConceptWords, codingsOf, conceptWords } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { isObject, listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { Chart } from './chart.js';
import { answerTo } from './findings/answer.js';
import type { Gathering } from './gathering.js';
import type { Meanings } from './meanings.js';
import type { PregnancyEvidence } from './pregnancy-evidence.js';

const USABLE = new Set(['final', 'amended', 'corrected']);
const TERM_DAYS = 280;

type Dating = Required<Pick<PregnancyEvidence, 'gestationalAgeDays' | 'dating'>>;

/** Status, tests, gestational ages and due dates; they come under social history, imaging or laboratory alike. */
export function pregnancyObservations(chart: Chart, meanings: Meanings, gathering: Gathering): PregnancyEvidence[] {
  // A chart asks the same few hundred questions over and over; each is looked up once.
  const questions = new Map<string, string | undefined>();
  return chart.Observation.flatMap((observation) => {
    if (!USABLE.has(observation.status)) return [];
    const words = questionKey(observation.code);
    if (!questions.has(words)) questions.set(words, questionOf(observation, meanings));
    const name = questions.get(words);
    if (name === undefined) return [];
    const evidence =
      name === 'observation-pregnancy-status'
        ? fromStatus(observation, meanings, gathering)
        : fromDating(observation, name, gathering);
    return evidence === undefined ? [] : [evidence];
  });
}

/** Equal for equal codings and words. */
function questionKey(code: Observation['code'] | undefined): string {
  let key = code?.text ?? '';
  for (const coding of codingsOf(code)) key += `|${coding.system ?? ''} ${coding.code ?? ''} ${coding.display ?? ''}`;
  return key;
}

/** By code; by name only where the code says nothing. */
function questionOf(observation: Observation, meanings: Meanings): string | undefined {
  const coded = meanings.ofConcept(observation.code).find(({ name }) => name.startsWith('observation-'));
  if (coded !== undefined) return coded.name;
  const words = allConceptWords(observation.code);
  return words.flatMap((text) => meanings.inWords(text, 'observation').flatMap((hit) => hit.values))[0]?.name;
}

function fromStatus(observation: Observation, meanings: Meanings, gathering: Gathering): PregnancyEvidence | undefined {
  const { today, timeZone, knowledge } = gathering;
  const says = statusOf(observation, meanings);
  const date = observationDay(observation, timeZone);
  const isOld = date !== undefined && daysBetween(date, today) > knowledge.policy.pregnancyWeeks * 7;
  if (says === undefined || isOld) return undefined;
  const words = `${conceptWords(observation.code) ?? 'pregnancy status'}: ${valueWords(observation) ?? says}`;
  return { says, words, isStatus: true, source: referenceTo(observation), ...(date === undefined ? {} : { date }) };
}

function statusOf(observation: Observation, meanings: Meanings): 'pregnant' | 'not-pregnant' | undefined {
  const coded = meanings.ofConcept(observation.valueCodeableConcept).some(({ name }) => name === 'condition-pregnancy');
  if (coded) return 'pregnant';
  const said = valueWords(observation);
  const named = said === undefined ? [] : meanings.inWords(said, 'condition').flatMap((hit) => hit.values);
  if (named.some(({ name }) => name === 'not-pregnant')) return 'not-pregnant';
  const answer = answerTo(observation, meanings);
  if (answer === 'no') return 'not-pregnant';
  const isPregnant = answer === 'yes' || named.some(({ name }) => name === 'condition-pregnancy');
  // A quantity (hCG in IU/L) is no yes: its threshold depends on the laboratory.
  return isPregnant && observation.valueQuantity === undefined ? 'pregnant' : undefined;
}

function fromDating(observation: Observation, name: string, gathering: Gathering): PregnancyEvidence | undefined {
  const { today, timeZone, knowledge } = gathering;
  const date = observationDay(observation, timeZone);
  const dated = datingOf(observation, name, date, gathering);
  if (dated === undefined) return undefined;
  const { gestationalAgeDays } = dated;
  if (gestationalAgeDays < 0 || gestationalAgeDays > knowledge.policy.pregnancyWeeks * 7) return undefined;
  return {
    says: name === 'observation-last-menstrual-period' ? 'dated' : 'pregnant',
    words: `${conceptWords(observation.code) ?? 'gestational age'}: ${valueWords(observation) ?? ''}`.trim(),
    date: date ?? today,
    source: referenceTo(observation),
    ...dated,
  };
}

function datingOf(
  observation: Observation,
  name: string,
  date: string | undefined,
  { today, timeZone }: Gathering,
): Dating | undefined {
  if (name === 'observation-gestational-age') {
    const days = ageInDays(observation);
    if (days === undefined || date === undefined) return undefined;
    return { gestationalAgeDays: days + daysBetween(date, today), dating: 1 };
  }
  const value = observation.valueDateTime ?? observation.valuePeriod?.start ?? observation.valueString;
  const moment = dayOf(value, timeZone)?.day;
  if (moment === undefined) return undefined;
  if (name === 'observation-last-menstrual-period') {
    return { gestationalAgeDays: daysBetween(moment, today), dating: 2 };
  }
  const dating = name === 'observation-due-date-ultrasound' ? 4 : 3;
  return { gestationalAgeDays: TERM_DAYS - daysBetween(today, moment), dating };
}

const WEEKS_AND_DAYS = /^\s*(\d{1,2})\s*(?:w|wk|wks|weeks?)?\s*(?:[+,&]|and)?\s*(?:(\d)\s*(?:d|days?)?)?\s*$/i;

/** "20w1d", "20+1", a quantity in weeks or days. */
function ageInDays({ valueQuantity, valueString }: Observation): number | undefined {
  if (isObject(valueQuantity)) return quantityInDays(valueQuantity);
  const [, weeks, days] = WEEKS_AND_DAYS.exec(valueString ?? '') ?? [];
  return weeks === undefined ? undefined : Number(weeks) * 7 + Number(days ?? 0);
}

function quantityInDays({ value, code, unit }: Quantity): number | undefined {
  if (typeof value !== 'number' || value < 0) return undefined;
  const measure = (textOf(code) ?? textOf(unit) ?? '').toLowerCase();
  if (/^(?:d|days?)$/.test(measure)) return Math.round(value);
  return /^(?:|wk|w|wks|weeks?|\{?weeks?\}?)$/.test(measure) ? Math.round(value * 7) : undefined;
}

function observationDay(observation: Observation, timeZone: string): string | undefined {
  const moments = [observation.effectiveDateTime, observation.effectivePeriod?.start, observation.issued];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}

function valueWords(observation: Observation): string | undefined {
  const { valueCodeableConcept, valueString, valueDateTime, valueQuantity, valueBoolean } = observation;
  if (typeof valueBoolean === 'boolean') return valueBoolean ? 'yes' : 'no';
  const quantity =
    typeof valueQuantity?.value === 'number' ? `${valueQuantity.value} ${valueQuantity.unit ?? ''}`.trim() : undefined;
  return listOf(conceptWords(valueCodeableConcept) ?? textOf(valueString) ?? textOf(valueDateTime) ?? quantity)[0];
}
