import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { isWritten, proofsOf } from './written-proofs.js';

const threats = proofsOf(readFileSync(join(PROJECT_ROOT, 'docs/security.md'), 'utf8'), 'T');

describe('the threats and their answers', () => {
  it('are T1 to T39, each once', () => {
    expect(threats.map(({ id }) => id)).toEqual(Array.from({ length: 39 }, (_, index) => `T${index + 1}`));
  });

  it.each(threats)('$id: the test that shows its answer exists', (proof) => {
    expect(isWritten(proof)).toBe(true);
  });
});

const broken = proofsOf(readFileSync(join(PROJECT_ROOT, 'docs/reliability.md'), 'utf8'), 'C');

describe('what was broken on purpose', () => {
  it('is C1 to C23, each once', () => {
    expect(broken.map(({ id }) => id)).toEqual(Array.from({ length: 23 }, (_, index) => `C${index + 1}`));
  });

  it.each(broken.filter(({ id }) => !['C10', 'C21'].includes(id)))(
    '$id: the test that shows what happens exists',
    (proof) => {
      expect(isWritten(proof)).toBe(true);
    },
  );
});
