import { ckdOf } from '../../../src/facts/ckd.js';
import { damageIn } from '../../../src/facts/damage.js';
import type { ConditionFact } from '../../../src/facts/facts.js';
import type { FindingFact } from '../../../src/facts/finding-fact.js';
import type { LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import {
  conditionGiven,
  factsGiven,
  findingGiven,
  labAbsent,
  labKnown,
  labsGiven,
  listGiven,
  resultGiven,
  sourceGiven,
} from '../../support/given-facts.js';

describe('SAF: chronic kidney disease', () => {
  const condition = (name: string, ...sets: string[]) => conditionGiven(name, sets);
  const value = (of: number, date: string, comparator?: LabValue['comparator']) =>
    resultGiven(date, { value: of, ...(comparator && { comparator }) });
  const ckd = (conditions: ConditionFact[], ...labs: LabFact[]) =>
    ckdOf(factsGiven({ conditions: listGiven(conditions, 'partial'), labs: labsGiven(...labs) }));
  const known = (newest: LabValue, ...older: LabValue[]) => labKnown('egfr', newest, ...older);

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
    expect(ckd([plain], labAbsent('egfr', 'stale', { series: [value(20, '2026-11-01')] })).items).toMatchObject([
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
  const sources = [sourceGiven({ assertion: 'absent', source: 'X/0' }), sourceGiven()];
  const damage = (conditions: ConditionFact[], rest: Partial<FindingFact>) =>
    damageIn(factsGiven({ conditions: listGiven(conditions) }), findingGiven({ sources, ...rest }));

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
