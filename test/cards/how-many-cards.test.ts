import { readFileSync } from 'node:fs';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { testSite } from '../support/site.js';

const site = testSite();
const file = 'test/golden/charts/calcifications-in-four-organs-of-a-patient-with-ckd.json';
const chart = readCase({ file, json: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> });

/** How many cards there are where the site wants no more than so many, and whether the last is an overview. */
async function cardsOf(maximumCards: number): Promise<[number, boolean]> {
  const policy = { ...site.knowledge.policy, maximumCards };
  const { cards } = await runCase(chart, { ...site, knowledge: { ...site.knowledge, policy } });
  return [cards.length, cards.at(-1)?.source.topic.code === 'CalcificationOverview'];
}

describe('design, section 1: at most so many cards', () => {
  it('as many as there are room for are shown whole; of one more the last is an overview', async () => {
    const [all] = await cardsOf(100);
    expect(all).toBeGreaterThan(2);
    expect(await cardsOf(all + 1)).toEqual([all, false]);
    expect(await cardsOf(all)).toEqual([all, false]);
    expect(await cardsOf(all - 1)).toEqual([all - 1, true]);
  });
});
