import { isObject } from '../fhir/resource.js';
import { StartProblem } from '../problem.js';
import type { Knowledge } from './knowledge.js';
import { parseJson } from './knowledge-file.js';
import type { KnowledgeFile } from './knowledge-file.js';

export interface SiteCoding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/**
 * ORDER_CODES_FILE: `{"<order name>": {"system", "code", "display"?}}`; the site's code stands before LOINC or SNOMED.
 * @throws StartProblem for a name that is no ActivityDefinition.
 */
export function readOrderCodes(site: KnowledgeFile | undefined, knowledge: Knowledge): ReadonlyMap<string, SiteCoding> {
  return new Map(
    members(site).map(({ file, name, value }) => {
      if (!knowledge.orders.has(name)) {
        throw new StartProblem(file, name, 'is no order of fhir-resources/activity-definitions');
      }
      return [name, codingOf(file, name, value)] as const;
    }),
  );
}

/**
 * LAB_CODES_FILE: `{"<lab name>": [{"system", "code"} or "local code text"]}`, the codes a site uses instead of LOINC.
 * @returns "system|code" or the bare text, to the lab's name.
 * @throws StartProblem for a name that is no ObservationDefinition.
 */
export function readLabCodes(site: KnowledgeFile | undefined, knowledge: Knowledge): ReadonlyMap<string, string> {
  const names = new Set(knowledge.labs.map((lab) => lab.name));
  return new Map(
    members(site).flatMap(({ file, name, value }) => {
      if (!names.has(name)) throw new StartProblem(file, name, 'is no lab of fhir-resources/observation-definitions');
      if (!Array.isArray(value)) throw new StartProblem(file, name, 'must be a list of codes');
      return (value as unknown[]).map((code, index) => [keyOf(file, `${name}[${index}]`, code), name] as const);
    }),
  );
}

function members(site: KnowledgeFile | undefined): { file: string; name: string; value: unknown }[] {
  if (site === undefined) return [];
  const { file, json } = parseJson(site);
  return Object.entries(json).map(([name, value]) => ({ file, name, value }));
}

function keyOf(file: string, element: string, code: unknown): string {
  if (typeof code === 'string' && code.trim() !== '') return code.trim();
  const coding = codingOf(file, element, code);
  return `${coding.system}|${coding.code}`;
}

function codingOf(file: string, element: string, value: unknown): SiteCoding {
  if (!isObject(value) || typeof value['system'] !== 'string' || typeof value['code'] !== 'string') {
    throw new StartProblem(file, element, 'must have a system and a code');
  }
  const { system, code, display } = value;
  return { system, code, ...(typeof display === 'string' ? { display } : {}) };
}
