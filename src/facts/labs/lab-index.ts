import type { CodeableConcept, Coding } from 'fhir/r4.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { LabContext } from './lab-context.js';

/**
 * Which lab a code stands for. More than one: the codings contradict each other.
 * @param mayBeNamed whether its words count where no code does: a sample that is not blood has other labs of the same name.
 */
export type LabIndex = (code: CodeableConcept | undefined, mayBeNamed?: boolean) => readonly LabDefinition[];

const NONE: readonly LabDefinition[] = [];
/** Other spellings of the LOINC system that senders use. */
const LOINC_SPELLINGS = new Map([
  ['http://loinc.org/', 'http://loinc.org'],
  ['https://loinc.org', 'http://loinc.org'],
  ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
]);

/** Looks a result's code up: every coding under its system, then the site's own codes and names, then the usual names. */
export function indexLabs(context: LabContext): LabIndex {
  const bySystem = indexBySystem(context.labsByCode);
  const bySiteCode = indexSiteCodes(context);
  const byName = indexNames(context.labs);
  const labOf = ({ system, code }: Coding): LabDefinition | undefined => {
    const spelled = system ?? '';
    const standard = bySystem.get(LOINC_SPELLINGS.get(spelled) ?? spelled)?.get(code ?? '');
    return standard ?? (bySiteCode.size > 0 ? bySiteCode.get(wordsOf(`${spelled}|${String(code)}`)) : undefined);
  };
  return (concept, mayBeNamed = false) => {
    let found = NONE;
    for (const coding of listOf(concept?.coding)) {
      const lab = labOf(coding);
      if (lab !== undefined && !found.includes(lab)) found = [...found, lab];
    }
    const text = found === NONE && bySiteCode.size > 0 ? textOf(concept?.text) : undefined;
    const named = text === undefined ? undefined : bySiteCode.get(wordsOf(text));
    if (named !== undefined) return [named];
    return found === NONE && mayBeNamed ? usuallyNamed(concept, byName) : found;
  };
}

/** A result without a LOINC code, by a name that stands for one lab only ("Calcium, total"); two names are two labs. */
function usuallyNamed(concept: CodeableConcept | undefined, byName: LabsByName): readonly LabDefinition[] {
  const codings = listOf(concept?.coding);
  if (codings.some(({ system }) => isLoinc(system ?? ''))) return NONE;
  const words = [concept?.text, ...codings.map(({ display }) => display)].map(textOf);
  const named = words.flatMap((text) => (text === undefined ? [] : (byName.get(nameOf(text)) ?? [])));
  return named.length === 0 ? NONE : [...new Set(named)];
}

function isLoinc(system: string): boolean {
  return system === 'http://loinc.org' || LOINC_SPELLINGS.has(system);
}

/** "Calcium, Total" and "PTH (intact)": as the usual names are written. */
function nameOf(text: string): string {
  return wordsOf(text.replace(/[,;:]/g, ' '));
}

type LabsByName = ReadonlyMap<string, LabDefinition>;
const names = new WeakMap<readonly LabDefinition[], LabsByName>();

function indexNames(labs: readonly LabDefinition[]): LabsByName {
  const known = names.get(labs);
  if (known !== undefined) return known;
  const byName = new Map(labs.flatMap((lab) => lab.names.map((name) => [name, lab] as const)));
  names.set(labs, byName);
  return byName;
}

type CodesBySystem = ReadonlyMap<string, ReadonlyMap<string, LabDefinition>>;

/** The knowledge does not change while the service runs, so its index is built once. */
const indexes = new WeakMap<LabContext['labsByCode'], CodesBySystem>();

function indexBySystem(labsByCode: LabContext['labsByCode']): CodesBySystem {
  const known = indexes.get(labsByCode);
  if (known !== undefined) return known;
  const bySystem = new Map<string, Map<string, LabDefinition>>();
  for (const [key, lab] of labsByCode) {
    const [system = '', code = ''] = key.split('|');
    const codes = bySystem.get(system) ?? new Map<string, LabDefinition>();
    bySystem.set(system, codes.set(code, lab));
  }
  indexes.set(labsByCode, bySystem);
  return bySystem;
}

function indexSiteCodes({ labs, siteCodes }: LabContext): Map<string, LabDefinition> {
  const byName = new Map(labs.map((lab) => [lab.name, lab]));
  const bySiteCode = new Map<string, LabDefinition>();
  for (const [code, name] of siteCodes ?? []) {
    const lab = byName.get(name);
    if (lab !== undefined) bySiteCode.set(wordsOf(code), lab);
  }
  return bySiteCode;
}

/** Names are compared without case, doubled blanks and the zero-width spaces of real feeds. */
function wordsOf(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
