import { familyFaults } from '../../../src/knowledge/faults/family-faults.js';
import { orphanFaults } from '../../../src/knowledge/faults/orphan-faults.js';
import type { OrderDefinition } from '../../../src/knowledge/order-definition.js';
import type { ValueSetMeaning } from '../../../src/knowledge/value-set-meaning.js';
import { testSite } from '../../support/site.js';

const { knowledge } = testSite();
const meaning = (name: string, more: Partial<ValueSetMeaning> = {}): ValueSetMeaning => ({
  name,
  title: name,
  codes: new Set(['http://loinc.org|1-8']),
  stems: [],
  terms: [],
  headTerms: [],
  organs: [],
  words: [],
  ...more,
});
const order = (name: string, more: Partial<OrderDefinition> = {}): OrderDefinition => ({
  name,
  title: name,
  results: [],
  bringsMore: false,
  answeredBy: [],
  hazards: [],
  alternatives: [],
  ...more,
});
const withSets = (...sets: ValueSetMeaning[]) => ({
  ...knowledge,
  meanings: new Map([...knowledge.meanings, ...sets.map((set) => [set.name, set] as const)]),
});
const withOrder = (one: OrderDefinition) => ({ ...knowledge, orders: new Map([...knowledge.orders, [one.name, one]]) });

describe('calcitrace check: nothing lies about that nothing uses', () => {
  it('nothing does in the shipped knowledge', () => {
    expect([...orphanFaults(knowledge, []), ...familyFaults(knowledge)]).toEqual([]);
  });

  it('a card without its row', () => {
    expect(orphanFaults(knowledge, [{ file: 'cards/hepatic-calcification/x.md', text: '' }])).toEqual([
      { file: 'cards/hepatic-calcification/x.md', element: 'file', reason: 'belongs to no action' },
    ]);
  });

  it('an order that no row offers, names or could see done', () => {
    expect(orphanFaults(withOrder(order('x-ray-of-the-soul')), [])).toEqual([
      {
        file: 'fhir-resources/activity-definitions/x-ray-of-the-soul.json',
        element: 'file',
        reason: 'is offered and looked for by no row',
      },
    ]);
  });

  it('an order that is not offered, but known again by the phosphate that it brings, is used', () => {
    expect(orphanFaults(withOrder(order('bone-panel', { results: ['phosphate'] })), [])).toEqual([]);
  });

  it('a lab that no row reads and no order brings', () => {
    const [lab] = knowledge.labs;
    if (lab === undefined) throw new RangeError('the knowledge has a lab');
    const labs = [...knowledge.labs, { ...lab, name: 'magnesium', variable: 'magnesium' }];
    expect(orphanFaults({ ...knowledge, labs }, [])).toEqual([
      {
        file: 'fhir-resources/observation-definitions/magnesium.json',
        element: 'file',
        reason: 'is read by no row and brought by no order',
      },
    ]);
  });

  it('a value set that no row reads, unless it gives a wider one a precise name', () => {
    const [ckd] = [...(knowledge.meanings.get('condition-malignancy')?.codes ?? [])];
    const precise = meaning('condition-one-malignancy', { codes: new Set(ckd === undefined ? [] : [ckd]) });
    expect(orphanFaults(withSets(meaning('condition-hiccups'), precise), [])).toEqual([
      {
        file: 'fhir-resources/value-sets/condition-hiccups.json',
        element: 'file',
        reason: 'is read by no row and by no gatherer',
      },
    ]);
  });

  it.each([
    ['order-of-the-bath', {}, 'means the order of-the-bath, which is no ActivityDefinition'],
    ['followed-referral-astrology', {}, 'means the order referral-astrology, which is no ActivityDefinition'],
    ['hazard-noise', {}, 'noise is no hazard'],
    ['damage-gizzard', {}, 'gizzard is no organ'],
    ['drug-calcium-new', { notBeside: 'other-things' }, 'not-beside other-things is no ValueSet'],
  ])('a name that leads nowhere: %s', (name, more, reason) => {
    expect(familyFaults(withSets(meaning(name, more)))).toEqual([
      { file: `fhir-resources/value-sets/${name}.json`, element: 'id', reason },
    ]);
  });

  it('an order that is to bring a result which is no lab', () => {
    expect(familyFaults(withOrder(order('bone-panel', { results: ['boron'] })))).toEqual([
      {
        file: 'fhir-resources/activity-definitions/bone-panel.json',
        element: 'observationResultRequirement',
        reason: 'boron is no ObservationDefinition',
      },
    ]);
  });

  it('FET-14: a set that a read one holds is read, and one whose denial a row reads', () => {
    expect(orphanFaults(withSets(meaning('sign-x'), meaning('fetal-x', { includes: ['sign-x'] })), [])).toHaveLength(2);
    const held = withSets(
      meaning('sign-x', { deniedAs: 'sign-otherwise-normal-fetus' }),
      meaning('fetal-major-anomaly', { includes: ['sign-y'] }),
      meaning('sign-y'),
    );
    const faults = orphanFaults(held, []).map(({ file }) => file);
    expect(faults.filter((file) => file.includes('sign-x') || file.includes('sign-y'))).toEqual([]);
  });

  it('FET-14: sets that are held or denied as must exist', () => {
    const broken = withSets(meaning('fetal-x', { includes: ['sign-z'] }), meaning('sign-x', { deniedAs: 'sign-q' }));
    expect(familyFaults(broken).map(({ reason }) => reason)).toEqual([
      'includes sign-z, which is no ValueSet',
      'denied-as sign-q is no ValueSet',
    ]);
  });
});
