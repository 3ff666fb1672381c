/** `make`, when it is first asked for, and never again: much of a chart is never asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type Makers<T> = { readonly [Name in keyof T]-?: () => T[Name] };

const MADE = Symbol('made');

/** What makes each member, and what has been made so far. */
class OnDemand {
  readonly [MADE] = new Map<string, unknown>();

  constructor(private readonly makers: ReadonlyMap<string, () => unknown>) {}

  static member(of: OnDemand, name: string): unknown {
    const made = of[MADE];
    if (!made.has(name)) made.set(name, of.makers.get(name)?.());
    return made.get(name);
  }
}

const kinds = new Map<string, typeof OnDemand>();

/**
 * An object whose members are made when they are first asked for. Its getters belong to a class that all objects of the same members
 * share: getters of its own would give each object a hidden class of its own, which the engine keeps, and with it the chart behind
 * them, until the next great collection.
 */
export function onDemand<T extends object>(makers: Makers<T>): T {
  const byName = new Map(Object.entries<() => unknown>(makers));
  const members = [...byName.keys()].join(' ');
  let Kind = kinds.get(members);
  if (Kind === undefined) kinds.set(members, (Kind = kindOf(byName.keys())));
  return new Kind(byName) as object as T;
}

function kindOf(names: Iterable<string>): typeof OnDemand {
  const Kind = class extends OnDemand {};
  for (const name of names) {
    Object.defineProperty(Kind.prototype, name, {
      get(this: OnDemand): unknown {
        return OnDemand.member(this, name);
      },
    });
  }
  return Kind;
}

/**
 * A map that knows how its values are made, and makes each when it is first asked for. Where there is nothing to make, and for all
 * other keys, the value is that of `base`.
 */
export class OnDemandMap<K, V> extends Map<K, V> {
  constructor(
    private readonly makers: ReadonlyMap<K, () => V | undefined>,
    private readonly base?: ReadonlyMap<K, V>,
  ) {
    super();
  }

  override get(key: K): V | undefined {
    const known = super.get(key);
    if (known !== undefined) return known;
    const value = this.makers.get(key)?.() ?? this.base?.get(key);
    if (value !== undefined) super.set(key, value);
    return value;
  }

  override has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  override get size(): number {
    return [...this.keys()].length;
  }

  override *keys(): MapIterator<K> {
    for (const key of new Set([...(this.base?.keys() ?? []), ...this.makers.keys()])) if (this.has(key)) yield key;
  }

  override *entries(): MapIterator<[K, V]> {
    for (const key of this.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
