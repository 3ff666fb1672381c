import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { coded, gathering, HPO, observation, recordOf, report } from '../chart-of-test.js';

const HEPATIC = coded(HPO, 'HP:0006559');
const seen = report('r1', { conclusion: 'Coarse calcification in the liver.' });
/** What is known of the liver once an Observation says more: assertion, whether that is a conflict, and who says what. */
function liver(rest: object): unknown[] {
  const resources = [seen, observation('o1', { code: HEPATIC, ...rest })];
  const finding = gatherFindings(recordOf(resources), gathering).findings.items.find(({ organ }) => organ === 'liver');
  return [
    finding?.assertion,
    finding?.conflict,
    finding?.sources.map(({ source, assertion }) => `${source} ${assertion}`).sort(),
  ];
}
const REPORT = 'DiagnosticReport/r1 present';

describe('H13: an Observation beside a report', () => {
  it('that denies the finding is told as a conflict, never left out', () => {
    expect(liver({ valueBoolean: false })).toEqual(['present', true, [REPORT, 'Observation/o1 absent']]);
    expect(liver({ interpretation: [{ coding: [{ code: 'NEG' }] }] })[1]).toBe(true);
  });

  it('that is preliminary denies nothing yet, and what it sees is uncertain until it is final', () => {
    expect(liver({ status: 'preliminary', valueBoolean: false })).toEqual(['present', false, [REPORT]]);
    expect(liver({ status: 'preliminary' })).toEqual(['present', false, [REPORT, 'Observation/o1 uncertain']]);
  });

  it('that sees it too is one more source', () => {
    expect(liver({ valueBoolean: true })).toEqual(['present', false, [REPORT, 'Observation/o1 present']]);
  });
});
