import { gatherConditions } from '../../../src/facts/conditions.js';
import { coded, condition, gathering, recordOf, SNOMED } from '../chart-of-test.js';

const told = (...resources: object[]) => gatherConditions(recordOf(resources), gathering).items;
const procedure = (rest: object) => told({ resourceType: 'Procedure', id: 'p1', status: 'completed', ...rest });
const allergy = (rest: object = {}) =>
  told({ resourceType: 'AllergyIntolerance', id: 'a1', code: { text: 'Iodinated contrast media' }, ...rest });
const words = (list: string): string[] => list.split(',').map((word) => word.trim());

describe('MEC-3: what was done to an organ leaves a trace where tissue was opened, removed or destroyed', () => {
  it.each(
    words(`
      Cystectomy, Cystotomy, Cystostomy, Cystoplasty, Resection, Excision, Incision, Transplant, Surgery, Operation, Ablation,
      Embolization, Embolisation, Biopsy, Drainage, Debridement, Replacement, Radiotherapy, Shunt, Repair, Delivery, Section, Abortion,
      Evacuation, Curettage, Termination, Aspiration, Marsupialisation, Deroofing, Enucleation
    `),
  )('%s of a hydatid cyst', (operation) => {
    const [fact] = procedure({ code: { text: `${operation} of hydatid cyst` } });
    expect(fact).toMatchObject({ active: false, source: 'Procedure/p1' });
    expect(fact?.meanings).toContain('damage-liver');
  });

  it.each(words('Test, Ultrasound, Injection, Treatment, Consultation, Monitoring'))(
    '%s of a hydatid cyst leaves none',
    (other) => {
      expect(procedure({ code: { text: `${other} of hydatid cyst` } })).toEqual([]);
    },
  );

  it('of a period its beginning is the day; one of the past is as good; a code needs no words', () => {
    const performedPeriod = { start: '2020-01-02', end: '2020-01-04' };
    expect(procedure({ code: { text: 'History of hepatectomy' }, performedPeriod })).toMatchObject([
      { name: 'History of hepatectomy', meanings: ['condition-liver-surgery', 'damage-liver'], date: '2020-01-02' },
    ]);
    expect(procedure({ code: coded(SNOMED, '74942003') })).toMatchObject([
      { name: 'Hydatid disease', meanings: ['condition-echinococcosis', 'damage-liver'] },
    ]);
  });

  it.each(words('not-done, in-progress, preparation, stopped, entered-in-error'))('%s is not completed', (status) => {
    expect(procedure({ status, code: { text: 'Hepatectomy' } })).toEqual([]);
  });
});

describe('SAF-4: a reaction to contrast on the list of allergies', () => {
  const reaction = { meanings: ['condition-contrast-reaction'], active: true, source: 'AllergyIntolerance/a1' };

  it.each<[string, object]>([
    ['a substance', {}],
    ['an allergy by its name', { code: { text: 'Allergy to iodinated contrast media' } }],
    ['a reaction of the past', { code: { text: 'History of contrast reaction' } }],
    ['one that nobody confirmed', { verificationStatus: coded('x', 'unconfirmed') }],
    ['one that is resolved', { clinicalStatus: coded('x', 'resolved') }],
    ['one that is inactive', { clinicalStatus: coded('x', 'inactive') }],
  ])('%s counts', (_what, rest) => {
    expect(allergy(rest)).toMatchObject([reaction]);
  });

  it.each<[string, object]>([
    ['one that is refuted', { verificationStatus: coded('x', 'refuted') }],
    ['one that was entered in error', { verificationStatus: coded('x', 'entered-in-error') }],
    ['another substance', { code: { text: 'Penicillin' } }],
    ['another disease', { code: { text: 'Acute kidney injury' } }],
    ['no known allergy to it', { code: { text: 'No allergy to contrast media' } }],
  ])('%s does not', (_what, rest) => {
    expect(allergy(rest)).toEqual([]);
  });

  it('its day is the onset, else when it was recorded', () => {
    const days = { onsetDateTime: '2020-01-02', recordedDate: '2020-01-05' };
    expect(allergy(days)).toMatchObject([{ date: '2020-01-02' }]);
    expect(allergy({ recordedDate: days.recordedDate })).toMatchObject([{ date: '2020-01-05' }]);
    expect(allergy()[0]).toStrictEqual({ name: 'Iodinated contrast media', ...reaction });
  });
});

describe('Settled, Conditions: how a condition is told', () => {
  const named = (text: string, rest: object = {}) => told(condition('c1', { code: { text }, ...rest }))[0];

  it.each(words('disorder, finding, situation, procedure, event'))('without the tag of its kind: %s', (tag) => {
    expect(named(`Sarcoidosis (${tag})`)?.name).toBe('Sarcoidosis');
  });

  it('without another name in brackets, with any other addition', () => {
    expect(named('Sarcoidosis [Boeck]')?.name).toBe('Sarcoidosis');
    expect(named('Sarcoidosis (stage II)')?.name).toBe('Sarcoidosis (stage II)');
    expect(named('[Boeck] Sarcoidosis')?.name).toBe('[Boeck] Sarcoidosis');
    expect(named('Sarcoidosis [Boeck] of lung')?.name).toBe('Sarcoidosis [Boeck] of lung');
  });

  it.each([
    ['Acute kidney injury', 'acute-kidney-injury'],
    ['Pregnancy', 'pregnancy'],
  ])('SAF-4: %s counts for safety before anybody confirmed it, and as suspected', (text, name) => {
    expect(named(text, { verificationStatus: coded('x', 'provisional') })).toMatchObject({
      name: `${text} (unconfirmed)`,
      meanings: [`condition-${name}`, `suspected-${name}`],
      active: true,
    });
  });

  it('FET-6: an onset counts to the day only', () => {
    expect(named('Sarcoidosis', { onsetDateTime: '2026-01-02' })).toMatchObject({ onset: '2026-01-02' });
    expect(named('Sarcoidosis', { onsetPeriod: { start: '2026-01-03' } })).toMatchObject({ onset: '2026-01-03' });
    expect(named('Sarcoidosis', { onsetDateTime: '2026-01' })).not.toHaveProperty('onset');
    expect(named('Sarcoidosis')).not.toHaveProperty('onset');
  });

  it('with what it only suspects beside what it says; what was is told where nothing is now', () => {
    expect(named('Sarcoidosis, possible tuberculosis')?.meanings).toEqual([
      'condition-sarcoidosis',
      'damage-liver',
      'damage-lung',
      'suspected-tuberculosis',
    ]);
    expect(named('Old tuberculosis and sarcoidosis')).toMatchObject({ active: true });
    expect(named('Old tuberculosis and sarcoidosis')?.meanings).not.toContain('condition-tuberculosis');
    expect(named('Old tuberculosis')).toMatchObject({ active: false });
    expect(named('Old tuberculosis')?.meanings).toContain('condition-tuberculosis');
  });

  it('a list that came in part may hold more', () => {
    expect(gatherConditions(recordOf([], { conditions: 'partial' }), gathering).completeness).toBe('partial');
    expect(gatherConditions(recordOf([], { observations: 'partial' }), gathering).completeness).toBe('complete');
  });

  it('newest first, those without a day last', () => {
    const one = (id: string, recordedDate?: string) =>
      condition(id, { code: { text: 'Sarcoidosis' }, ...{ recordedDate } });
    const sources = told(one('a'), one('b', '2025-01-01'), one('c', '2026-01-01')).map(({ source }) => source);
    expect(sources).toEqual(['Condition/c', 'Condition/b', 'Condition/a']);
  });
});
