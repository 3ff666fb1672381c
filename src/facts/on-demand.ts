/** `make`, when it is first asked for, and never again: much of a chart is never asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** An object whose members are made when they are first asked for. */
export function onDemand<T extends object>(makers: { readonly [Name in keyof T]-?: () => T[Name] }): T {
  const members = Object.entries<() => unknown>(makers).map(
    ([name, make]) => [name, { get: once(make), enumerable: true }] as const,
  );
  return Object.defineProperties({}, Object.fromEntries(members)) as T;
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
