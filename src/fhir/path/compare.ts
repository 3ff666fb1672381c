import { LEFT_TO_THE_ENGINE } from './step.js';

/** Numbers nearer to each other than this are compared by the engine, which rounds. */
const NEAR = 1e-6;

/** Whether two primitive values are equal; of different types they never are. */
export function areEqual(one: unknown, other: unknown): boolean {
  if (!isPrimitive(one) || !isPrimitive(other)) throw LEFT_TO_THE_ENGINE;
  if (one === other) return true;
  if (typeof one === 'number' && typeof other === 'number') keepApart(one, other);
  return false;
}

/** Negative, zero or positive; two numbers or two strings only. */
export function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one === other) return 0;
    return one < other ? -1 : 1;
  }
  if (typeof one !== 'number' || typeof other !== 'number') throw LEFT_TO_THE_ENGINE;
  if (one !== other) keepApart(one, other);
  return one - other;
}

function isPrimitive(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function keepApart(one: number, other: number): void {
  if (Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one), Math.abs(other))) throw LEFT_TO_THE_ENGINE;
}
