import type { Focus } from './knowledge.js';

/** "liver", "liver (in-mass)", "any calcification". */
export function focusInWords(focus: Focus): string {
  if (focus === 'any') return 'any calcification';
  return focus.kind === 'tissue' ? focus.organ : `${focus.organ} (${focus.kind})`;
}
