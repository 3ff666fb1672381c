import { inventedFacts, inventedScope } from '../../src/pathways/invented-facts.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
/** Nothing of these is needed to try an expression. */
const MAY_BE_EMPTY = new Set(['places', 'mayBe', 'unreadReports']);

/** Where in a fact nothing is: an empty text, list or object, or what is not there. */
function emptyIn(value: unknown, at = 'facts'): string[] {
  if (value instanceof Map) {
    return value.size === 0 ? [at] : [...value].flatMap(([key, one]) => emptyIn(one, `${at}.${key}`));
  }
  if (typeof value !== 'object' || value === null) return value === '' || value === undefined ? [at] : [];
  const members = Object.entries(value).filter(([key]) => !MAY_BE_EMPTY.has(key));
  return Object.keys(value).length === 0 ? [at] : members.flatMap(([key, one]) => emptyIn(one, `${at}.${key}`));
}

describe('the chart on which every expression is tried when the knowledge is loaded', () => {
  it('has something in every member of every fact: what is empty would hide a mistyped member behind it', () => {
    expect(emptyIn(inventedFacts(knowledge))).toEqual([]);
  });

  it('has something in every variable that a row may read', () => {
    const scope = inventedScope(knowledge);
    const empty = [...scope].filter(
      ([, { value }]) => value === undefined || (Array.isArray(value) && value.length === 0),
    );
    expect(empty.map(([name]) => name)).toEqual([]);
    expect([...scope].length).toBeGreaterThan(knowledge.labs.length);
  });
});
