import { fileURLToPath } from 'node:url';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { parseJson, readFolder } from '../../src/knowledge/knowledge-file.js';
import { testSite } from '../support/site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TWICE = /right-flank-pain-charted-twice/;

/** Charts that hold a right flank pain twice, beside what makes it a warning. */
const charts = readFolder(ROOT, 'test/pathways/hepatic-obstruction', '.json').filter(({ file }) => TWICE.test(file));

describe('The detail of a card', () => {
  const site = testSite();

  it.each(charts.map((chart) => [chart.file, chart] as const))(
    'HEP-4: names a right flank pain once, with its newest date: %s',
    async (_file, chart) => {
      const { cards } = await runCase(readCase(parseJson(chart)), site);
      const detail = cards.map((card) => card.detail).join('\n');
      expect(detail.match(/Right flank pain[^,.]*/g)).toEqual(['Right flank pain 2026-11-10']);
    },
  );
});
