import type { FindingFact } from '../facts/facts.js';
import type { LabFact, LabRange, LabValue } from '../facts/lab-fact.js';
import type { Modality } from '../knowledge/vocabulary.js';
import { plain } from './escape.js';

const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
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

/** At most two decimals, without trailing zeros. */
export function numberWords(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rangeWords(range: LabRange): string {
  if (range.low !== undefined && range.high !== undefined) {
    return `${numberWords(range.low)}-${numberWords(range.high)}`;
  }
  return range.high === undefined ? `from ${numberWords(range.low ?? 0)}` : `to ${numberWords(range.high)}`;
}

/** "calcium 11.2 mg/dL (8.6-10.2) high"; a derived value by its formula: "corrected calcium: 9.6 + ... = 10 mg/dL (8.6-10.2)" */
export function valueWords(title: string, value: LabValue): string {
  const number = `${value.comparator ?? ''}${numberWords(value.value)} ${value.unit}`;
  const range = value.range === undefined ? '' : ` (${rangeWords(value.range)})`;
  const flag = value.flag === 'high' || value.flag === 'low' ? ` ${value.flag}` : '';
  return `${title}${value.formula === undefined ? ` ${number}` : `: ${value.formula}`}${range}${flag}`;
}

/** "PTH", "PTH and 25-OH vitamin D", "calcium, phosphate and PTH" */
export function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Abnormal values with their numbers: "calcium 11.2 mg/dL high, phosphate 5.9 mg/dL high". */
export function abnormalWords(labs: readonly LabFact[]): string {
  return labs
    .flatMap((lab) => {
      if (lab.state !== 'known' || lab.current.flag === undefined || lab.current.flag === 'normal') return [];
      return [`${lab.title} ${numberWords(lab.current.value)} ${lab.current.unit} ${lab.current.flag}`];
    })
    .join(', ');
}

/** The state of a panel in a few words: "calcium and phosphate normal; PTH and 25-OH vitamin D not found in 90 days". */
export function statusWords(labs: readonly LabFact[], freshDays: number): string {
  const titles = (wanted: (lab: LabFact) => boolean): string => listWords(labs.filter(wanted).map((lab) => lab.title));
  const said = [
    abnormalWords(labs),
    suffixed(
      titles((lab) => lab.state === 'known' && lab.current.flag === 'normal'),
      'normal',
    ),
    suffixed(
      titles((lab) => lab.state === 'known' && lab.current.flag === undefined),
      'known',
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'not-performed')),
      `not found in ${freshDays} days`,
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'stale')),
      'too old',
    ),
    suffixed(
      titles((lab) => isAbsent(lab, 'error') || isAbsent(lab, 'unsupported')),
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
