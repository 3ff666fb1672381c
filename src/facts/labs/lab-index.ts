import type { CodeableConcept } from 'fhir/r4.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/knowledge.js';
import type { LabContext } from './lab-context.js';

/** Which lab a code stands for. More than one: the codings contradict each other. */
export type LabIndex = (code: CodeableConcept | undefined) => readonly LabDefinition[];

const NONE: readonly LabDefinition[] = [];
/** Other spellings of the LOINC system that senders use. */
const LOINC_SPELLINGS = new Map([
  ['http://loinc.org/', 'http://loinc.org'],
  ['https://loinc.org', 'http://loinc.org'],
  ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
]);

/** Looks a result's code up: every coding under its system, then the site's own codes and names. */
export function indexLabs(context: LabContext): LabIndex {
  const byName = new Map(context.labs.map((lab) => [lab.name, lab]));
  const bySiteCode = new Map<string, LabDefinition>();
  for (const [code, name] of context.siteCodes ?? []) {
    const lab = byName.get(name);
    if (lab !== undefined) bySiteCode.set(wordsOf(code), lab);
  }
  return (concept) => {
    const found = new Set<LabDefinition>();
    for (const coding of listOf(concept?.coding)) {
      const key = `${LOINC_SPELLINGS.get(coding.system ?? '') ?? coding.system ?? ''}|${String(coding.code).trim()}`;
      const lab = context.labsByCode.get(key) ?? (bySiteCode.size > 0 ? bySiteCode.get(wordsOf(key)) : undefined);
      if (lab !== undefined) found.add(lab);
    }
    const text = found.size === 0 && bySiteCode.size > 0 ? textOf(concept?.text) : undefined;
    const named = text === undefined ? undefined : bySiteCode.get(wordsOf(text));
    if (named !== undefined) found.add(named);
    return found.size === 0 ? NONE : [...found];
  };
}

/** Names are compared without case, doubled blanks and the zero-width spaces of real feeds. */
function wordsOf(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
