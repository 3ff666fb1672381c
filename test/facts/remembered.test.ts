import type { DiagnosticReport } from 'fhir/r4.js';
import { byContent } from '../../src/facts/by-content.js';
import { onDemand, OnDemandMap } from '../../src/facts/on-demand.js';
import { byConcept, byConceptIn, codingKeysOf } from '../../src/fhir/codings.js';

const LOINC = 'http://loinc.org';

describe('what was read is not read again, and what nobody asks for is not made', () => {
  const report = (conclusion: string): DiagnosticReport => ({
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: { text: 'CT' },
    conclusion,
  });

  it('H2: a report of the same content is read once, one that differs in a letter anew, and so in another time zone', () => {
    const read: string[] = [];
    const reading = byContent((one: DiagnosticReport, _owner: object, timeZone) => {
      read.push(`${one.conclusion ?? ''} ${timeZone}`);
      return { said: one.conclusion };
    });
    const owner = {};
    const said = [report('liver'), report('liver'), report('Liver')].map((one) => reading(one, owner, 'UTC').said);
    reading(report('liver'), owner, 'Europe/Berlin');
    reading(report('liver'), {}, 'UTC');
    expect(said).toEqual(['liver', 'liver', 'Liver']);
    expect(read).toEqual(['liver UTC', 'Liver UTC', 'liver Europe/Berlin', 'liver UTC']);
  });

  it('H2: concepts that say the same share what was looked up, and no text passes for a code', () => {
    let looked = 0;
    const keys = byConcept((concept) => {
      looked += 1;
      return codingKeysOf(concept).join();
    });
    const coded = { coding: [{ system: LOINC, code: '17861-6', display: 'Calcium' }] };
    expect([keys(coded), keys(structuredClone(coded)), looked]).toEqual([`${LOINC}|17861-6`, `${LOINC}|17861-6`, 1]);
    expect(keys({ text: `-${LOINC}17861-6Calcium` })).toBe('');
    expect(keys({ text: `-16:${LOINC}7:17861-67:Calcium` })).toBe('');
    expect(keys({ coding: [{ system: LOINC }, { code: '17861-6' }] })).toBe('');
    expect(looked).toBe(4);
  });

  it('a concept is looked up anew for other knowledge', () => {
    const looked = byConceptIn((_concept, owner: { readonly name: string }) => owner.name);
    const concept = { text: 'CT' };
    expect([looked(concept, { name: 'one' }), looked(concept, { name: 'other' })]).toEqual(['one', 'other']);
  });

  it('a member is made when it is first asked for, once; what stands before the object has its members, and its own', () => {
    const made: string[] = [];
    const make =
      <T>(name: string, value: T) =>
      () => {
        made.push(name);
        return value;
      };
    const chart = onDemand({ labs: make('labs', 1), orders: make('orders', 2) });
    expect([chart.labs, chart.labs, made]).toEqual([1, 1, ['labs']]);
    const shown = Object.create(chart, { labs: { value: 3 } }) as typeof chart;
    expect([shown.labs, shown.orders, shown.orders, chart.labs, made]).toEqual([3, 2, 2, 1, ['labs', 'orders']]);
  });

  it('objects of the same members share their getters, or each would have a hidden class that holds its chart', () => {
    const [one, other] = [1, 2].map((value) => onDemand({ labs: () => value }));
    expect(Object.getPrototypeOf(one)).toBe(Object.getPrototypeOf(other));
    expect([one, other].filter((object) => Object.hasOwn(object ?? {}, 'labs'))).toEqual([]);
    expect([one?.labs, other?.labs]).toEqual([1, 2]);
  });

  it('a variable that there is nothing to make of is that of the chart; the finding has its own', () => {
    const chart = new OnDemandMap(
      new Map([
        ['signs', () => 'all'],
        ['fetus', () => 'at hand'],
      ]),
    );
    const finding = new OnDemandMap<string, string>(
      new Map<string, () => string | undefined>([
        ['signs', () => 'of this body'],
        ['fetus', () => undefined],
      ]),
      chart,
    );
    expect([...finding]).toEqual([
      ['signs', 'of this body'],
      ['fetus', 'at hand'],
    ]);
    expect([finding.get('labs'), finding.has('labs'), finding.has('fetus'), finding.size]).toEqual([
      undefined,
      false,
      true,
      2,
    ]);
  });
});
