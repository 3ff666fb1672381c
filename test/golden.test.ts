import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../src/cli/pathway-case.js';
import { runCase } from '../src/cli/run-case.js';
import { parseJson, readFolder } from '../src/knowledge/knowledge-file.js';
import { goldenPage } from './support/golden.js';
import { testSite } from './support/site.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every chart of test/golden/charts with its cards as a page beside it: a change of any word shows as a diff that a clinician
 * can review. `UPDATE_GOLDEN=1 npm test -- golden` writes the pages anew.
 */
describe('the golden cohort', () => {
  const site = testSite();
  const charts = readFolder(ROOT, 'test/golden/charts', '.json');

  it('holds about 40 charts', () => {
    expect(charts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(charts.map((chart) => [chart.file.replace('test/golden/charts/', ''), chart] as const))(
    '%s is answered as its page says',
    async (_name, chart) => {
      const json = parseJson(chart);
      const one = readCase(json);
      const { cards, faults } = await runCase(one, site);
      const page = goldenPage(one.title, String(json.json['story']), cards);
      const file = `${ROOT}${chart.file.replace('/charts/', '/').replace(/\.json$/, '.md')}`;
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, page);
      expect(existsSync(file)).toBe(true);
      expect(page).toBe(readFileSync(file, 'utf8'));
      expect(faults).toEqual([]);
    },
  );
});
