import { nameMeantBy } from '../../../src/facts/text/mistyped-name.js';
import { distance, lettersOf, mayBeWithin, normalized } from '../../../src/facts/text/spelling.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';

describe('One spelling of a word', () => {
  it.each([
    ['Foetal', 'fetal'],
    ['HAEMATOMA', 'hematoma'],
    ['foet', 'fet'],
    ['tumour', 'tumor'],
    ["Tumour's", 'tumor'],
    ['foetus\u2019s', 'fetus'],
    ["Crohn's", 'crohn'],
    ["kidneys'", "kidneys'"],
    ['afoetal', 'afoetal'],
    ['liver', 'liver'],
    ['', ''],
  ])('H2: "%s" is "%s"', (word, spelling) => {
    expect(normalized(word)).toBe(spelling);
  });
});

describe('How far a word is from another', () => {
  it.each([
    ['liver', 'liver', 0],
    ['livr', 'liver', 1],
    ['livver', 'liver', 1],
    ['lizer', 'liver', 1],
    ['liver', 'zliver', 1],
    ['livre', 'liver', 1],
    ['ilver', 'liver', 1],
    ['ilvre', 'liver', 2],
    ['abc', 'cab', 2],
    ['abcd', 'badc', 2],
    ['abc', 'ca', 3],
    ['river', 'lived', 2],
    ['ab', 'ba', 1],
    ['aab', 'aba', 1],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['xaxbxc', 'abc', 3],
  ])('H18: "%s" is %#: so far from "%s"', (one, other, steps) => {
    expect(distance(one, other, 4)).toBe(steps);
    expect(distance(one, other, steps)).toBe(steps);
    if (steps > 0) expect(distance(one, other, steps - 1)).toBeGreaterThan(steps - 1);
  });

  it('H18: farther than asked is said as one more than that, however far it is', () => {
    expect(distance('calcification', 'liver', 2)).toBe(3);
    expect(distance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(distance('abcdef', 'abwxyz', 2)).toBe(3);
    expect(distance('abcd', 'abcdefgh', 3)).toBe(4);
    expect(distance('abcd', 'abcdefg', 3)).toBe(3);
  });

  it('H18: the letters of a word are compared before their order is', () => {
    const may = (word: string, right: string, limit: number): boolean =>
      mayBeWithin(lettersOf(word), lettersOf(right), limit);
    expect(may('kidnye', 'kidney', 0)).toBe(true);
    expect(may('kidnez', 'kidney', 1)).toBe(true);
    expect(may('kidnez', 'kidney', 0)).toBe(false);
    expect(may('kidnzx', 'kidney', 1)).toBe(false);
    expect(may('kidnzx', 'kidney', 2)).toBe(true);
    expect(may('kid', 'kidney', 2)).toBe(false);
    expect(may('kid', 'kidney', 3)).toBe(true);
    expect(may('kidney', 'kid', 2)).toBe(false);
    expect(may('kidney', 'kid', 3)).toBe(true);
    expect(may('', 'ab', 1)).toBe(false);
    expect(lettersOf('abca')).toBe(lettersOf('cab'));
    expect(lettersOf('')).toBe(0);
  });
});

describe('The name that a mistyped word was meant to be', () => {
  const meant = (word: string): string | undefined => nameMeantBy(tokensOf(word)[0]);

  it.each([
    ['kidny', 'kidney'],
    ['kidnei', 'kidney'],
    ['kindey', 'kidney'],
    ['spleem', 'spleen'],
    ['splen', 'spleen'],
    ['hepatci', 'hepatic'],
    ['pulmnary', 'pulmonary'],
    ['pulmanery', 'pulmonary'],
    ['pulmnry', undefined],
    ['prosxaxe', undefined],
    ['prostxte', 'prostate'],
    ['thalamsu', 'thalamus'],
    ['mediastnium', 'mediastinum'],
    ['intrahepatiicc', 'intrahepatic'],
    ['periventricularrr', undefined],
    ['atherosclerotiic', 'atherosclerotic'],
    ['hepatic', undefined],
    ['spleens', undefined],
    ['liver', undefined],
    ['hepa', undefined],
    ['widney', undefined],
    ['12345', undefined],
    ['-', undefined],
    ['', undefined],
  ])('H18: "%s" is meant to be %s', (word, name) => {
    expect(meant(word)).toBe(name);
  });

  it('H18: a word of its own is meant to be nothing else', () => {
    const words = `
      hepatica hepatics pancreata pancreatin kidneyed cerebrals cerebra cerebrum spleens splenius splenium prostrate prostates prostatic
      blabber badder ladder bladders bladdered adrenals adrenalin ureters uterus urethra stomachs coronaries coronal coronally vertebra
      vertebrae pericardium pericardia thyroids thymoid thalami thalamic subcortically intrahepatically abdominally pulmonic hepatitis
      subcutaneously extracranial supracranial infraspinatus supracortical mediastinally
    `;
    expect(
      words
        .trim()
        .split(/\s+/)
        .filter((word) => meant(word) !== undefined),
    ).toEqual([]);
  });
});
