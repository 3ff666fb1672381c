import { unreadSources } from '../../src/cards/card-facts.js';
import { wordCount } from '../../src/cards/detail.js';
import type { Facts } from '../../src/facts/facts.js';
import { inventedFacts } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const facts = inventedFacts(testSite().knowledge);
const partial = { items: [], completeness: 'partial' as const };

describe('H7: what could not be read is named as a clinician would', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['nothing', {}, []],
    ['orders', { orders: partial }, ['orders']],
    ['the problem list', { conditions: partial }, ['conditions']],
    ['studies', { imaging: partial }, ['reports']],
    ['results', { results: 'unavailable' }, ['labs']],
    ['operations', { procedures: 'partial' }, ['procedures']],
    ['observations alone', { findings: partial }, ['observations']],
    ['observations and orders', { findings: partial, orders: partial }, ['orders']],
    ['a report', { findings: partial, unreadReports: [{ source: 'DiagnosticReport/1', why: 'language' }] as never }, []],
    [
      'everything',
      { orders: partial, conditions: partial, imaging: partial, results: 'partial', procedures: 'unavailable' },
      ['orders', 'conditions', 'reports', 'labs', 'procedures'],
    ],
  ])('%s', (_what, unread, named) => {
    expect(unreadSources({ ...facts, ...unread })).toEqual(named);
  });

  it('CA-03: words are what has a letter or a digit, whatever white space stands between', () => {
    expect(wordCount('- Calcium  9.4 mg/dL,\n\n- \u00e9t\u00e9 ... \u2013 x.')).toBe(5);
    expect(wordCount(' \n- ')).toBe(0);
  });
});
