/**
 * The suites of one module as a single one: what they import is loaded once for each mutant, instead of once for each suite.
 * Stryker runs this file alone; jest.config.js does not match its name.
 */
for (const suite of (process.env['MUTATED_SUITES'] ?? '').split(' ')) {
  await import(`../../test/${suite}.test.js`);
}

export {};
