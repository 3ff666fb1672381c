import type { FindingFact } from '../facts/finding-fact.js';
import type { KnownLab, LabFact, LabRange } from '../facts/lab-fact.js';
import type { Modality } from '../knowledge/vocabulary.js';
import { plain } from './escape.js';
import { byWindow, type LabWindow } from './lab-window.js';

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  US: 'US',
  CT: 'CT',
  MR: 'MRI',
  XR: 'X-ray',
  NM: 'nuclear scan',
  PET: 'PET',
  OTHER: 'report',
};

/** "US 2026-10-01", "problem list 2026-10-01", "undated" */
export function seenWords(finding: FindingFact): string {
  const where = finding.modality === undefined ? placeOf(finding) : MODALITY_WORDS[finding.modality];
  return finding.date === undefined ? `${where}, undated` : `${where} ${finding.date}`;
}

function placeOf(finding: FindingFact): string {
  return finding.sources.every((source) => source.source.startsWith('Condition/')) ? 'problem list' : 'report';
}

/** "single, coarse, 12 mm, stable": what was read, without what the words quoted beside it say already. */
export function attributeWords(finding: FindingFact, quote: string): string {
  const size = finding.size === undefined ? [] : [`${String(finding.size.value)} ${finding.size.unit}`];
  const course = finding.course === undefined ? [] : [finding.course];
  const said = quote.toLowerCase();
  return plain([...finding.morphology, ...size, ...course].filter((word) => !said.includes(word)).join(', '));
}

const NUMBERS: ReadonlySet<string> = new Set(['single', 'multiple']);
const DISTRIBUTIONS: ReadonlySet<string> = new Set(['focal', 'diffuse', 'scattered', 'clustered', 'central']);

/** A distribution that no attribute holds: the report has said it, in the words quoted above. */
const DISTRIBUTED = /\b(?:symmetric\w*|throughout|predominan\w*)\b/i;

/** "multiple, 12 mm, distribution not stated": number, size and distribution, said or said to be missing (PAR-1). */
export function formWords({ morphology, size, laterality, sources }: FindingFact): string {
  const number = morphology.find((word) => NUMBERS.has(word)) ?? 'number not stated';
  const extent = size === undefined ? 'size not stated' : `${String(size.value)} ${size.unit}`;
  const isQuoted = sources.some(({ quote }) => DISTRIBUTED.test(quote ?? ''));
  const told = morphology.find((word) => DISTRIBUTIONS.has(word)) ?? laterality;
  const distribution = told ?? (isQuoted ? 'distribution as quoted' : 'distribution not stated');
  return plain([number, extent, distribution].join(', '));
}

/** "9.4", "10.0": with the digits that are worth showing. */
export function numberWords(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

export function rangeWords({ low, high }: LabRange, decimals: number): string {
  if (low !== undefined && high !== undefined) return `${numberWords(low, decimals)}-${numberWords(high, decimals)}`;
  return high === undefined ? `from ${numberWords(low ?? 0, decimals)}` : `to ${numberWords(high, decimals)}`;
}

/** UCUM as a clinician writes it: "mL/min/1.73 m2". */
export function unitWords(unit: string): string {
  return unit.replace(/[{}]/g, '').replaceAll('_', ' ');
}

/** "11.2 mg/dL", "<30 mL/min/1.73 m2" */
export function quantityWords({ decimals, current }: KnownLab): string {
  if (current.answer !== undefined) return current.answer;
  return `${current.comparator ?? ''}${numberWords(current.value, decimals)} ${unitWords(current.unit)}`;
}

/** "calcium 11.2 mg/dL (8.6-10.2) high"; a derived value by its formula: "corrected calcium: 9.6 + ... = 10.0 mg/dL" */
export function valueWords(lab: KnownLab): string {
  const { title, decimals, current } = lab;
  const value = current.formula === undefined ? ` ${quantityWords(lab)}` : `: ${current.formula}`;
  const range = current.range === undefined ? '' : ` (${rangeWords(current.range, decimals)})`;
  const flag = current.flag === 'high' || current.flag === 'low' ? ` ${current.flag}` : '';
  return `${title}${value}${range}${flag}${current.haemolysed === true ? ', haemolysed sample: repeat' : ''}`;
}

/** "PTH", "PTH and 25-OH vitamin D", "calcium, phosphate and PTH" */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Abnormal values with their numbers: "calcium 11.2 mg/dL and phosphate 5.9 mg/dL high; PTH 8 pg/mL low". A derived value is
 * told only where nothing it comes from is abnormal itself.
 */
export function abnormalWords(labs: readonly LabFact[]): string {
  const flagged = (flag: 'high' | 'low'): KnownLab[] =>
    labs.filter((lab): lab is KnownLab => lab.state === 'known' && lab.current.flag === flag);
  const say = (flag: 'high' | 'low'): string => {
    const all = flagged(flag);
    const told = all.filter((lab) => !all.some((other) => other !== lab && isPartOf(other, lab)));
    return suffixed(listWords(told.map((lab) => `${lab.title} ${quantityWords(lab)}`)), flag);
  };
  return [say('high'), say('low')].filter((words) => words !== '').join('; ');
}

/** Was one value computed from another? */
export function isPartOf({ current: part }: KnownLab, { current: whole }: KnownLab): boolean {
  return whole.inputs?.includes(part.source) === true && part.formula !== whole.formula;
}

/** The state of a panel in a few words: "calcium and phosphate normal; PTH and 25-OH vitamin D not found in 90 days". */
export function statusWords(labs: readonly LabFact[], windowOf: (lab: LabFact) => LabWindow): string {
  const titles = (wanted: (lab: LabFact) => boolean): string => listWords(labs.filter(wanted).map((lab) => lab.title));
  const said = [
    abnormalWords(labs),
    suffixed(
      titles((lab) => lab.state === 'known' && lab.current.flag === 'normal'),
      'normal',
    ),
    suffixed(
      titles((lab) => lab.state === 'known' && lab.current.flag === undefined && lab.current.answer === undefined),
      'known',
    ),
    listWords(labs.flatMap((lab) => (lab.state === 'known' && lab.current.answer !== undefined ? [valueWords(lab)] : []))),
    ...byWindow(labs.filter((lab) => isAbsent(lab, 'not-performed')).map((lab) => ({ lab, window: windowOf(lab) }))).map(
      ([{ words }, missing]) => suffixed(listWords(missing.map(({ lab }) => lab.title)), `not found ${words}`),
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'stale')),
      'too old',
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'unsupported')),
      'not convertible',
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'error')),
      'could not be read',
    ),
  ];
  return said.filter((words) => words !== '').join('; ');
}

function isAbsent(lab: LabFact, reason: string): boolean {
  return lab.state === 'absent' && lab.reason === reason;
}

function suffixed(words: string, suffix: string): string {
  return words === '' ? '' : `${words} ${suffix}`;
}
