import { isObject } from '../../fhir/resource.js';
import { CANONICAL } from '../element.js';
import type { JsonFile } from '../knowledge-file.js';
import type { Fault } from './fault.js';
import { SHAPES, type Extensions, type Shape } from './shapes.js';

const STRUCTURE = `${CANONICAL}/StructureDefinition/`;
/** Places whose own value is looked at by the check of codes, units and names, not here. */
type Told = (element: string, reason: string) => void;

/** Members and extensions that nothing reads, lists that are none, and values that should be lists. */
export function shapeFaults({ file, json }: JsonFile): Fault[] {
  const faults: Fault[] = [];
  const type = json['resourceType'];
  const shape = typeof type === 'string' ? SHAPES[type] : undefined;
  if (shape === undefined) return [{ file, element: 'resourceType', reason: 'is none that is kept here' }];
  look(json, shape, '', (element, reason) => {
    faults.push({ file, element, reason });
  });
  return faults;
}

function look(value: unknown, shape: Shape, path: string, tell: Told): void {
  if (shape === 'leaf') {
    if (typeof value === 'object') tell(path, 'must be a text, a number, true or false');
  } else if (isListShape(shape)) {
    if (!Array.isArray(value)) {
      tell(path, 'must be a list');
      return;
    }
    if (value.length === 0) tell(path, 'is an empty list: leave it out');
    value.forEach((one, index) => {
      look(one, shape[0], `${path}[${index}]`, tell);
    });
  } else if (!isObject(value)) tell(path, 'must be an object');
  else {
    for (const [name, member] of Object.entries(value)) {
      lookAtMember(member, shape[name], path === '' ? name : `${path}.${name}`, tell);
    }
  }
}

function lookAtMember(value: unknown, shape: Shape | Extensions | undefined, path: string, tell: Told): void {
  if (shape === undefined) tell(path, 'is read by nobody: a misspelt name?');
  else if (shape instanceof Map) lookAtExtensions(value, shape as Extensions, path, tell);
  else look(value, shape as Shape, path, tell);
}

function lookAtExtensions(value: unknown, known: Extensions, path: string, tell: Told): void {
  if (!Array.isArray(value)) {
    tell(path, 'must be a list');
    return;
  }
  value.forEach((extension: unknown, index) => {
    const at = `${path}[${index}]`;
    if (!isObject(extension)) {
      tell(at, 'must be an object');
      return;
    }
    const { url, ...values } = extension;
    const name = typeof url === 'string' && url.startsWith(STRUCTURE) ? url.slice(STRUCTURE.length) : undefined;
    const expected = name === undefined ? undefined : known.get(name);
    if (expected === undefined) tell(`${at}.url`, `${String(url)} is read by nobody here: a misspelt name?`);
    else if (Object.keys(values).join() !== expected) {
      tell(at, `${String(name)} must have a ${expected} and nothing else`);
    }
  });
}

function isListShape(shape: Exclude<Shape, 'leaf'>): shape is readonly [Shape] {
  return Array.isArray(shape);
}
