import type { Section } from '../../../src/facts/text/sections.js';

/** A section of a report without a heading, from one token to another. */
export function sectionOf(kind: Section['kind'], from: number, to: number): Section {
  return { kind, headFrom: from, headTo: from, from, to, addendum: false, round: 0 };
}
