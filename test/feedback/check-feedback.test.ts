import { checkFeedback } from '../../src/feedback/check-feedback.js';
import { Problem } from '../../src/problem.js';

const CARD = '00000000-0000-4000-8000-000000000001';
const SUGGESTION = '11111111-1111-4111-8111-111111111111';
const AT = '2026-11-21T23:38:58.514Z';

const accepted = { card: CARD, outcome: 'accepted', acceptedSuggestions: [{ id: SUGGESTION }], outcomeTimestamp: AT };
const overridden = { card: CARD, outcome: 'overridden', outcomeTimestamp: AT };

function checked(...items: unknown[]) {
  return checkFeedback({ feedback: items });
}

/** The diagnostics of the refusal; fails when the body is not refused with 400 feedback.invalid. */
function refusal(body: unknown): string {
  try {
    checkFeedback(body);
  } catch (reason) {
    expect(reason).toBeInstanceOf(Problem);
    expect(reason).toMatchObject({ code: 'feedback.invalid', status: 400 });
    return (reason as Problem).diagnostics;
  }
  throw new Error('the body was not refused');
}

describe('a feedback request', () => {
  it.each([null, undefined, 'feedback', 5, [], [accepted]])('FB-02: the body %j is refused', (body) => {
    expect(refusal(body)).toMatch(/^the body /);
  });

  it.each([{}, { feedback: null }, { feedback: {} }, { feedback: 'x' }, { __proto__: { feedback: null } }])(
    'FB-02: %j without an array of feedback is refused',
    (body) => {
      expect(refusal(body)).toMatch(/^feedback must be an array/);
    },
  );

  it('FB-02: an empty array is accepted', () => {
    expect(checkFeedback({ feedback: [] })).toEqual([]);
  });

  it.each([null, 1, 'x', [], true])('FB-02: the item %j is refused, and the refusal says which one it is', (item) => {
    expect(refusal({ feedback: [accepted, item] })).toBe('feedback[1] must be an object');
  });

  it('FB-03: a card that we do not know is accepted, be it a uuid or not', () => {
    const cards = [
      CARD,
      '123456',
      '00000000-007b-9f33-e810-e841a57c502c',
      '{6AE35CC5-C352-4AAD-8385-58080E05264B}',
      'Card 7/b',
    ];
    expect(checked(...cards.map((card) => ({ ...overridden, card }))).map(({ card }) => card)).toEqual(cards);
  });

  it.each([undefined, null, 5, {}, '', '  ', '__proto__', '../../etc/passwd', 'a\u0000b', 'a\ud800', 'a'.repeat(257)])(
    'FB-03: the card %j is refused',
    (card) => {
      expect(refusal({ feedback: [{ ...overridden, card }] })).toMatch(/^feedback\[0\]\.card must /);
    },
  );

  it.each([undefined, null, 'ignored', 'Accepted', ['accepted'], { toString: 'accepted' }])(
    'FB-04, FB-09: the outcome %j is refused',
    (outcome) => {
      expect(refusal({ feedback: [{ ...accepted, outcome }] })).toBe(
        'feedback[0].outcome must be accepted or overridden',
      );
    },
  );

  it('FB-05: the ids of all accepted suggestions are kept', () => {
    const suggestions = [{ id: SUGGESTION }, { id: 'replaceWithGUID', label: 'unknown members are passed over' }];
    expect(checked({ ...accepted, acceptedSuggestions: suggestions })[0]).toEqual({
      ...accepted,
      acceptedSuggestions: [SUGGESTION, 'replaceWithGUID'],
    });
  });

  it.each([
    [undefined, 'feedback[0].acceptedSuggestions must be an array of 1'],
    [null, 'feedback[0].acceptedSuggestions must be an array of 1'],
    ['x', 'feedback[0].acceptedSuggestions must be an array of 1'],
    [[], 'feedback[0].acceptedSuggestions must be an array of 1'],
    [Array.from({ length: 101 }, () => ({ id: 'a' })), 'feedback[0].acceptedSuggestions must be an array of 1 to 100'],
    [[SUGGESTION], 'feedback[0].acceptedSuggestions[0] must be an object'],
    [[{ id: SUGGESTION }, {}], 'feedback[0].acceptedSuggestions[1].id must be a string'],
    [[{ id: 7 }], 'feedback[0].acceptedSuggestions[0].id must be a string'],
  ])('FB-05: accepted with the suggestions %j is refused', (acceptedSuggestions, diagnostics) => {
    expect(refusal({ feedback: [{ ...accepted, acceptedSuggestions }] })).toContain(diagnostics);
  });

  it('FB-05: overridden needs no suggestions, and what is sent of them is not taken for accepted', () => {
    expect(checked(overridden, { ...overridden, acceptedSuggestions: [{ id: SUGGESTION }] })).toEqual([
      { ...overridden, acceptedSuggestions: [] },
      { ...overridden, acceptedSuggestions: [] },
    ]);
  });

  it.each([
    ['2026-11-21T23:38:58Z', '2026-11-21T23:38:58.000Z'],
    ['2026-11-21T23:38:58.5Z', '2026-11-21T23:38:58.500Z'],
    ['2026-11-21T23:38:58.514987654Z', '2026-11-21T23:38:58.514Z'],
    ['2026-11-21t23:38:58z', '2026-11-21T23:38:58.000Z'],
    ['2026-11-21T23:38:58+00:00', '2026-11-21T23:38:58.000Z'],
    ['2026-11-21T23:38:58-00:00', '2026-11-21T23:38:58.000Z'],
    ['2026-11-22T01:08:58.010+01:30', '2026-11-21T23:38:58.010Z'],
    ['2026-12-31T19:00:00-05:00', '2027-01-01T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['2999-01-01T00:00:00Z', '2999-01-01T00:00:00.000Z'],
  ])('FB-07: the time %s is kept as %s', (sent, kept) => {
    expect(checked({ ...overridden, outcomeTimestamp: sent })[0]!.outcomeTimestamp).toBe(kept);
  });

  it.each([
    undefined,
    null,
    1795304338514,
    '',
    'tomorrow',
    '2026-11-21',
    '2026-11-21T23:38:58',
    '2026-11-21 23:38:58Z',
    '2026-11-21T23:38Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T23:60:00Z',
    '2026-11-21T23:38:58+0100',
    '2026-11-21T23:38:58+24:00',
    '1969-12-31T23:59:59Z',
    '9999-12-31T23:59:59-01:00',
    ' 2026-11-21T23:38:58Z',
    `2026-11-21T23:38:58.${'1'.repeat(100)}Z`,
  ])('FB-07: the time %j is refused', (outcomeTimestamp) => {
    expect(refusal({ feedback: [{ ...overridden, outcomeTimestamp }] })).toMatch(
      /^feedback\[0\]\.outcomeTimestamp must /,
    );
  });

  it('FB-08: a hundred items, with repeats, keep their order', () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ ...overridden, card: `card-${index % 60}` }));
    expect(checkFeedback({ feedback: items }).map(({ card }) => card)).toEqual(items.map(({ card }) => card));
  });

  it('T22: a batch of more than a hundred items is refused', () => {
    expect(refusal({ feedback: Array.from({ length: 101 }, () => overridden) })).toMatch(/at most 100 items/);
  });

  it('FB-13: a refusal names the element and never the value', () => {
    const secret = 'Mrs Example';
    const bodies = [
      { ...overridden, card: `_${secret}` },
      { ...overridden, outcome: secret },
      { ...overridden, outcomeTimestamp: secret },
      { ...overridden, overrideReason: secret },
      { ...overridden, overrideReason: { userComment: [secret] } },
    ];
    for (const item of bodies) expect(refusal({ feedback: [item] })).not.toContain('Example');
  });
});
