import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { isWritten, proofsOf } from './written-proofs.js';

const log = readFileSync(join(PROJECT_ROOT, 'docs/hazard-log.md'), 'utf8');
const controlled = proofsOf(log.slice(0, log.indexOf('## In part')), 'H');

describe('the hazard log', () => {
  it('has a control for each of H1 to H24', () => {
    const expected = Array.from({ length: 24 }, (_, index) => `H${index + 1}`);
    expect(controlled.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  it.each(controlled)('$id: the test that proves its control exists', (proof) => {
    expect(isWritten(proof)).toBe(true);
  });
});
