import type { AllergyIntolerance, Condition, Procedure } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../fhir/codings.js';
import { dayOf } from '../fhir/dates.js';
import { listOf, referenceTo } from '../fhir/resource.js';
import type { ChartedRecord } from './chart.js';
import { completenessOf } from './completeness.js';
import type { ConditionFact } from './facts.js';
import type { FactList } from './fact-list.js';
import { conditionDay, isOver, standingOf } from './findings/condition-claims.js';
import type { Gathering } from './gathering.js';
import { Meanings } from './meanings.js';
import { asSuspected, factNames, meantBy, onItsSide } from './meant-by.js';
import { saysSevere } from './severity.js';
import { placeOfSymptom } from './symptom-place.js';
import { observedConditions } from './observed-conditions.js';

/** Safety is not silenced by a doubt: these count although nobody has confirmed them yet (SAF-4). */
const COUNT_UNCONFIRMED = new Set([
  'condition-contrast-reaction',
  'condition-acute-kidney-injury',
  'condition-pregnancy',
]);
/** A reaction of the past is a reaction to be expected. */
const NEVER_PAST = 'condition-contrast-reaction';

/**
 * Conditions, procedures, reactions and what was observed of them that mean something to a rule, by code and by name
 * ("Settled", Conditions): resolved and inactive ones are history, unconfirmed ones count for safety and as suspected, refuted
 * ones never.
 */
export function gatherConditions(record: ChartedRecord, gathering: Gathering): FactList<ConditionFact> {
  const { chart } = record;
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const items = [
    ...chart.Condition.flatMap((condition) => fromCondition(condition, meanings, gathering)),
    ...chart.Procedure.flatMap((procedure) => fromProcedure(procedure, meanings, gathering)),
    ...chart.AllergyIntolerance.flatMap((allergy) => fromAllergy(allergy, meanings, gathering)),
    ...observedConditions(chart.Observation, meanings, gathering),
  ];
  items.sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
  return { items, completeness: completenessOf(record, ['conditions']) };
}

function fromCondition(condition: Condition, meanings: Meanings, gathering: Gathering): ConditionFact[] {
  const standing = standingOf(condition);
  if (standing === 'refuted') return [];
  const words = allConceptWords(condition.code);
  const meant = meantBy(condition.code, words, meanings);
  const all = meant.current.length > 0 ? meant.current : meant.past;
  const confirmed = onItsSide(all, [...words, ...listOf(condition.bodySite).flatMap(allConceptWords)], meanings);
  const counting = [...(standing === 'doubtful' ? unconfirmed(all) : confirmed), ...asSuspected(meant.suspected)];
  if (counting.length === 0) return [];
  // what nobody has confirmed is not told as if it were known
  const doubt = standing === 'doubtful' ? ' (unconfirmed)' : '';
  return [
    {
      name: `${withoutTag(conceptWords(condition.code) ?? titleOf(counting, gathering))}${doubt}`,
      meanings: counting,
      active:
        (!isOver(condition) && (meant.current.length > 0 || meant.past.length === 0)) || counting.includes(NEVER_PAST),
      ...(isSevere(condition) ? { severe: true as const } : {}),
      ...placeOfSymptom(counting, [...words, ...listOf(condition.bodySite).flatMap(allConceptWords)], meanings),
      ...dated(conditionDay(condition, gathering.timeZone)),
      ...onsetOf(condition, gathering),
      source: referenceTo(condition),
    },
  ];
}

function unconfirmed(names: readonly string[]): string[] {
  return [...names.filter((name) => COUNT_UNCONFIRMED.has(name)), ...asSuspected(names)];
}

function isSevere({ code, severity }: Condition): boolean {
  return saysSevere([...allConceptWords(severity), ...allConceptWords(code)]);
}

/** A hepatitis test is a procedure too: only what opens, removes or destroys tissue leaves a trace. */
const OPERATIVE =
  /ectomy|otomy|ostomy|plasty|resect|excis|incis|transplant|surg|operat|ablation|emboli[sz]|biops|drainage|debridement|replacement|radiotherapy|shunt|repair|delivery|section|abortion|evacuation|curettage|termination|aspirat|marsupiali|roofing|enucleat/i;

/** SNOMED CT's fully specified names end in their kind, "Cystic echinococcosis (disorder)", others in another name. */
function withoutTag(name: string): string {
  return name.replace(/ (?:\((?:disorder|finding|situation|procedure|event)\)|\[[^\]]*\])$/, '');
}

/** What was done is history: surgery of the liver may explain a scar (MEC-3, HEP-10). */
function fromProcedure(procedure: Procedure, meanings: Meanings, gathering: Gathering): ConditionFact[] {
  if (procedure.status !== 'completed') return [];
  const words = allConceptWords(procedure.code).filter((text) => OPERATIVE.test(text));
  const { current, past } = meantBy(procedure.code, words, meanings);
  const names = factNames([...current, ...past]);
  if (names.length === 0) return [];
  const moment = procedure.performedDateTime ?? procedure.performedPeriod?.start;
  return [
    {
      name: conceptWords(procedure.code) ?? titleOf(names, gathering),
      meanings: names,
      active: false,
      ...dated(dayOf(moment, gathering.timeZone)?.day),
      source: referenceTo(procedure),
    },
  ];
}

/** A list of allergies may ride along in a prefetch; the substance is named, that it is an allergy is understood. */
function fromAllergy(allergy: AllergyIntolerance, meanings: Meanings, gathering: Gathering): ConditionFact[] {
  if (standingOf(allergy) === 'refuted') return [];
  const words = allConceptWords(allergy.code).flatMap((name) => [`allergy to ${name}`, name]);
  const { current, past } = meantBy(allergy.code, words, meanings);
  if (![...current, ...past].includes(NEVER_PAST)) return [];
  const day = dayOf(allergy.onsetDateTime ?? allergy.recordedDate, gathering.timeZone)?.day;
  return [
    {
      name: conceptWords(allergy.code) ?? titleOf([NEVER_PAST], gathering),
      meanings: [NEVER_PAST],
      active: true,
      ...dated(day),
      source: referenceTo(allergy),
    },
  ];
}

/** To the day: what began in a month or a year began on no day that could be counted from. */
function onsetOf({ onsetDateTime, onsetPeriod }: Condition, { timeZone }: Gathering): { onset?: string } {
  const onset = onsetDateTime ?? onsetPeriod?.start;
  const day = onset !== undefined && onset.length >= 10 ? dayOf(onset, timeZone)?.day : undefined;
  return day === undefined ? {} : { onset: day };
}

function dated(date: string | undefined): { date?: string } {
  return date === undefined ? {} : { date };
}

function titleOf(names: readonly string[], gathering: Gathering): string {
  const [first = ''] = names;
  return gathering.knowledge.meanings.get(first.replace(/^suspected-/, 'condition-'))?.title ?? 'Condition';
}
