import { runCase } from '../../src/cli/run-case.js';
import { readCases } from '../../src/cli/run-cases.js';
import { testSite } from '../../test/support/site.js';

/** What `npx calcitrace test` runs, as a suite for Stryker; jest does not look here. */
describe('the cases of the pathways', () => {
  const site = testSite();

  it.each(readCases().map((one) => [one.file, one] as const))('%s', async (_file, one) => {
    const { faults } = await runCase(one, site);
    expect(faults).toEqual([]);
  });
});
