import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { PROJECT_ROOT } from '../src/project-root.js';

/** `npm run screenshots -- URL [CHROMIUM]`: docs/pictures/*.png, of a running service with the playground on. */
const [service, executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
if (service === undefined) throw new RangeError('the first argument is the URL of a running service');

interface Picture {
  readonly name: string;
  /** From the root of the service. */
  readonly path: string;
  /** Is there once the page is drawn; the picture is of it alone where `alone` says so. */
  readonly shows: string;
  readonly alone?: true;
  readonly width?: number;
  readonly dark?: true;
}

const PICTURES: readonly Picture[] = [
  { name: 'card', path: '#daniel-okafor/patient-view', shows: 'article.card', alone: true },
  { name: 'playground', path: '#lucia-moretti/patient-view/rules', shows: 'article.card' },
  {
    name: 'work-up',
    path: 'smart/app?demo=daniel-okafor',
    shows: '#app h2',
  },
  { name: 'work-up-dark', path: 'smart/app?demo=lucia-moretti', shows: '#app h2', width: 380, dark: true },
  { name: 'evidence', path: 'evidence/SAF-1', shows: 'article' },
];

async function take(browser: Browser, { name, path, shows, alone, width = 1280, dark }: Picture): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: width < 600 ? 760 : 480 },
    colorScheme: dark === true ? 'dark' : 'light',
  });
  await page.goto(new URL(path, service).href);
  const drawn = page.locator(shows).first();
  await drawn.waitFor();
  await page.waitForLoadState('networkidle');
  const file = { path: join(PROJECT_ROOT, 'docs/pictures', `${name}.png`) };
  await (alone === true ? drawn.screenshot(file) : page.screenshot(file));
  await page.close();
}

await mkdir(join(PROJECT_ROOT, 'docs/pictures'), { recursive: true });
const browser = await chromium.launch({ executablePath });
try {
  for (const picture of PICTURES) await take(browser, picture);
} finally {
  await browser.close();
}
