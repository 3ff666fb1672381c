import { isObstetricText, saysBorn, saysPregnant } from '../../../src/facts/text/obstetric-text.js';
import type { Section } from '../../../src/facts/text/sections.js';
import { sentencesOf } from '../../../src/facts/text/sentences.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';
import { sectionOf } from './section-of.js';

type Kind = Section['kind'];
/** The words of a report, and its sentences; what is in another section stands behind a bar. */
function sentencesIn(text: string, other: Kind) {
  const [speaking = '', rest] = text.split('|');
  const tokens = tokensOf(text.replace('|', ''));
  const at = tokensOf(speaking).length;
  const sections = [sectionOf('speaking', 0, at), ...(rest === undefined ? [] : [sectionOf(other, at, tokens.length)])];
  return { tokens, sentences: sentencesOf(text.replace('|', ''), tokens, sections) };
}
const isObstetric = (text: string, other: Kind = 'silent'): boolean => {
  const { tokens, sentences } = sentencesIn(text, other);
  return isObstetricText(tokens, sentences);
};

/* All reports are synthetic. */
describe('FET-1: a text of an unborn child, by its words alone', () => {
  it.each([
    'Fetal heart normal.',
    'Fetal heart normal. Liver. Spleen.',
    'Liver. Fetus. Fetus.',
    'Liver. Fetus. Fetus. Liver. Liver. Liver.',
    'Fetus. Fetus. Fetus. Liver. Liver. Liver. Liver. Liver. Liver. Liver. Liver. Liver.',
    'Liver. Liver. Liver. Liver. Liver. Liver. Liver. Liver. Liver. Liver. Fetus. Fetus. Fetus.',
    'Fetus. |Liver. Liver. Liver. Liver.',
  ])('is "%s"', (text) => {
    expect(isObstetric(text)).toBe(true);
  });

  it.each([
    '',
    'Liver normal.',
    'Liver. Fetus. Spleen.',
    'Fetus. Liver. Spleen. Kidney.',
    'Liver. Fetus. Fetus. Liver. Liver. Liver. Liver.',
    'Liver. |Fetus. Fetus. Fetus.',
  ])('is not "%s"', (text) => {
    expect(isObstetric(text)).toBe(false);
    expect(isObstetric(text, 'comparison')).toBe(false);
  });

  it('a heading of the fetus counts for what stands under it', () => {
    const tokens = tokensOf('Fetus: liver normal');
    const section: Section = { kind: 'speaking', headFrom: 0, headTo: 1, from: 2, to: 4, addendum: false, round: 0 };
    expect(isObstetricText(tokens, [{ from: 2, to: 4, section }])).toBe(true);
    expect(isObstetricText(tokens, [{ from: 2, to: 4, section: { ...section, headTo: 0 } }])).toBe(false);
  });

  it.each([
    ['Newborn boy.', true],
    ['Liver normal. Newborn boy.', true],
    ['Postnatal ultrasound is recommended.', false],
    ['Newborn boy. Postnatal ultrasound is recommended.', true],
    ['Liver normal. Recommended.', false],
    ['', false],
  ])('"%s" tells that the child is born: %s', (text, born) => {
    const { tokens, sentences } = sentencesIn(text, 'silent');
    expect(saysBorn(tokens, sentences)).toBe(born);
  });

  it.each([
    ['Pregnant.', true],
    ['The liver of a pregnant patient.', true],
    ['Breech.', true],
    ['Liver normal.', false],
    ['', false],
  ])('"%s" tells of a pregnancy: %s', (text, pregnant) => {
    expect(saysPregnant(tokensOf(text))).toBe(pregnant);
  });
});
