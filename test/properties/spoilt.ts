import fc from 'fast-check';

/** What stands where something else belongs: another type, or nothing in one of its disguises. */
const WRONG: readonly unknown[] = [
  ...[true, 7, -1, '', ' ', 'none', [], {}, [null], [[]], ['text'], [{}], [7]],
  // Converted to a text, it throws.
  { toString: 1, valueOf: 1 },
  { resourceType: 'Patient', id: 'somebody-else-in-a-wrong-place' },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

/** What is of the right kind and of no size that anybody expects. */
const EXTREME: readonly unknown[] = [
  ...[1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, 0.1 + 0.2],
  ...['9999-12-31', '0000-00-00', '2026-02-30', '1900-01-01T24:00:00Z', '2026-11-22T09:00:00+99:99', '-000001-01-01'],
  ...[
    '\u0000',
    '\ud800',
    '\u202etxet',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    '%',
    '%zz',
    '../..',
    '#',
    'urn:uuid:',
  ],
  ...['<b>calcification</b>', '{{context.patientId}}', '[a](javascript:alert(1))', '\r\n\r\n'],
  'no calcification of the liver '.repeat(100),
  'x'.repeat(5_000),
  Array.from({ length: 60 }, () => ({ text: 'calcification' })),
  nested(60),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'calcification' : { extension: [nested(depth - 1)], contained: [] };
}

/** A member as clients send it: valid seven times in ten, else absent, null, of a wrong type, or extreme. */
export function member<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 70, arbitrary: valid },
    { weight: 8, arbitrary: fc.constant(undefined) },
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 8, arbitrary: fc.constantFrom(...WRONG) },
    { weight: 8, arbitrary: fc.constantFrom(...EXTREME) },
  );
}

type Members = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/**
 * An object of these members; four times in five none of them is spoilt (but what lies inside them may be), since else hardly
 * anything would ever reach the inner rooms. As JSON, which is how it arrives: what is undefined is not there.
 */
export function shape(members: Members): fc.Arbitrary<object> {
  const spoilt = Object.fromEntries(Object.entries(members).map(([name, valid]) => [name, member(valid)]));
  return fc.oneof({ weight: 4, arbitrary: fc.record({ ...members }) }, { weight: 1, arbitrary: fc.record(spoilt) });
}

/** A list of them, or one of them alone (Epic's older payloads), or spoilt. */
export function listOfShapes(one: fc.Arbitrary<unknown>, maxLength = 3): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fc.array(one, { maxLength }) }, { weight: 1, arbitrary: one });
}
