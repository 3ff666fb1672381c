import { parseFhirJson } from '../../src/fhir/fhir-json.js';

const parsed = (text: string): unknown => parseFhirJson(new TextEncoder().encode(text));
const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);

describe('a body from another server', () => {
  it('N3: is read a hundred levels deep, and no deeper', () => {
    expect(parsed(nested(100))).toBeDefined();
    expect(parsed(nested(101))).toBeUndefined();
    expect(parsed(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)).toBeDefined();
    expect(parsed(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)).toBeUndefined();
    expect(parsed(`[${nested(99)},"x",${nested(100)}]`)).toBeUndefined();
  });

  it('N3: many members beside each other are not deep, nor are brackets in a text', () => {
    expect(parsed(`[${Array(300).fill('{"a":[1]}').join(',')}]`)).toHaveLength(300);
    const text = `${'[{'.repeat(80)} \\" ${'[{'.repeat(80)}`;
    expect(parsed(`["${text}\\\\",[]]`)).toHaveLength(2);
    expect(parsed(`["\\\\",${nested(100)}]`)).toBeUndefined();
  });

  it('N2, N4: is neither half a text, nor another alphabet, nor one that changes what objects are', () => {
    expect(parsed('{"a":')).toBeUndefined();
    expect(parseFhirJson(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
    expect(parsed('{"__proto__":{"a":1}}')).toBeUndefined();
    expect(parsed('{"a":"é"}')).toEqual({ a: 'é' });
  });
});
