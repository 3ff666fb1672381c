/** Knowledge is shared by every request, so nothing may write to it: plain objects and lists are frozen all the way down. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze<unknown>(member);
  return value;
}
