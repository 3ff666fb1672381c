import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../support/axe-in-page.js';
import { describeInBrowser, openPage } from '../support/real-browser.js';
import { RunningService } from '../support/running-service.js';

/** Everything that people see besides the SMART app: one browser, one service. */
describeInBrowser('the pages', () => {
  let service: RunningService;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    service = await RunningService.start({ settings: { PLAYGROUND: 'on' } });
    ({ browser, page } = await openPage(faults, /status of 4/));
    // Before the test's own time is over, so that what was waited for is told.
    page.setDefaultTimeout(15_000);
    page.setDefaultNavigationTimeout(40_000);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  beforeEach(async () => {
    faults.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  /** No word of fault from the page: neither from its script nor from its own policy on scripts and styles. */
  afterEach(() => {
    expect(faults).toEqual([]);
  });

  async function open(path: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${service.baseUrl}/${path}`);
  }

  async function play(state: string): Promise<void> {
    await open(`#${state}`);
    await answered();
  }

  async function answered(): Promise<void> {
    await page.locator('#status', { hasText: 'answered' }).waitFor();
  }

  async function cutOff(): Promise<number> {
    return await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  describe('the playground', () => {
    it('a chosen patient brings a card with its word, its evidence, and every rule with what decided', async () => {
      await play('');
      await page.locator('.patient', { hasText: 'Daniel Okafor' }).click();
      await page.locator('#banner h2', { hasText: 'Daniel Okafor' }).waitFor();
      await answered();
      const card = page.locator('.card').first();
      expect(await card.locator('.indicator').textContent()).toBe('Critical');
      expect(await card.locator('h3').textContent()).toContain('Ca x P over 55');
      expect(await page.locator('#panel-evidence').textContent()).toContain('Observation/daniel-okafor-calcium');
      await page.getByRole('tab', { name: 'Rules' }).click();
      const rules = page.locator('#panel-rules .rule:visible');
      expect(await rules.first().locator('.verdict').first().textContent()).toBe('met');
      await page.getByLabel('Rules that contain').fill('MEC-4');
      expect(await rules.first().textContent()).toMatch(/^unmetMEC-4.*not: /);
      await rules.first().locator('summary').first().click();
      expect(await rules.first().locator('code').first().textContent()).toContain('%');
    });

    it('FB-05: an accepted suggestion is kept as feedback on that card', async () => {
      await play('marta-lindqvist/patient-view');
      const sent = page.waitForRequest((request) => request.url().endsWith('/feedback'));
      await page.locator('.suggestion').first().click();
      const body = (await sent).postDataJSON() as { feedback: { outcome: string; card: string }[] };
      expect(body.feedback).toMatchObject([{ outcome: 'accepted' }]);
      await page.locator('.suggestion.accepted').first().waitFor();
      expect(await rowsKept()).toMatchObject([{ card: body.feedback[0]!.card, outcome: 'accepted' }]);
    });

    it('FB-06, LOOP-2: an override carries reason and comment, the card rests at the next call, and a new patient wakes it', async () => {
      await play('mei-tanaka/patient-view');
      const card = page.locator('.card').first();
      await card.locator('summary', { hasText: 'Override' }).click();
      await card.getByLabel('Override reason').selectOption({ label: 'Known and benign' });
      await card.getByLabel('Comment').fill('seen in 2019');
      const sent = page.waitForRequest((request) => request.url().endsWith('/feedback'));
      await card.getByRole('button', { name: 'Override card' }).click();
      expect((await sent).postDataJSON()).toMatchObject({
        feedback: [
          { outcome: 'overridden', overrideReason: { reason: { code: 'known-benign' }, userComment: 'seen in 2019' } },
        ],
      });
      await card.getByRole('button', { name: 'Call again' }).click();
      await page.locator('.silence').waitFor();
      expect(await page.locator('#cards .resting').textContent()).toMatch(/One card rests.*BRN-2.*brain/);
      await page.getByRole('button', { name: 'Start over' }).click();
      await page.locator('.card').first().waitFor();
    });

    it('silence is said calmly, with its reason and the rules behind it', async () => {
      await play('oscar-lind/patient-view');
      expect(await page.locator('.silence').textContent()).toMatch(
        /no order or warning is left to give.*\{"cards":\[\]\}/,
      );
      await page.getByRole('button', { name: 'Why silent' }).click();
      expect(await page.locator('#panel-rules').textContent()).toContain('rules were not asked');
    });

    it('a changed request is sent, a refusal is shown with its code, and what is not JSON is told before', async () => {
      await play('marta-lindqvist/patient-view/request');
      const body = page.getByLabel('Request body');
      const request = JSON.parse(await body.inputValue()) as { prefetch: { patient: { id: string } } };
      request.prefetch.patient.id = 'somebody-else';
      await body.fill(JSON.stringify(request));
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.locator('.refusal', { hasText: 'patient.mismatch' }).waitFor();
      await body.fill('{');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      expect(await page.locator('#panel-request .fault').textContent()).toContain('request.malformed');
    });

    it('a typed report shows what is read of it, and the cards for it; its link holds it behind the #', async () => {
      await play(`marta-lindqvist/patient-view/report/${encodeURIComponent('Coarse calcification of the pancreas.')}`);
      await page.locator('mark.present.trigger', { hasText: 'calcification' }).waitFor();
      await page.getByLabel('Text of a report').fill('No calcification of the liver. Calcified granuloma of the lung.');
      await page.locator('mark.absent.trigger').waitFor();
      expect(await page.locator('.reading').textContent()).toMatch(/2 findings.*absent liver.*present lung/);
      await page.getByRole('button', { name: 'See the cards for it' }).click();
      await page.locator('.card h3', { hasText: 'Lung calcification' }).waitFor();
      expect(page.url()).not.toContain('granuloma');
    });

    it('Back leads to the patient before, and the arrow keys through the tabs', async () => {
      await play('daniel-okafor/patient-view/rules');
      expect(await page.getByRole('tab', { name: 'Rules' }).getAttribute('aria-selected')).toBe('true');
      await page.getByRole('radio', { name: 'Grace Mbeki' }).check();
      await page.locator('#banner h2', { hasText: 'Grace Mbeki' }).waitFor();
      await page.goBack();
      await page.locator('#banner h2', { hasText: 'Daniel Okafor' }).waitFor();
      await answered();
      await page.getByRole('tab', { name: 'Evidence' }).focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('#panel-curl').textContent()).toContain(
        `${service.baseUrl}/cds-services/calcification-patient-view`,
      );
    });

    it('the keyboard alone skips to the cards, chooses a patient and answers a card', async () => {
      await play('yusuf-demir/patient-view');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.getByRole('radio', { name: 'Yusuf Demir' }).focus();
      await page.keyboard.press('ArrowUp');
      await page.locator('#banner h2', { hasText: 'Henrik Dahl' }).waitFor();
      await answered();
      await page.locator('.suggestion').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.suggestion.accepted').first().waitFor();
    });

    it('T19: markup in a detail stays text, whatever Markdown surrounds it', async () => {
      const detail =
        '- **a** <img src=x onerror=alert(1)>\n- \\*b\\* [c](javascript:alert(1))\n  - `d`\n\n> e *f*\n\n1. g\n';
      // Text, because it runs in the page: this project is compiled without the browser's types.
      const shown: unknown = await page.evaluate(`(async () => {
      const { renderMarkdown } = await import('/playground/markdown.js');
      const box = document.createElement('div');
      box.append(...renderMarkdown(${JSON.stringify(detail)}));
      return box.innerHTML;
    })()`);
      expect(shown).toBe(
        '<ul><li><strong>a</strong> &lt;img src=x onerror=alert(1)&gt;</li>' +
          '<li>*b* [c](javascript:alert(1))<ul><li><code>d</code></li></ul></li></ul>' +
          '<blockquote><p>e <em>f</em></p></blockquote><ol><li>g</li></ol>',
      );
    });

    it.each([
      [1280, 'light', 'evidence'],
      [1280, 'dark', 'rules'],
      [380, 'dark', 'report/Calcified%20liver.'],
    ] as const)(
      'at %i pixels, %s, with %s nothing is cut off and axe finds nothing',
      async (width, colorScheme, tab) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await play(`daniel-okafor/patient-view/${tab}`);
        if (tab.startsWith('report')) await page.locator('mark').first().waitFor();
        expect(await cutOff()).toBeLessThanOrEqual(0);
        expect(await axeFaults(page)).toEqual([]);
      },
    );
  });

  describe('the evidence', () => {
    it('the field leaves the rules that hold every word, and a rule tells its versions, its attributes and its answers', async () => {
      await open('evidence');
      await page.getByLabel('Find a rule').fill('liver MRI');
      expect(await page.locator('#filter [role=status]').textContent()).toMatch(/^\d+ rules$/);
      expect(await page.locator('.rules li:visible', { hasText: 'SAF-1' }).count()).toBe(0);
      await page.locator('.rules li:visible a', { hasText: 'HEP-2' }).first().click();
      await page.locator('h1', { hasText: 'HEP-2' }).waitFor();
      const article = page.locator('article').first();
      await article.locator('summary', { hasText: 'Source attributes' }).click();
      expect(await article.locator('.attributes').innerText()).toMatch(/Race\s+Not used.*Date of birth\s+Used\./s);
      expect(await article.textContent()).toMatch(/Answers of clinicians, last 90 days/);
      await page.setViewportSize({ width: 380, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await cutOff()).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  describe('the feedback', () => {
    it('shows what was shown and answered, over time and by requirement, and axe finds nothing', async () => {
      await play('tomasz-zielinski/patient-view');
      await page.locator('.suggestion').first().click();
      await page.locator('.suggestion.accepted').first().waitFor();
      await open('feedback');
      const row = page.locator('.figures tbody tr', { hasText: 'PAN-1' });
      await row.waitFor();
      expect(await row.locator('.chart .accepted').count()).toBe(1);
      expect(
        Number(await page.locator('.course tbody tr').first().locator('td').first().textContent()),
      ).toBeGreaterThan(0);
      expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(/^feedback\.csv\?from=/);
      await page.setViewportSize({ width: 380, height: 900 });
      expect(await cutOff()).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
    }, 60_000);
  });

  async function rowsKept(): Promise<unknown[]> {
    const rows: unknown[] = [];
    for await (const row of service.store.readFeedback()) rows.push(row);
    return rows;
  }
});
