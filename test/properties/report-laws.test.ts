import fc from 'fast-check';
import type { DiagnosticReport } from 'fhir/r4.js';
import { readReport } from '../../src/facts/text/read-report.js';
import { bundleOf, liverRequest } from '../support/hook-requests.js';
import { testSite } from '../support/site.js';
import { decided } from './decided.js';
import { anyReport, negativeReport, positiveReport, type WrittenReport } from './report-text.js';
import { LONG_MS, runs, SEED } from './runs.js';

const site = testSite();
const CT: DiagnosticReport = {
  resourceType: 'DiagnosticReport',
  ...{ id: 'ct-1', status: 'final', code: { text: 'CT' }, effectiveDateTime: '2026-11-01' },
  subject: { reference: 'Patient/liver-1' },
};

/** The organs in which a reading finds the patient's own calcification. */
function organsRead(text: string): string[] {
  const own = readReport({ text }).findings.filter(
    ({ assertion, subject }) => assertion === 'present' && subject === 'patient',
  );
  return [...new Set(own.map(({ organ }) => organ))].sort();
}

/** The organs of which the cards of a patient speak whose only report this is. */
async function organsOfCards(text: string): Promise<string[]> {
  const request = liverRequest();
  Object.assign(request.prefetch, { reports: bundleOf({ ...CT, conclusion: text }) });
  const { cards } = await decided(request, site);
  const organs = cards.flatMap(({ extension }) => {
    const evidence: { findings?: { organ: string }[] } = extension['org.calcitrace.evidence'] ?? {};
    return (evidence.findings ?? []).map(({ organ }) => organ);
  });
  return [...new Set(organs)].sort();
}

describe(`Laws that hold for every report (seed ${SEED})`, () => {
  it(
    'H2, H3, H4, H5, H18: what it tells of this patient is read, and nothing else',
    () => {
      fc.assert(
        fc.property(anyReport, ({ text, organs }) => {
          expect(organsRead(text)).toEqual(organs);
        }),
        runs(1_000),
      );
    },
    LONG_MS,
  );

  it(
    'H2: a positive sentence has its card, and the same report denied, doubted or told of others has none',
    async () => {
      const pair: fc.Arbitrary<readonly WrittenReport[]> = fc.tuple(positiveReport, negativeReport);
      await fc.assert(
        fc.asyncProperty(pair, async (reports) => {
          for (const { text, organs } of reports) expect(await organsOfCards(text)).toEqual(organs);
        }),
        runs(250),
      );
    },
    LONG_MS,
  );
});
