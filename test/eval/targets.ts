import { precisionOf, recallOf, shareOf } from './score.js';
import type { SentenceFigures } from './sentence-figures.js';

export interface Target {
  readonly name: string;
  readonly least: number;
  readonly reached: (figures: SentenceFigures) => number;
}

/** What a hospital may ask of the reader on the development sentences, each with its document's context. */
export const TARGETS: readonly Target[] = [
  { name: 'present precision', least: 0.97, reached: ({ present }) => precisionOf(present) },
  { name: 'present recall', least: 0.97, reached: ({ present }) => recallOf(present) },
  { name: 'organ accuracy', least: 0.96, reached: ({ organ }) => shareOf(organ) },
  { name: 'in-scope precision', least: 0.95, reached: ({ inScope }) => precisionOf(inScope) },
  { name: 'in-scope recall', least: 0.95, reached: ({ inScope }) => recallOf(inScope) },
];
