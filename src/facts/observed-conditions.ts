import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, codesOf, codingsOf, conceptWords } from '../fhir/codings.js';
import { dayOf, daysBetween } from '../fhir/dates.js';
import { listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { ConditionFact } from './facts.js';
import { answerTo } from './findings/answer.js';
import { focusOf } from './findings/subject.js';
import type { Gathering } from './gathering.js';
import { asSuspected, meantBy, onItsSide } from './meant-by.js';
import type { Meanings } from './meanings.js';
import { saysSevere } from './severity.js';
import { placeOfSymptom } from './symptom-place.js';

const USABLE = new Set(['final', 'amended', 'corrected']);
/** Results and images tell of conditions in their own way (labs, findings, signs). */
const OF_ANOTHER_KIND = new Set(['laboratory', 'vital-signs', 'imaging', 'activity', 'therapy']);
const LOINC = 'http://loinc.org';
/** A test for a disease is not the disease; a level of pain is a pain. */
const TEST =
  /\b(?:ab|ag|antibod\w+|antigen\w*|ig[agme]|pcr|dna|rna|(?<!pain )level|titer|titre|screen\w*|culture|serology|vaccin\w*|risk|tests?|elisa|(?:immuno)?assay|igra|quantiferon|mantoux|smear|stain)\b/i;
/** How much of it there is, or how often, says that it is there. */
const GRADED =
  /^(?:(?:mild|moderate|severe|slight|marked|constant|occasional|frequent|persistent)(?:ly)?|intermittent|chronic|daily|minimal|minor|ongoing|worse|worsening|improving)\b|^[1-4]?\+{1,4}$/i;
/** More of a note than this is not read for names. */
const LONGEST_NOTE = 4_000;
/** A longer sentence is told by the name of what it means. */
const LONGEST_NAME = 60;

interface Observed {
  readonly name: string;
  readonly meanings: readonly string[];
  /** Words that say where it is: the question, the body site. */
  readonly where?: readonly string[];
  /** Denied: "jaundice: no". */
  readonly denied: boolean;
  readonly past: boolean;
}

/**
 * What was observed, asked or told of a symptom or a disease: present while it is recent (policy), else history; the newest
 * observation of a symptom decides. An observed disease is history only: it is present when it is on the list of conditions.
 */
export function observedConditions(
  observations: readonly Observation[],
  meanings: Meanings,
  gathering: Gathering,
): ConditionFact[] {
  const speaking = observations.filter((one) => speaks(one, meanings));
  const dated = speaking.map((one) => ({ one, day: dayOfObservation(one, gathering.timeZone) }));
  dated.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  const settled = new Set<string>();
  return dated.flatMap(({ one, day }) => {
    const told = [one, ...listOf(one.component)].flatMap((item) => observedIn(item, one, meanings));
    const fresh = told.flatMap((observed) => withoutSettled(observed, settled));
    for (const { meanings: names } of told) for (const name of names) settled.add(name);
    return fresh.flatMap(byKind).map(({ name, meanings: names, past, where = [] }) => ({
      name,
      meanings: names,
      active: !past && names.some(isSymptom) && isRecent(day, gathering),
      ...(saysSevere([name]) ? { severe: true as const } : {}),
      ...placeOfSymptom(names, [name, ...where], meanings),
      ...(day === undefined ? {} : { date: day }),
      source: referenceTo(one),
    }));
  });
}

const isSymptom = (name: string): boolean => name.startsWith('symptom-');

/** "Jaundice due to tuberculosis": the jaundice is of now, the tuberculosis is not said to be. */
function byKind(observed: Observed): Observed[] {
  const { meanings } = observed;
  const kinds = [meanings.filter(isSymptom), meanings.filter((name) => !isSymptom(name))];
  return kinds.filter((names) => names.length > 0).map((names) => ({ ...observed, meanings: names }));
}

/** What a newer observation has told or denied already is left out. */
function withoutSettled(observed: Observed, settled: ReadonlySet<string>): Observed[] {
  const open = observed.meanings.filter((name) => !settled.has(name));
  return observed.denied || open.length === 0 ? [] : [{ ...observed, meanings: open }];
}

function isRecent(day: string | undefined, { knowledge, today }: Gathering): boolean {
  return day !== undefined && daysBetween(day, today) <= knowledge.policy.symptomDays;
}

function speaks(observation: Observation, meanings: Meanings): boolean {
  if (
    listOf(observation.category)
      .flatMap(codesOf)
      .some((code) => OF_ANOTHER_KIND.has(code))
  ) {
    return false;
  }
  if (!USABLE.has(observation.status) || focusOf(observation, meanings).subject !== 'patient') return false;
  return !meanings.ofConcept(observation.code).some(({ name }) => name.startsWith('observation-'));
}

function observedIn(
  item: Observation | ObservationComponent,
  { bodySite }: Observation,
  meanings: Meanings,
): Observed[] {
  const question = TEST.test(conceptWords(item.code) ?? '') ? [] : allConceptWords(item.code);
  const sides = [...question, ...listOf(bodySite).flatMap(allConceptWords)];
  const sided = (names: readonly string[], words: readonly string[]): string[] =>
    onItsSide(names, [...sides, ...words], meanings);
  const told = [...valuesTold(item, question, meanings), ...notesTold(item, question, meanings)];
  const found = told.length > 0 ? told : questionAnswered(item, question, meanings);
  return found
    .map((one) => ({ ...one, where: sides, meanings: sided(one.meanings, [one.name]) }))
    .filter(({ meanings: names }) => names.length > 0);
}

/** "History of past illness: tuberculosis": the question says how the answer is meant. */
function valuesTold(
  { valueCodeableConcept }: Observation | ObservationComponent,
  question: readonly string[],
  meanings: Meanings,
): Observed[] {
  const words = allConceptWords(valueCodeableConcept);
  const [name = ''] = words;
  const coded = meantBy(valueCodeableConcept, [], meanings).current;
  if (coded.length === 0) return toldIn(words.slice(0, 1), question, meanings);
  const asked = toldIn(
    meanings.ofConcept(valueCodeableConcept).flatMap(({ terms }) => terms.slice(0, 1)),
    question,
    meanings,
  );
  return asked.length === 0 ? [] : [{ name, meanings: coded, denied: false, past: asked.every(({ past }) => past) }];
}

/** Free words of an examination, sentence by sentence. */
function notesTold(
  { valueString }: Observation | ObservationComponent,
  question: readonly string[],
  meanings: Meanings,
): Observed[] {
  const note = textOf(valueString)?.slice(0, LONGEST_NOTE);
  return note === undefined
    ? []
    : note.split(/[.;\n]/).flatMap((sentence) => toldIn([sentence.trim()], question, meanings));
}

function toldIn(texts: readonly string[], question: readonly string[], meanings: Meanings): Observed[] {
  const [asked = ''] = question;
  return texts.flatMap((text) => {
    if (!namesSomething(text, meanings)) return [];
    const { current, past, suspected } = meantBy(undefined, [`${asked} : ${text}`], meanings);
    const names = current.length > 0 ? current : past;
    const all = [...names, ...asSuspected(suspected)];
    if (all.length === 0) return [];
    const name = text.length <= LONGEST_NAME ? text : (meanings.named(all[0] ?? '')?.title ?? text);
    return [{ name, meanings: all, denied: false, past: current.length === 0 && past.length > 0 }];
  });
}

/** "Present" names nothing: it answers the question. */
function namesSomething(text: string, meanings: Meanings): boolean {
  return meanings.inWords(text, 'condition').length > 0;
}

/** "Jaundice: yes", "Jaundice: mild". A question of the LOINC table names what is asked, not what is there. */
function questionAnswered(
  item: Observation | ObservationComponent,
  question: readonly string[],
  meanings: Meanings,
): Observed[] {
  const isQuestion = codingsOf(item.code).some(({ system }) => system === LOINC);
  const { current, past } = meantBy(item.code, question, meanings);
  const names = current.length > 0 ? current : past;
  if (names.length === 0) return [];
  const words = textOf(item.valueString) ?? conceptWords(item.valueCodeableConcept) ?? '';
  const graded = GRADED.test(words);
  const answer = graded ? 'yes' : answerTo(item, meanings);
  if (answer === 'none' || (isQuestion && answer !== 'no' && answer !== 'yes')) return [];
  const name = [question[0], ...(graded ? [words] : [])].join(', ').slice(0, LONGEST_NAME);
  if (answer === 'uncertain') return [{ name, meanings: asSuspected(names), denied: false, past: false }];
  return [{ name, meanings: names, denied: answer === 'no', past: current.length === 0 }];
}

/** When it was true of the patient, else when it was written down. */
function dayOfObservation(observation: Observation, timeZone: string): string | undefined {
  const { effectivePeriod: period } = observation;
  const moments = [
    observation.effectiveDateTime,
    observation.effectiveInstant,
    period?.end,
    period?.start,
    observation.issued,
  ];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}
