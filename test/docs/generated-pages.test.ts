import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { GENERATED_PAGES } from '../../tools/generated-pages.js';

describe('generated pages', () => {
  it.each(Object.entries(GENERATED_PAGES))(
    'TR-05: %s says what the code says (else: npm run docs)',
    async (file, page) => {
      const committed = readFileSync(join(PROJECT_ROOT, file), 'utf8');
      expect(committed).toBe(await page());
    },
  );

  it('the page of one request is the same whenever and wherever it is made', async () => {
    const page = GENERATED_PAGES['docs/one-request.md'];
    expect(await page?.()).toBe(await page?.());
  });
});
