import type { Facts } from '../facts/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { TellingMemory } from './telling-memory.js';

/** What the words of a card are taken from. */
export interface WordSources {
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly memory: TellingMemory;
}
