import { fileURLToPath } from 'node:url';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { DETAIL_WORDS, wordCount } from '../../src/cards/detail.js';
import type { Card } from '../../src/hooks/card.js';
import { parseJson, readFolder } from '../../src/knowledge/knowledge-file.js';
import { testSite } from '../support/site.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHART = 'a-calcified-liver-of-a-fetus-near-birth-with-everything-at-once.json';

async function cardOf(file: string): Promise<Card> {
  const chart = readFolder(ROOT, 'test/golden/charts', '.json').find((one) => one.file.endsWith(file));
  if (chart === undefined) throw new Error(`${file} is gone`);
  const { cards } = await runCase(readCase(parseJson(chart)), testSite());
  const [card] = cards;
  if (card === undefined) throw new Error('there is no card');
  return card;
}

describe('a card that has too much to say', () => {
  it('design, section 4: fits its 90 words also where everything is wrong at once', async () => {
    const { detail } = await cardOf(CHART);
    expect(wordCount(detail)).toBeLessThanOrEqual(DETAIL_WORDS);
  });

  it('design, section 4: loses its spare rows one by one, the least important first, and says which it does not claim', async () => {
    const { detail, extension } = await cardOf(CHART);
    expect(extension).toHaveProperty(['org.calcitrace.evidence', 'notShown'], ['FET-15']);
    expect(detail).not.toContain('CMV pattern');
    expect(detail).not.toContain('Toxoplasma pattern');
    expect(detail).toContain('causes: infectious, chromosomal, vascular or thrombotic');
  });
});
