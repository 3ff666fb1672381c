import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../problem.js';
import { isObject } from '../fhir/resource.js';

/** One file of knowledge as it lies on disk. */
export interface KnowledgeFile {
  /** "fhir-resources/pathways/hepatic-calcification.json" */
  readonly file: string;
  readonly text: string;
}

export interface JsonFile {
  readonly file: string;
  readonly json: Record<string, unknown>;
}

/** Every file with this ending under a folder, sorted, so that the hash and the order of pathways are the same everywhere. */
export function readFolder(root: string, folder: string, ending: string): KnowledgeFile[] {
  return namesIn(root, folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    throw new StartProblem(folder, 'folder', 'cannot be read');
  }
}

export function readFile(root: string, file: string): KnowledgeFile {
  try {
    return { file, text: readFileSync(join(root, file), 'utf8') };
  } catch {
    throw new StartProblem(file, 'file', 'cannot be read');
  }
}

export function parseJson({ file, text }: KnowledgeFile): JsonFile {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return { file, json };
  } catch {
    throw new StartProblem(file, 'file', 'is not JSON');
  }
  throw new StartProblem(file, 'file', 'is not a JSON object');
}
