import { isAnswered, isResting, type Restable } from '../../src/cards/resting.js';
import type { Rest } from '../../src/rest.js';

const now = new Date('2026-11-22T12:00:00Z');
const keys = { patient: 'patient', user: 'user', encounter: 'encounter', card: 'card', finding: 'finding', pathway: 'way' };
const card: Restable = { keys, evidence: ['report', 'value'] };
const resting = (rest: Partial<Rest>): Rest => ({
  about: 'card',
  evidence: ['report', 'value'],
  since: '2026-11-01T00:00:00.000Z',
  ...rest,
});
const rests = (rest: Partial<Rest>): boolean => isResting(card, [resting(rest)], now);

describe('LOOP-2: a card that was answered', () => {
  it.each(['card', 'finding', 'way'])('rests where the answer was about its %s', (about) => {
    expect(rests({ about })).toBe(true);
  });

  it.each<[string, Partial<Rest>]>([
    ['was about something else', { about: 'other' }],
    ['was about the patient as a whole', { about: 'patient' }],
    ['is of another user', { user: 'other' }],
    ['is of another encounter', { encounter: 'other' }],
    ['holds until now only', { until: '2026-11-22T12:00:00.000Z' }],
    ['knew less', { evidence: ['report'] }],
    ['knew nothing', { evidence: [] }],
  ])('does not rest where the answer %s', (_what, rest) => {
    expect(rests(rest)).toBe(false);
  });

  it.each<[string, Partial<Rest>]>([
    ['is of this user, in this encounter', { user: 'user', encounter: 'encounter' }],
    ['holds a millisecond longer', { until: '2026-11-22T12:00:00.001Z' }],
    ['knew more than can be read today', { evidence: ['value', 'lost', 'report'] }],
  ])('rests where the answer %s', (_what, rest) => {
    expect(rests(rest)).toBe(true);
  });

  it('without a finding is not taken for one, and any of several answers may let it rest', () => {
    const { finding: _finding, ...chartWide } = keys;
    const alone = { ...card, keys: chartWide };
    expect(isResting(alone, [resting({ about: 'finding' })], now)).toBe(false);
    expect(isResting(alone, [resting({ about: 'other' }), resting({})], now)).toBe(true);
    expect(isResting(card, [], now)).toBe(false);
  });

  it('SAF-1: counts as answered however long ago, by whomever, but not where it was only shown', () => {
    expect(isAnswered(card, [resting({ until: '2026-11-02T00:00:00.000Z', user: 'other' })])).toBe(true);
    expect(isAnswered(card, [resting({ encounter: 'encounter' })])).toBe(false);
    expect(isAnswered(card, [resting({ evidence: ['report'] })])).toBe(false);
    expect(isAnswered(card, [resting({ about: 'other' })])).toBe(false);
  });
});
