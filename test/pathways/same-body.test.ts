import type { Subject } from '../../src/facts/finding.js';
import { ofSameBody } from '../../src/pathways/same-body.js';

interface Told {
  readonly subject: Subject;
  readonly fetus?: string;
}
const MOTHER: Told = { subject: 'patient' };
const UNNAMED: Told = { subject: 'fetus' };
const A: Told = { subject: 'fetus', fetus: 'A' };
const B: Told = { subject: 'fetus', fetus: 'B' };
const FIRST: Told = { subject: 'fetus', fetus: '1' };
const all = { items: [MOTHER, UNNAMED, A, B, FIRST], completeness: 'partial' as const };

describe('FET: what a row on one body sees', () => {
  it.each<[string, Told, Told[]]>([
    ['the mother sees nothing of a fetus', MOTHER, [MOTHER]],
    ['fetus A sees its own and what is told of none in particular', A, [UNNAMED, A]],
    ['a letter is never taken for a number', FIRST, [UNNAMED, FIRST]],
    ['a fetus without a label may be any of them', UNNAMED, [UNNAMED, A, B, FIRST]],
  ])('%s', (_what, body, seen) => {
    expect(ofSameBody(all, body)).toEqual({ items: seen, completeness: 'partial' });
  });
});
