import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/project-root.js';
import { GENERATED_PAGES } from './generated-pages.js';

/** `npm run docs`: writes every generated page anew; test/docs/generated-pages.test.ts fails while one is out of date. */
for (const [file, page] of Object.entries(GENERATED_PAGES)) {
  writeFileSync(join(PROJECT_ROOT, file), await page());
  console.log(file);
}
