import { parseJson, readFile, readFolder } from './knowledge-file.js';
import type { JsonFile, KnowledgeFile } from './knowledge-file.js';

/** The files of knowledge as they lie on disk, for what loading passes over (`calcitrace check`). */
export interface KnowledgeSources {
  readonly pathways: readonly JsonFile[];
  readonly orders: readonly JsonFile[];
  readonly valueSets: readonly JsonFile[];
  readonly labs: readonly JsonFile[];
  readonly cards: readonly KnowledgeFile[];
  readonly verifiedCodes: JsonFile;
}

export const VERIFIED_CODES = 'fhir-resources/verified-codes.json';

/** @throws StartProblem for a file that cannot be read or is no JSON */
export function readSources(root: string): KnowledgeSources {
  const folder = (name: string): JsonFile[] => readFolder(root, `fhir-resources/${name}`, '.json').map(parseJson);
  return {
    pathways: folder('pathways'),
    orders: folder('activity-definitions'),
    valueSets: folder('value-sets'),
    labs: folder('observation-definitions'),
    cards: readFolder(root, 'cards', '.md'),
    verifiedCodes: parseJson(readFile(root, VERIFIED_CODES)),
  };
}
