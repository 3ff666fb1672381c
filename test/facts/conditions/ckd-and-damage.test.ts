import { ckdOf } from '../../../src/facts/ckd.js';
import { damageIn } from '../../../src/facts/damage.js';
import type { Facts } from '../../../src/facts/facts.js';
import type { FindingFact } from '../../../src/facts/finding-fact.js';

describe('SAF: chronic kidney disease', () => {
  const condition = (name: string, ...sets: string[]) => ({
    name,
    meanings: sets,
    active: true,
    source: `Condition/${name}`,
  });
  const value = (of: number, date: string, comparator?: string) => ({
    value: of,
    date,
    time: Date.parse(date),
    unit: '',
    source: `Observation/${date}`,
    ...(comparator && { comparator }),
  });
  const ckd = (conditions: object[], egfr?: object) =>
    ckdOf({
      conditions: { items: conditions, completeness: 'partial' },
      labs: new Map(egfr === undefined ? [] : [['egfr', egfr]]),
    } as unknown as Facts);
  const known = (...series: object[]) => ({ state: 'known', current: series[0], series });

  it('by an active condition, advanced by its stage or by the newest eGFR', () => {
    const plain = condition('CKD', 'condition-ckd');
    expect(ckd([plain])).toEqual({
      items: [{ name: 'CKD', advanced: false, source: 'Condition/CKD' }],
      completeness: 'partial',
    });
    expect(ckd([condition('CKD 4', 'condition-ckd', 'condition-ckd-4-5')]).items).toMatchObject([{ advanced: true }]);
    expect(ckd([plain], known(value(29, '2026-11-01'))).items).toMatchObject([{ advanced: true }]);
    expect(ckd([plain], known(value(30, '2026-11-01'))).items).toMatchObject([{ advanced: false }]);
    expect(ckd([plain], known(value(30, '2026-11-01', '<'))).items).toMatchObject([{ advanced: true }]);
    expect(ckd([plain], known(value(30, '2026-11-01', '>'))).items).toMatchObject([{ advanced: false }]);
    expect(ckd([plain], { ...known(value(20, '2026-11-01')), state: 'absent' }).items).toMatchObject([
      { advanced: false },
    ]);
    expect(ckd([{ ...plain, active: false }, condition('Gout', 'condition-gout')]).items).toEqual([]);
  });

  it('by two low eGFR 90 days apart, where none is charted', () => {
    const two = known(value(29, '2026-11-01'), value(45, '2026-08-03'));
    expect(ckd([], two).items).toEqual([
      { name: 'eGFR 29 mL/min/1.73 m2', advanced: true, source: 'Observation/2026-11-01' },
    ]);
    expect(ckd([], known(value(40, '2026-11-01'), value(45, '2026-08-03'))).items).toMatchObject([{ advanced: false }]);
    expect(ckd([], known(value(29, '2026-11-01'), value(45, '2026-08-04'))).items).toEqual([]);
    expect(ckd([condition('CKD', 'condition-ckd')], two).items).toHaveLength(1);
  });
});

describe('MEC-3: damage of the organ', () => {
  const condition = { name: 'Old liver Abscess', meanings: ['damage-liver'], active: false, source: 'Condition/1' };
  const damage = (conditions: object[], rest: object) =>
    damageIn(
      { conditions: { items: conditions, completeness: 'complete' } } as unknown as Facts,
      {
        organ: 'liver',
        causes: [],
        morphology: [],
        sources: [
          { assertion: 'absent', source: 'X/0' },
          { assertion: 'present', source: 'DiagnosticReport/1' },
        ],
        ...rest,
      } as unknown as FindingFact,
    );

  it('as it is charted in that organ, and as the report names it', () => {
    expect(damage([condition, { ...condition, meanings: ['damage-lung'] }], {})).toEqual([condition]);
    expect(damage([], { causes: ['infarct'] })).toEqual([
      { name: 'infarct (report)', meanings: ['damage-liver'], active: false, source: 'DiagnosticReport/1' },
    ]);
    expect(damage([condition], { causes: ['Abscess', 'infarct'] }).map(({ name }) => name)).toEqual([
      'Old liver Abscess',
      'infarct (report)',
    ]);
  });

  it.each(['granuloma', 'granulomatous', 'scar', 'haematoma', 'abscess', 'infarct', 'cyst wall'])(
    '%s is a form of it',
    (form) => {
      expect(damage([], { morphology: ['coarse', form] }).map(({ name }) => name)).toEqual([`${form} (report)`]);
    },
  );
});
