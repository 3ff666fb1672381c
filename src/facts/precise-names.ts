/** Each name once, without those that a longer one contains: "haematoma" beside "old haematoma" tells nothing more. */
export function mostPrecise(names: readonly string[]): string[] {
  const once = [...new Set(names)];
  const within = (one: string, other: string): boolean => one !== other && other.includes(one);
  return once.filter((one) => !once.some((other) => within(one, other)));
}
