import { readFileSync, writeFileSync } from 'node:fs';
import { readCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import type { Site } from '../../src/decide.js';
import { testSite } from '../support/site.js';

const shipped = testSite();
/** A site with an app, a home page and an order code of its own. */
const ownSite: Site = {
  ...shipped,
  render: {
    ...shipped.render,
    sourceUrl: 'https://hospital.example/calcitrace',
    offersApp: true,
    unmappedOrders: 'as text',
    orderCodes: new Map([['serum-phosphate', { system: 'https://hospital.example/orders', code: 'CA' }]]),
  },
};

/**
 * What a client gets, to the last member: the pages of the golden cohort show what a clinician reads, and neither identities nor
 * links nor the resources of a suggestion. `UPDATE_GOLDEN=1 npm test -- whole-card` writes the files anew.
 */
describe('CA-01: the cards as JSON', () => {
  it.each([
    ['a-liver-calcification-on-ultrasound-without-any-lab', 'shipped', shipped],
    ['a-liver-calcification-on-ultrasound-without-any-lab', 'own-site', ownSite],
    ['a-calcified-liver-of-a-fetus-near-birth-with-everything-at-once', 'shipped', shipped],
    ['a-cmv-pcr-of-amniotic-fluid-ordered-too-early', 'shipped', shipped],
    ['a-liver-calcification-in-a-pregnant-woman', 'shipped', shipped],
    ['a-dystrophic-pattern-after-treated-hydatid-disease', 'shipped', shipped],
    ['calcifications-in-four-organs-of-a-patient-with-ckd', 'shipped', shipped],
    ['signing-calcium-carbonate-with-a-product-of-63', 'shipped', shipped],
    ['choosing-a-contrast-ct-in-acute-kidney-injury', 'shipped', shipped],
    ['an-overdue-follow-up-at-discharge', 'own-site', ownSite],
  ])('of %s (%s) are the ones of their file', async (name, at, site) => {
    const file = `test/golden/charts/${name}.json`;
    const answer = await runCase(readCase({ file, json: JSON.parse(readFileSync(file, 'utf8')) as never }), site);
    // Every change of the knowledge changes it.
    const cards = answer.cards.map((card) => JSON.parse(JSON.stringify(card).replaceAll(site.knowledge.hash, 'hash')) as unknown);
    const expected = `test/cards/whole/${name}.${at}.json`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expected, `${JSON.stringify(cards, undefined, 2)}\n`);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards).toStrictEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
