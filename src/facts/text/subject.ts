import type { Subject } from '../finding.js';
import type { Place } from './anatomy.js';
import { bodyWordsIn, isOwned, type BodyWord } from './bodies.js';
import { namesCoTwin } from './carried-bodies.js';
import { labelFor, otherLabel } from './fetus-label.js';
import { DETERMINERS } from './lexicon/grammar.js';
import { CARRIED, FETAL, MATERNAL, TWINS, WHOSE_FETUS } from './lexicon/pregnancy-words.js';
import type { Mention } from './mentions.js';
import { isInside, isMothersPart } from './mothers-part.js';
import { type Reading } from './reading.js';
import type { Said } from './said.js';
import type { Scope } from './scope.js';
import type { Section } from './sections.js';
import { type Token, wordAt } from './tokens.js';

/** What is known of the bodies before a sentence is read. */
export interface BodiesAround {
  readonly obstetric: boolean;
  /** The patient is with child, whatever is examined. */
  readonly pregnant: boolean;
  /** The child is born: "twin B" is the patient's name. */
  readonly born: boolean;
  /** The fetus that the heading or the sentences before speak of, when they call it by a label. */
  readonly fetus: string | undefined;
  /** Whose body the part before a semicolon spoke of. */
  readonly bodyBefore: Subject | undefined;
  /** Whose organ the sentences before spoke of. */
  readonly topicBody: Subject | undefined;
}

/** Whose body, and of several fetuses which one. */
export function subjectOf(
  reading: Reading,
  said: Said,
  mention: Mention,
  place: Place | undefined,
  scope: Pick<Scope, 'cues'>,
  around: BodiesAround,
): { readonly subject: Subject; readonly fetus?: string } {
  const subject = bodyOf(reading, said, mention, place, scope, around);
  const fetus = subject === 'fetus' && !around.born ? labelOf(reading, said, mention, around) : undefined;
  return { subject, ...(fetus === undefined ? {} : { fetus }) };
}

/** Told in the sentence, or carried over; "the co-twin" is the other one of two. */
function labelOf(
  { tokens, sentence }: Reading,
  said: Said,
  mention: Mention,
  { fetus }: BodiesAround,
): string | undefined {
  if (said.ofSeveral) return undefined;
  const told = labelFor(said.labels, mention.from);
  if (told !== undefined || fetus === undefined) return told;
  return namesCoTwin(tokens, sentence.from, sentence.to) ? otherLabel(fetus) : fetus;
}

/**
 * The nearest word in the sentence that says whose body, else the sentence before, else the heading, else the obstetric
 * study. The uterus, ovaries and placenta are the mother's (knowledge.md, Settled, FET).
 */
function bodyOf(
  reading: Reading,
  said: Said,
  mention: Mention,
  place: Place | undefined,
  { cues }: Pick<Scope, 'cues'>,
  around: BodiesAround,
): Subject {
  const { sentence } = reading;
  const bodies = validBodies(reading, said, around);
  const person = cues.find(({ effect, cue }) => effect === 'person' && !isPatient(reading, cue.from, around));
  if (person !== undefined && !isBack(reading, bodies, person.cue.to, mention)) return 'other';
  if (mention.ofPregnancy === undefined && isMothersPart(reading, bodies, place)) return 'patient';
  const nearest = nearestBody(person === undefined ? bodies : bodies.filter(isOurs), mention.from);
  if (nearest !== undefined) return nearest;
  if (around.bodyBefore !== undefined) return around.bodyBefore;
  if (around.topicBody !== undefined && (place === undefined || place.to <= sentence.from)) return around.topicBody;
  const heading = ofHeading(reading, sentence.section, around);
  if (heading !== undefined) return heading;
  return around.obstetric || (around.fetus !== undefined && !around.born) ? 'fetus' : 'patient';
}

/** "mother" in the report of a pregnant woman is the patient, unless she is hers. */
const isPatient = ({ tokens }: Reading, at: number, { pregnant }: BodiesAround): boolean =>
  pregnant && MATERNAL.has(wordAt(tokens, at)) && !isOwned(tokens, at);

/** The body words that count in this study: of a born twin, "twin" is a name; a "mother" elsewhere is a relative. */
function validBodies({ tokens }: Reading, said: Said, { pregnant, born }: BodiesAround): readonly BodyWord[] {
  const named = said.bodies.filter(
    ({ at, ofPregnant }) => (ofPregnant === undefined || pregnant) && !(born && TWINS.has(wordAt(tokens, at))),
  );
  return born ? named : [...named, ...said.labels.map(({ at }): BodyWord => ({ at, body: 'fetus' }))];
}

function nearestBody(bodies: readonly BodyWord[], at: number): Subject | undefined {
  let best: BodyWord | undefined;
  for (const body of bodies) {
    if (best === undefined || Math.abs(body.at - at) < Math.abs(best.at - at)) best = body;
  }
  return best?.body;
}

/** "previous child affected, the fetal liver now shows ...": she or the fetus is spoken of again, and it is not the relative's. */
function isBack({ tokens, mentions }: Reading, bodies: readonly BodyWord[], from: number, mention: Mention): boolean {
  const isOfNext = (at: number): boolean => mentions.some((other) => other.from >= mention.to && other.from < at);
  return bodies
    .filter(isOurs)
    .some(
      ({ at }) =>
        at > from &&
        !WHOSE_FETUS.has(wordAt(tokens, at - 1)) &&
        !isCarried(tokens, at) &&
        (at < mention.from || (isInside(tokens, mention.to, at) && !isOfNext(at))),
    );
}

/** Of the patient or of her fetus. */
const isOurs = ({ body }: BodyWord): boolean => body !== 'other';

/** "her sister had a fetus with", "her aunt lost twin fetuses": the child of the person just spoken of. */
function isCarried(tokens: readonly Token[], at: number): boolean {
  let verb = at - 1;
  while (DETERMINERS.has(wordAt(tokens, verb)) || FETAL.has(wordAt(tokens, verb))) verb -= 1;
  return CARRIED.has(wordAt(tokens, verb));
}

/** Whose body a heading speaks of, or the one it stands under: "FETUS A:", "MATERNAL:". */
function ofHeading({ tokens }: Reading, { under }: Section, { born }: BodiesAround): Subject | undefined {
  if (under === undefined) return undefined;
  const bodies = bodyWordsIn(tokens, under.from, under.to);
  return bodies.find(({ at }) => !born || !TWINS.has(wordAt(tokens, at)))?.body;
}
