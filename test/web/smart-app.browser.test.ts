import type { Browser, Page } from 'playwright-core';
import { clockAt } from '../../src/clock.js';
import { ehrPages } from '../../tools/demo-smart/ehr-pages.js';
import { axeFaults } from '../support/axe-in-page.js';
import { demoCharts } from '../support/demo-charts.js';
import { freePort } from '../support/free-port.js';
import { describeInBrowser, openPage } from '../support/real-browser.js';
import { NOW, RunningService } from '../support/running-service.js';
import { SmartServer } from '../support/smart-server.js';

describeInBrowser('the SMART app', () => {
  let service: RunningService;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    service = await RunningService.start({ settings: { PLAYGROUND: 'on' } });
    ({ browser, page } = await openPage(faults, /status of 4|ERR_FAILED/));
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  beforeEach(async () => {
    faults.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  });

  /** No word of fault from the page: neither from its script nor from its own policy on scripts and styles. */
  afterEach(() => {
    expect(faults).toEqual([]);
  });

  async function openDemo(patient: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${service.baseUrl}/smart/app?demo=${patient}`);
    await page.locator('.chart').waitFor();
  }

  const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

  it('H1: the chart of the patient asked for is shown, whose it is before everything else, and what the hook says', async () => {
    await openDemo('daniel-okafor');
    expect(await page.locator('.chart > *').first().getAttribute('class')).toContain('banner');
    expect(await page.locator('.banner').innerText()).toMatch(
      /Daniel Okafor\s+Born\s+1959-\d\d-\d\d \(67 y\)\s+Sex\s+male/,
    );
    const request = await service.get('/playground/requests/daniel-okafor/patient-view');
    const answer = await service.post('/cds-services/calcification-patient-view', request.body);
    const { cards } = answer.body as { cards: { summary: string }[] };
    expect(await page.locator('.card h3').allInnerTexts()).toEqual(cards.map(({ summary }) => summary));
  });

  it('the report stands with its words highlighted, the values with their band, the work-up with what is missing', async () => {
    await openDemo('daniel-okafor');
    expect(await page.locator('#findings mark').first().innerText()).toContain('punctate');
    expect(await page.locator('#mechanism h3').first().innerText()).toContain('metastatic pattern');
    expect(await page.locator('#labs .conventional .measure', { hasText: 'Ca x P' }).innerText()).toMatch(
      /69\.8 mg²\/dL²/,
    );
    expect(await page.locator('#labs .conventional .trend .limit').count()).toBe(1);
    expect(await page.locator('#work-up .item.missing').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Parathyroid hormone, intact.*Too old: last/s)]),
    );
    expect(await page.locator('#work-up .item.withheld').first().innerText()).toContain('eGFR below 30');
  });

  it('by keyboard alone: to the units, to SI, into the table of values and to the note', async () => {
    await openDemo('daniel-okafor');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.locator('#labs input[value="conventional"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#labs .si .measure', { hasText: 'mmol²/L²' }).waitFor();
    expect(await page.locator('#labs .conventional').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#labs .si tbody tr').count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.locator('#app:not([aria-busy])').waitFor();
    // chosen once, and kept on this screen
    expect(await page.locator('#labs .si').isVisible()).toBe(true);
    await page.locator('#note summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#note-text').innerText()).toContain('Daniel Okafor, male, born 1959');
  });

  it.each([
    ['light', ['daniel-okafor', 'lucia-moretti']],
    ['dark', ['daniel-okafor']],
  ] as const)('axe finds nothing, in %s and on every kind of section', async (colorScheme, patients) => {
    await page.emulateMedia({ colorScheme });
    for (const patient of patients) {
      await openDemo(patient);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await axeFaults(page)).toEqual([]);
    }
  });

  it('at 380 pixels nothing scrolls sideways, whatever is unfolded', async () => {
    await page.setViewportSize({ width: 380, height: 800 });
    for (const patient of ['daniel-okafor', 'lucia-moretti', 'sven-halvorsen', 'george-whitfield']) {
      await openDemo(patient);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });

  it('on paper: the banner, the findings and the values, and nothing to press', async () => {
    await openDemo('daniel-okafor');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.banner').isVisible()).toBe(true);
    expect(await page.locator('#findings').isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  it('where the service is out of reach nothing is shown of a patient, and it can be asked again', async () => {
    const address = '**/smart/app/demo/**';
    await page.route(address, (route) => route.abort());
    await page.goto('about:blank');
    await page.goto(`${service.baseUrl}/smart/app?demo=marta-lindqvist`);
    await page.getByRole('heading', { name: 'The service cannot be reached' }).waitFor();
    await page.unroute(address);
    await page.getByRole('button', { name: 'Read again' }).click();
    await page.locator('.banner .name', { hasText: 'Marta Lindqvist' }).waitFor();
  });

  it('T22: all scripts of the app together are small', async () => {
    const scripts = ['app.js', 'units.js', 'orders.js', 'note.js'];
    const texts = await Promise.all(scripts.map((name) => service.get(`/smart/assets/${name}`)));
    expect(texts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(texts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(20_000);
  });

  it('T20: opened from an EHR, in its page and in its frame, it shows that chart, writes a draft, and keeps nothing', async () => {
    const port = await freePort();
    const appUrl = `http://127.0.0.1:${port}`;
    const app = { clientId: 'calcitrace', redirectUri: `${appUrl}/smart/app` };
    const clock = clockAt(NOW);
    const smart = await SmartServer.start({ resources: demoCharts(clock()), app, clock, pages: ehrPages(appUrl) });
    const settings = { PUBLIC_URL: appUrl, FHIR_SERVERS: smart.iss, FRAME_ANCESTORS: smart.fhir.origin };
    const launched = await RunningService.start({ settings, port });
    try {
      await page.goto(`${smart.fhir.origin}/open?patient=marta-lindqvist`);
      await page.locator('.chart').waitFor();
      expect([page.url(), await page.locator('.banner').first().textContent()]).toEqual([
        `${appUrl}/smart/app`,
        expect.stringContaining('Marta Lindqvist'),
      ]);
      const kept =
        'document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage) + document.documentElement.outerHTML';
      expect(await page.evaluate(kept)).not.toMatch(/data-session="[^"]/);
      await page.locator('[data-order]').first().click();
      await page.locator('.outcome.written').first().waitFor();
      expect(smart.fhir.resourcesOf('ServiceRequest').at(-1)).toMatchObject({ status: 'draft', intent: 'proposal' });
      await page.reload();
      expect(await page.locator('main').textContent()).toContain('No chart is open');
      await page.goto(`${smart.fhir.origin}/chart?patient=daniel-okafor`);
      const framed = page.frameLocator('iframe').locator('.banner').first();
      expect(await framed.textContent()).toContain('Daniel Okafor');
      await page.goto(`${appUrl}/smart/launch`);
      await page.getByRole('link', { name: 'Deny' }).click();
      expect(await page.locator('main').textContent()).toContain('Access was not granted');
    } finally {
      await launched.stop();
      await smart.close();
    }
  }, 60_000);
});
