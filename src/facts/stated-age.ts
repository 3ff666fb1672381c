import type { CodeableConcept, Observation, Quantity } from 'fhir/r4.js';
import { codingKeysOf } from '../fhir/codings.js';
import { isObject, textOf } from '../fhir/resource.js';

const WEEKS_AND_DAYS =
  /^\s*(\d{1,2})(?!\d)\s*(?:w|wk|wks|weeks?)?\s*(?:[+,&/]|and)?\s*(?:(\d)\s*(?:\/\s*7)?\s*(?:d|days?)?)?\s*$/i;
/** "20 weeks gestation of pregnancy", "20+3 weeks of gestation", "Pregnancy, 20 weeks 3 days", "20w3d". */
const WEEKS_TOLD =
  /(?:^|[^\d.<>=-])(\d{1,2})(?:\s*\+\s*([0-6])|(?:\s*and)?\s+([0-6])\/7)?\s*(?:w|wks?|weeks?)(?![a-z])\s*(?:(?:,|and|\+)?\s*([0-6])\s*d(?:ays?)?\b)?/gi;
/** 99 weeks, the most that a text can say too: beyond it there is no day to count back to. */
const MOST_DAYS = 693;
const NO_AGE = /\b(?:less|greater|more|fewer|under|over|before|after|until|history|prior|previous|every|for|within)\b/i;

/** "20w1d", "20+1", "20 weeks", "20 3/7 weeks", a quantity in weeks or days: the gestational age in days. */
export function ageInDays({
  valueQuantity,
  valueString,
}: Pick<Observation, 'valueQuantity' | 'valueString'>): number | undefined {
  if (isObject(valueQuantity)) return quantityInDays(valueQuantity);
  const text = textOf(valueString) ?? '';
  const [, weeks, days] = WEEKS_AND_DAYS.exec(text) ?? [];
  return weeks === undefined ? weeksToldIn(text) : inDays(weeks, days);
}

function quantityInDays({ value, code, unit, comparator }: Quantity): number | undefined {
  if (typeof value !== 'number' || value < 0 || value > MOST_DAYS || comparator !== undefined) return undefined;
  const measure = (textOf(code) ?? textOf(unit) ?? '').toLowerCase();
  if (/^(?:d|days?)$/.test(measure)) return Math.round(value);
  return /^(?:|wk|w|wks|weeks?|\{?weeks?\}?)$/.test(measure) ? Math.round(value * 7) : undefined;
}

/** The gestational age that the name of a pregnancy tells; none where it is a limit, or where two are told. */
export function weeksToldIn(name: string): number | undefined {
  const ages = new Set<number>();
  for (const { 0: whole, 1: weeks = '', 2: plus, 3: sevenths, 4: days, index } of name.matchAll(WEEKS_TOLD)) {
    if (/\d\s*(?:-|to)\s*$/.test(name.slice(0, index + whole.search(/\d/)))) return undefined;
    ages.add(inDays(weeks, plus ?? sevenths ?? days));
  }
  const [only] = ages;
  return ages.size === 1 && !NO_AGE.test(name) ? only : undefined;
}

/** "G2P1 at 20 weeks", "gravida 2 para 1, 20w3d": how often she was with child, and how far she is now. */
const GRAVIDA_NOW =
  /\bg(?:ravida)?\s?\d{1,2}[\s,]{0,3}p(?:ara)?\s?\d{1,4}[\s,]{0,3}(?:(?:at|@|now|currently)\s{0,2})?(?=\d{1,2}(?:\s?\+\s?[0-6]|\s[0-6]\/7)?\s?(?:w|wks?|weeks?)(?![a-z]))/i;

/** A count of pregnancies names none of now, unless her weeks stand behind it. */
export const tellsGravidaNow = (name: string): boolean => GRAVIDA_NOW.test(name) && weeksToldIn(name) !== undefined;

const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm|';
/** "Z3A.20": 20 weeks of gestation; 00 not specified, 01 less than 8 weeks, 49 more than 42. */
const WEEKS_CODE = /^Z3A\.?(00|01|0[89]|[1-3]\d|4[0-2]|49)$/;
const NO_WEEK = new Set(['00', '01', '49']);

/**
 * What an ICD-10-CM code of the weeks of gestation says: that there is a pregnancy and, where it names one week, its age in days.
 * Undefined: no such code.
 */
export function weeksCoded(concept: CodeableConcept | undefined): { readonly days?: number } | undefined {
  for (const key of codingKeysOf(concept)) {
    const [, weeks] = (key.startsWith(ICD_10_CM) ? WEEKS_CODE.exec(key.slice(ICD_10_CM.length)) : null) ?? [];
    if (weeks !== undefined) return NO_WEEK.has(weeks) ? {} : { days: inDays(weeks) };
  }
  return undefined;
}

function inDays(weeks: string, days = '0'): number {
  return Number(weeks) * 7 + Number(days);
}
