import { wordsKnown } from '../../src/pathways/words-known.js';
import { testSite } from '../support/site.js';

const known = wordsKnown(testSite().knowledge);
const wordsOf = (member: string): readonly string[] => [...(known.get(member) ?? [])];

const ORGANS = 'liver brain lung kidney pancreas stomach artery valve breast lymph-node soft-tissue bowel other'.split(
  ' ',
);

describe('calcitrace check: the words that may stand in a member', () => {
  it.each<[string, readonly string[]]>([
    ['organ', ORGANS],
    ['organs', ORGANS],
    ['modality', ['US', 'CT', 'MR', 'XR', 'NM', 'PET', 'OTHER']],
    [
      'kind',
      [
        ...['calculus', 'phlebolith', 'physiological', 'in-mass'],
        ...['pain', 'function', 'nerve'],
        ...['surgery', 'biopsy'],
      ],
    ],
    ['assertion', ['present', 'absent', 'uncertain', 'historical']],
    ['subject', ['patient', 'fetus', 'other']],
    ['course', ['new', 'stable', 'increasing', 'decreasing', 'resolved']],
    ['stability', ['stable', 'growing', 'not shown']],
    ['laterality', ['left', 'right', 'bilateral']],
    ['how', ['resulted', 'ordered', 'coded', 'text']],
    ['route', ['oral', 'parenteral', 'unknown']],
    ['sex', ['male', 'female']],
    ['status', ['pregnant', 'not-pregnant', 'possible', 'not-applicable', 'draft', 'active', 'on-hold']],
    [
      'text',
      [
        ...['low', 'normal', 'high', 'positive', 'negative', 'indeterminate', 'intermediate', 'abnormal'],
        ...['not-performed', 'stale', 'error', 'unsupported', 'lab'],
      ],
    ],
    ['agent', 'cmv toxoplasma parvovirus rubella herpes syphilis varicella zika coxsackie'.split(' ')],
    ['pregnancy', ['current', 'born', 'lost', 'ended', 'earlier']],
    ['fetal', ['examination', 'anatomy', 'doppler']],
    ['sinceBy', ['onset', 'seroconversion', 'first positive IgM']],
    ['uncertainFindings', ['silent', 'confirm']],
    ['hazards', ['ionising-radiation', 'iodinated-contrast', 'gadolinium-contrast']],
  ])('%s: these and no others', (member, words) => {
    expect(new Set(wordsOf(member))).toEqual(new Set(words));
  });

  it.each([
    [
      'meanings',
      ['condition-ckd', 'suspected-ckd', 'drug-calcium', 'place-brain-pallidum'],
      ['suspected-drug-calcium', 'suspected-condition-ckd', 'ckd'],
    ],
    ['places', ['place-brain-pallidum'], ['brain-pallidum', 'condition-ckd']],
    ['classes', ['calcium'], ['drug-calcium', 'condition-ckd']],
    ['orders', ['ace', 'amniotic-karyotype'], ['calcium-total']],
    ['definitions', ['ace', 'amniotic-karyotype'], ['calcium-total']],
    ['results', ['calcium-total', 'phosphate'], ['ace-panel', 'calciumTotal']],
    ['unit', ['mm', 'cm', 'mg/dL'], ['', 'inch']],
  ])('%s: what the knowledge has, such as %j, and never %j', (member, words, others) => {
    expect(wordsOf(member)).toEqual(expect.arrayContaining(words));
    expect(wordsOf(member).filter((word) => others.includes(word))).toEqual([]);
  });

  it('of a member whose words nobody counts none is wrong', () => {
    expect(known.has('name')).toBe(false);
  });
});
