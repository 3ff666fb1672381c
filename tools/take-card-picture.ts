import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT_ROOT } from '../src/assemble.js';

/** `npx tsx tools/take-card-picture.ts URL [CHROMIUM]`: docs/card.png, the first card of a demo patient in a running playground. */
const [playground, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
if (playground === undefined) throw new RangeError('the first argument is the URL of a running playground');

const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(playground);
  await page
    .locator('article.card')
    .first()
    .screenshot({ path: join(PROJECT_ROOT, 'docs/card.png') });
} finally {
  await browser.close();
}
