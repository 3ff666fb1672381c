import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, codingsOf, conceptWords } from '../fhir/codings.js';
import { listOf, textOf } from '../fhir/resource.js';
import { answerTo } from './findings/answer.js';
import { asSuspected, meantBy, onItsSide } from './meant-by.js';
import type { Meanings } from './meanings.js';

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

/** What one Observation, or one of its components, tells. */
export interface Observed {
  readonly name: string;
  readonly meanings: readonly string[];
  /** Words that say where it is: the question, the body site. */
  readonly where?: readonly string[];
  /** Denied: "jaundice: no". */
  readonly denied: boolean;
  readonly past: boolean;
}

/** By its value and its notes, else as an answer to what it asks. */
export function observedIn(
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
