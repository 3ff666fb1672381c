import { StartProblem } from '../../src/problem.js';
import { indexMeaningsByCode, loadValueSets } from '../../src/knowledge/load-value-sets.js';
import { TermIndex, wordsOf } from '../../src/knowledge/term-index.js';
import { valueSetFiles } from '../facts/chart-of-test.js';

const meanings = loadValueSets(valueSetFiles);
const byName = new Map(meanings.map((meaning) => [meaning.name, meaning]));
const minimal = {
  resourceType: 'ValueSet',
  id: 'condition-x',
  url: 'http://calcitrace.org/fhir/ValueSet/condition-x',
  title: 'X',
  status: 'active',
  compose: {
    include: [
      { system: 'http://snomed.info/sct', concept: [{ code: '709044004', display: 'Chronic kidney disease' }] },
    ],
  },
};
const load = (changes: object) => loadValueSets([{ file: 'x.json', json: { ...minimal, ...changes } }]);
const include = (part: object) => ({ compose: { include: [part] } });
const extension = (name: string, value: object) => ({
  extension: [{ url: `http://calcitrace.org/fhir/StructureDefinition/${name}`, ...value }],
});

describe('FET-14: signs that are measured, denied, and held by sets', () => {
  it('a set may hold others as a whole', () => {
    const [held] = load(include({ valueSet: ['http://calcitrace.org/fhir/ValueSet/sign-hydrops'] }));
    expect(held).toMatchObject({ includes: ['sign-hydrops'], codes: new Set() });
  });

  it('ventricles count from 10 mm, by their names', () => {
    expect(byName.get('sign-ventriculomegaly')).toMatchObject({
      toldOf: 'fetus',
      atLeast: { value: 10, unit: 'mm' },
      measured: expect.arrayContaining(['lateral ventricle']) as unknown,
    });
  });

  it('what is measured must say from how much on it counts', () => {
    expect(() => load(extension('measured', { valueString: 'ventricle' }))).toThrow(StartProblem);
  });

  it.each([
    ['told-of', { valueCode: 'cousin' }],
    ['at-least', { valueQuantity: { value: 10, unit: 'furlong' } }],
    ['at-least', { valueQuantity: { value: '10', unit: 'mm' } }],
  ])('%s %j is refused', (name, value) => {
    expect(() => load(extension(name, value))).toThrow(StartProblem);
  });

  it('what FET-14 settles as major is, and echogenic bowel is not', () => {
    const major = byName.get('fetal-major-anomaly')?.includes;
    for (const sign of [
      'hydrops',
      'ascites',
      'microcephaly',
      'ventriculomegaly',
      'growth-restriction',
      'cardiac-defect',
    ]) {
      expect(major).toContain(`sign-${sign}`);
    }
    expect(major).not.toContain('sign-echogenic-bowel');
  });

  it('FET-13: every sign of the fetus is an abnormality, but that it is normal or was not seen', () => {
    const signs = meanings.filter(({ toldOf }) => toldOf !== undefined).map(({ name }) => name);
    const besides = ['sign-otherwise-normal-fetus', 'sign-incomplete-fetal-survey'];
    expect(byName.get('fetal-abnormality')?.includes?.toSorted()).toEqual(
      signs.filter((name) => !besides.includes(name)).sort(),
    );
  });
});

describe('the shipped ValueSets', () => {
  it('MEC-3: every organ that may be damaged has its own set', () => {
    for (const organ of ['liver', 'lung', 'brain', 'kidney', 'pancreas', 'stomach', 'soft-tissue', 'artery', 'valve']) {
      expect(byName.get(`damage-${organ}`)?.organs).toEqual([organ]);
    }
  });

  it('BRN-1: pineal and choroid plexus calcification are physiological', () => {
    expect(byName.get('finding-brain-pineal')).toMatchObject({ kind: 'physiological', site: 'pineal gland' });
    expect(byName.get('finding-brain-choroid-plexus')?.kind).toBe('physiological');
  });

  it('codes that are too broad to fire a card are in no finding set', () => {
    const codes = new Set(
      meanings.filter(({ name }) => name.startsWith('finding-')).flatMap(({ codes }) => [...codes]),
    );
    for (const broad of ['R93.2', 'K76.89', 'J98.4', 'R91.1', 'N28.89', 'E83.59', 'I25.10']) {
      expect(codes.has(`http://hl7.org/fhir/sid/icd-10-cm|${broad}`)).toBe(false);
    }
  });

  it('the number of the fetus does not change what an ICD-10-CM code means', () => {
    expect(byName.get('condition-pregnancy')?.stems).toContain('http://hl7.org/fhir/sid/icd-10-cm|O35.DXX');
  });

  it('a code belongs to every set that lists it', () => {
    const names = indexMeaningsByCode(meanings)
      .get('http://snomed.info/sct|431857002')
      ?.map(({ name }) => name);
    expect(names?.sort()).toEqual(['condition-ckd', 'condition-ckd-4-5']);
  });

  it('every SNOMED CT and LOINC code passes its check digit', () => {
    const wrong = meanings
      .flatMap(({ codes }) => [...codes])
      .map((key) => key.split('|') as [string, string])
      .filter(([system, code]) =>
        system === 'http://snomed.info/sct' ? !verhoeff(code) : system === 'http://loinc.org' && !mod10(code),
      );
    expect(wrong).toEqual([]);
  });
});

describe('a broken ValueSet stops the start with file, element and reason', () => {
  it.each([
    ['another resource', { resourceType: 'CodeSystem' }, 'resourceType'],
    ['a retired set', { status: 'retired' }, 'status'],
    ['no title', { title: undefined }, 'title'],
    ['an address of another set', { url: 'http://calcitrace.org/fhir/ValueSet/y' }, 'url'],
    ['no code and no term', { compose: undefined }, ''],
    ['a whole code system', include({ system: 'http://snomed.info/sct' }), 'compose.include[0]'],
    [
      'a code without a display',
      include({ system: 's', concept: [{ code: '1' }] }),
      'compose.include[0].concept[0].display',
    ],
    ['a code without a system', include({ concept: [{ code: '1', display: 'x' }] }), 'compose.include[0].system'],
    [
      'an unknown organ',
      { useContext: [{ code: { code: 'focus' }, valueCodeableConcept: { text: 'soul' } }] },
      'useContext[0].valueCodeableConcept.text',
    ],
    ['an unknown kind', extension('kind', { valueCode: 'odd' }), 'extension[0]'],
  ])('%s', (_title, changes, element) => {
    const failure = failureOf(() => load(changes));
    expect(failure).toBeInstanceOf(StartProblem);
    expect(failure).toMatchObject({ file: 'x.json' });
    expect((failure as StartProblem).element.startsWith(element)).toBe(true);
  });

  it('two sets of one name', () => {
    const file = { file: 'x.json', json: minimal };
    expect(() => loadValueSets([file, file])).toThrow('exists twice');
  });
});

describe('names are found as whole words in one pass', () => {
  const index = new TermIndex<string>()
    .add('tuberculosis', 'any')
    .add('pulmonary tuberculosis', 'lung')
    .add('iron overload', 'iron');
  const found = (text: string) => index.find(wordsOf(text)).flatMap(({ values }) => values);

  it('the longest name wins, not inside another word', () => {
    expect(found('Pulmonary tuberculosis, iron overloaded')).toEqual(['lung']);
    expect(found('TUBERCULOSIS; Iron-overload')).toEqual(['any', 'iron']);
  });

  it('spellings, plurals, accents, abbreviations and zero-width blanks do not matter', () => {
    expect(wordsOf('Haemangiomas\u200b of the œsophagus, w/o Ménière')).toEqual(
      expect.arrayContaining(['hemangioma', 'without', 'meniere']),
    );
    expect(wordsOf('R/O abscess w/ IV contrast')).toEqual(['rule', 'out', 'abscess', 'with', 'iv', 'contrast']);
  });

  it('fifty thousand repetitions are found one by one', () => {
    const words = wordsOf('pulmonary pulmonary tuberculosis iron '.repeat(50_000));
    expect(index.find(words)).toHaveLength(50_000);
  });
});

function failureOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

function mod10(code: string): boolean {
  const [digits = '', check = ''] = code.split('-');
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / 10) + (value % 10);
    }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** The dihedral group of the pentagon: digits 0-4 turn, 5-9 reflect. */
function verhoeff(code: string): boolean {
  const multiply = (a: number, b: number): number => {
    const turned = a < 5 ? (a + (b % 5)) % 5 : (((a - b) % 5) + 5) % 5;
    return a < 5 === b < 5 ? turned : turned + 5;
  };
  const first = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permuted = (digit: number, times: number): number =>
    times === 0 ? digit : permuted(first[digit] ?? 0, times - 1);
  return (
    Array.from(code)
      .reverse()
      .reduce((sum, digit, index) => multiply(sum, permuted(Number(digit), index % 8)), 0) === 0
  );
}
