import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A group of tests in Chromium. In CI a missing browser is a failure, elsewhere a reason to skip. */
export function describeInBrowser(what: string, tests: () => void): void {
  const described = isThere || process.env['CI'] !== undefined ? describe : describe.skip;
  described(`${what} in a real browser${isThere ? '' : ` (skipped: ${CHROMIUM} is not installed)`}`, tests);
}

/**
 * A page, and into `faults` every word of fault from it: from its script, and from its own policy on scripts and styles.
 * @param expected what the browser itself notes of answers that are no success: those are asked for
 */
export async function openPage(faults: string[], expected: RegExp): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  return { browser, page };
}
