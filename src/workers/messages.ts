import { isObject } from '../fhir/resource.js';
import type { Figures } from '../metrics/joint-figures.js';

/** What the primary tells a worker. Node's own messages and those of the limiters go the same way. */
export type ToWorker =
  | { readonly calcitrace: 'leave' | 'leave to others' | 'keep house' | 'count' }
  | { readonly calcitrace: 'joint figures'; readonly number: number; readonly text: string };

/** What a worker tells the primary. */
export type ToPrimary =
  | { readonly calcitrace: 'figures'; readonly figures: Figures }
  | { readonly calcitrace: 'joint figures wanted'; readonly number: number };

const TO_WORKER = ['leave', 'leave to others', 'keep house', 'count', 'joint figures'];
const TO_PRIMARY = ['figures', 'joint figures wanted'];

export function isToWorker(message: unknown): message is ToWorker {
  return isOneOf(message, TO_WORKER);
}

export function isToPrimary(message: unknown): message is ToPrimary {
  return isOneOf(message, TO_PRIMARY);
}

/** Both ends are of one program: the name says what else is in it. */
function isOneOf(message: unknown, names: readonly string[]): boolean {
  return isObject(message) && typeof message['calcitrace'] === 'string' && names.includes(message['calcitrace']);
}
