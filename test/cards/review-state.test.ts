import { readFileSync } from 'node:fs';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import { testSite } from '../support/site.js';

const site = testSite();
const file = 'test/golden/charts/a-product-over-55-at-the-start-of-an-encounter.json';
const chart = readCase({ file, json: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> });

/** The first card, had the knowledge been meant to hold until that day. */
async function cardOf(validUntil: string): Promise<{ detail: string; reviewState: string }> {
  const pathways = site.knowledge.pathways.map((one) => ({ ...one, validUntil }));
  const { cards } = await runCase(chart, { ...site, knowledge: { ...site.knowledge, pathways } });
  const evidence = cards[0]?.extension['org.calcitrace.evidence'] as { reviewState: string };
  return { detail: cards[0]?.detail ?? '', reviewState: evidence.reviewState };
}

describe('H24: knowledge holds for a time', () => {
  it('names a day for every pathway until which it is meant to hold', () => {
    expect(site.knowledge.pathways.map(({ validUntil }) => validUntil)).toEqual(
      site.knowledge.pathways.map(() => expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string),
    );
  });

  it('says on the card and in its evidence since when it is out of date', async () => {
    const { detail, reviewState } = await cardOf('2026-11-21');
    expect(detail).toMatch(/Not yet clinically reviewed; out of date since 2026-11-21\.$/);
    expect(reviewState).toBe('not yet clinically reviewed; out of date since 2026-11-21');
  });

  it('says nothing of it on its last day', async () => {
    const { detail, reviewState } = await cardOf('2026-11-22');
    expect(detail).toMatch(/Not yet clinically reviewed\.$/);
    expect(reviewState).toBe('not yet clinically reviewed');
  });
});
