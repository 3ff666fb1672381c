import type { Subject, TextFinding } from '../finding.js';
import { Addenda } from './addendum.js';
import { siteOf } from './anatomy.js';
import type { Attribution } from './attribution.js';
import { isGoneToday } from './gone-today.js';
import { measuredAssertion } from './measured-sign.js';
import { isOfWhole } from './of-whole.js';
import { coursesIn } from './course-phrases.js';
import type { Mention } from './mentions.js';
import type { Reading } from './reading.js';
import { judgeReport, type Limits, type Mentioning, type NamesFinding, type ReportText } from './read-report.js';
import { withMentions } from './reading.js';
import { Readings } from './readings.js';
import type { SignLexicon, SignSense } from './sign-lexicon.js';

/** A sign that a report tells, denies, doubts or remembers, with the words that say so. */
export interface TextSign extends Pick<TextFinding, 'assertion' | 'subject' | 'fetus' | 'course' | 'size' | 'quote'> {
  /** "sign-dilated-bile-ducts" */
  readonly sign: string;
}

export interface SignReading {
  readonly signs: readonly TextSign[];
  readonly unread?: 'truncated' | 'language';
}

/** By the words that were looked for. */
const readings = new WeakMap<SignLexicon, Readings<SignReading>>();

/**
 * What a report says besides calcium, judged by the same grammar: a sign is told of an organ, denied, doubted or past in the
 * same words as a calcification. Pure and linear.
 */
export function readSigns(report: ReportText, lexicon: SignLexicon, limits: Limits): SignReading {
  const known = readings.get(lexicon) ?? new Readings<SignReading>();
  readings.set(lexicon, known);
  return known.of(report, limits, () => readAnew(report, lexicon, limits));
}

function readAnew(report: ReportText, lexicon: SignLexicon, limits: Limits): SignReading {
  const sensesOf = new Map<Mention, readonly SignSense[]>();
  const mentioning: Mentioning = (reading) => {
    const { tokens, sentence } = reading;
    const mentions = lexicon.hitsIn(tokens, sentence.from, sentence.to).map(({ from, to, value }) => {
      const mention: Mention = { form: 'adjective', ...organOf(value), from, to };
      sensesOf.set(mention, value);
      return mention;
    });
    return withMentions(reading, mentions);
  };
  const namesFinding: NamesFinding = (tokens, from, to) => lexicon.namesUnborn(tokens, from, to);
  const { sentences, unread } = judgeReport(report, limits, mentioning, namesFinding);
  const told = sentences.flatMap(({ reading, judged }) =>
    judged.flatMap(({ mention, decided }) =>
      (sensesOf.get(mention) ?? []).flatMap((sense) => toldAs(sense, decided, mention, reading)),
    ),
  );
  const bySign = new Map<string, Told[]>();
  for (const one of told) bySign.set(one.sense.sign, [...(bySign.get(one.sense.sign) ?? []), one]);
  const signs = [...bySign.values()].flatMap(standing).map(signOf);
  return unread === undefined ? { signs } : { signs, unread };
}

/** An addendum on one sign says nothing of the others. */
function standing(told: readonly Told[]): Told[] {
  const addenda = new Addenda(told);
  return told.filter((one) => !addenda.supersede(one));
}

/** A phrase that says it all names the organ too; what is told of the whole fetus names none. */
function organOf(senses: readonly SignSense[]): Pick<Mention, 'organ' | 'ofPregnancy'> {
  const [first] = senses;
  const ofPregnancy = senses.some(({ toldOf }) => toldOf === 'pregnancy') ? { ofPregnancy: true as const } : {};
  const general = ({ ofWhole, deniedAs }: SignSense): boolean => ofWhole || deniedAs !== undefined;
  const same = senses.every((sense) => sense.alone && !general(sense) && sense.organ === first?.organ);
  return first !== undefined && same ? { organ: first.organ, ...ofPregnancy } : ofPregnancy;
}

interface Told {
  readonly sense: Pick<SignSense, 'sign'>;
  readonly finding: TextFinding;
  readonly round: number;
}

type Decided = readonly { readonly finding: TextFinding; readonly attribution: Attribution }[];

function toldAs(sense: SignSense, decided: Decided, mention: Mention, reading: Reading): Told[] {
  const acted = sense.at !== undefined && actsOn(reading, mention, sense.at);
  const fitting = decided.find(
    (one) => (sense.alone && !sense.ofWhole) || acted || isOfItsPlace(one, sense, mention, reading),
  );
  const subject = fitting === undefined ? undefined : subjectOfSign(fitting.finding.subject, sense);
  if (fitting === undefined || subject === undefined) return [];
  if (sense.grown === true && fitting.finding.course !== 'increasing') return [];
  const isPast = fitting.finding.assertion === 'present' && isGoneToday(reading, mention);
  const read = isPast ? 'historical' : fitting.finding.assertion;
  const assertion = isUnchanged(reading, mention) ? 'absent' : measuredAssertion(reading, mention, sense, read);
  if (assertion === undefined) return [];
  const { round } = reading.sentence.section;
  const finding = { ...fitting.finding, subject, assertion };
  const told: Told = { sense, finding, round };
  const { deniedAs } = sense;
  if (deniedAs === undefined || assertion !== 'absent') return [told];
  if (!isOfWhole(reading, mention, fitting.attribution, sense)) return [told];
  return [told, { sense: { sign: deniedAs }, finding: { ...finding, assertion: 'present' }, round }];
}

/** A sign of the fetus is never the mother's; what the pregnancy shows is told of the fetus (FET-15: the placenta). */
function subjectOfSign(subject: Subject, { toldOf }: SignSense): Subject | undefined {
  if (toldOf === undefined || subject === 'fetus') return subject;
  return toldOf === 'pregnancy' && subject === 'patient' ? 'fetus' : undefined;
}

function isOfItsPlace(
  { finding, attribution }: Decided[number],
  sense: SignSense,
  mention: Mention,
  reading: Reading,
): boolean {
  const { organ, at, ofWhole } = sense;
  if (ofWhole) return isOfWhole(reading, mention, attribution, sense);
  return at === undefined ? attribution.organ === organ : finding.site?.startsWith(at) === true;
}

/** Words between a verb and what it does something to: "compresses the adjacent common bile duct". */
const OBJECT_WITHIN = 5;

/** The place right behind is the one: whatever does it, it is done to the bile duct. */
function actsOn({ tokens, placeAt }: Reading, { to }: Mention, at: string): boolean {
  for (let next = to; next < to + OBJECT_WITHIN; next += 1) {
    const place = placeAt.get(next);
    if (place !== undefined) return siteOf(tokens, place)?.startsWith(at) === true;
    if (tokens[next]?.kind !== 'word') return false;
  }
  return false;
}

/** "no interval growth", "has not increased in size": the sign's own words say that nothing changed. */
const isUnchanged = ({ tokens, sentence }: Reading, { from, to }: Mention): boolean =>
  coursesIn(tokens, sentence).some((told) => told.course === 'stable' && told.from < to && from < told.to);

function signOf({ sense, finding }: Told): TextSign {
  const { subject, fetus, course, size, quote } = finding;
  const past = course === 'resolved' && finding.assertion === 'present';
  return {
    sign: sense.sign,
    assertion: past ? 'historical' : finding.assertion,
    subject,
    quote,
    ...(fetus === undefined ? {} : { fetus }),
    ...(course === undefined ? {} : { course }),
    ...(size === undefined ? {} : { size }),
  };
}
