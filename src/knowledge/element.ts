import { StartProblem } from '../problem.js';
import { isObject } from '../fhir/resource.js';

export const CANONICAL = 'http://calcitrace.org/fhir';
const STRUCTURE = `${CANONICAL}/StructureDefinition/`;

/**
 * A place in a knowledge file, for reading it with an error that names file, element and reason. Knowledge is read once at
 * start, so clarity is worth more than speed here.
 */
export class Element {
  /** Sorted once: a ValueSet is asked for a dozen kinds of extension and has hundreds of them. */
  #extensions: ReadonlyMap<string, readonly Element[]> | undefined;

  constructor(
    readonly file: string,
    readonly path: string,
    private readonly value: unknown,
  ) {}

  fail(reason: string): never {
    throw new StartProblem(this.file, this.path, reason);
  }

  has(name: string): boolean {
    return isObject(this.value) && this.value[name] !== undefined;
  }

  /** Members of an object, as they stand. */
  names(): string[] {
    return isObject(this.value) ? Object.keys(this.value) : [];
  }

  child(name: string): Element {
    if (!isObject(this.value)) this.fail('must be an object');
    return new Element(this.file, this.path === '' ? name : `${this.path}.${name}`, this.value[name]);
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') this.fail('must be a text');
    return this.value;
  }

  optionalText(): string | undefined {
    return this.value === undefined ? undefined : this.text();
  }

  /** As it stands in the file; undefined where it is left out. */
  optionalValue(): unknown {
    return this.value;
  }

  number(): number {
    if (typeof this.value !== 'number') this.fail('must be a number');
    return this.value;
  }

  isTrue(): boolean {
    if (typeof this.value !== 'boolean') this.fail('must be true or false');
    return this.value;
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((word) => word === this.value);
    return found ?? this.fail(`must be one of ${allowed.join(', ')}`);
  }

  list(): Element[] {
    if (this.value === undefined) return [];
    if (!Array.isArray(this.value)) this.fail('must be a list');
    return this.value.map((member, index) => new Element(this.file, `${this.path}[${index}]`, member));
  }

  /** Values of our own extensions of one name, in order; `part` is the value[x] member. */
  extensions(name: string, part: string): Element[] {
    this.#extensions ??= byUrl(this.child('extension').list());
    return (this.#extensions.get(STRUCTURE + name) ?? []).map((extension) => extension.child(part));
  }
}

function byUrl(extensions: readonly Element[]): Map<string, Element[]> {
  const sorted = new Map<string, Element[]>();
  for (const extension of extensions) {
    const url = extension.child('url').text();
    const alike = sorted.get(url);
    if (alike === undefined) sorted.set(url, [extension]);
    else alike.push(extension);
  }
  return sorted;
}
