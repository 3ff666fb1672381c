import { isObstetric } from '../../../../src/facts/text/study.js';
import { only } from '../told.js';
import { said, told, wanted } from './placed.js';

const OBSTETRIC = `
  obstetric, obstetrical, obstetrics, ob, obs, fetal, fetus, fetuses, prenatal, antenatal, trimester, nuchal, mfm,
  bpp, tiffa, biophysical, perinatology, midtrimester, intrapartum
`;
const OF_PREGNANCY = 'pregnancy, pregnant, gestational, gravid, gestation, maternity';
const SURVEYED =
  'anatomy, anomaly, growth, dating, viability, morphology, nt, detailed, 20 week, 20 weeks, level ii, level 2, targeted, booking';
const SURVEYS = 'scan, survey, ultrasound, us, sonogram, sonography, usg, screen, screening';
const BORN = 'neonatal, neonate, newborn, infant, nicu, fontanelle, pediatric, postnatal';
const PLANNED = `
  recommend, recommended, recommends, recommendation, advise, advised, advisable, suggest, suggested, plan,
  planned, plans, consult, consultation, counsel, counseling, counselling, refer, referral, referred, arrange,
  arranged, needed, warranted, required, should, will, delivery, deliver, after, following, fetal, fetus, unborn,
  consider, considered, discuss, discussed, appropriate, offered, offer, follow
`;
const SIGNS = `
  fetal, fetus, fetuses, biometry, bpd, efw, afi, crl, amniotic, liquor, intrauterine pregnancy,
  intrauterine gestation, cephalic presentation, vertex presentation, breech, gestational age, gestation,
  femur length, head circumference, abdominal circumference, nuchal translucency, nuchal fold, cord insertion,
  three vessel cord, oligohydramnios, polyhydramnios, anhydramnios, dichorionic, monochorionic, diamniotic,
  monoamniotic, donor twin, recipient twin, estimated fetal weight, hc / ac, fl / ac, gestation sac,
  gestational sac, deepest vertical pocket, crown rump length, anomaly scan, singleton pregnancy, twin pregnancy,
  triplet pregnancy, singleton
`;
const MOTHERS = `
  uterus, uterine, myometrium, myometrial, endometrium, endometrial, cervix, ovary, ovaries, ovarian, adnexa,
  adnexal, fibroid, fibroids, leiomyoma, leiomyomata, placenta, placental, placentae, placentas, vagina, vaginal,
  dermoid, dermoids, uterine arcuate artery, decidua, decidual, retroplacental, subchorionic, breast, breasts, mammary,
  parametrial, parametrium, salpinx, fallopian, hydrosalpinx, adenomyosis, cesarean scar
`;
const NOT_HERS = `
  age, habitus, bmi, obesity, weight, cmv, infection, infections, serum, serology, seroconversion, igg, igm,
  request, diabetes, fever, movement, movements, history, screening, medication, medications, position, side,
  hypertension, perception, anxiety, blood, bloods, transfer, consent, care, drug, toxoplasma, toxoplasmosis,
  rubella, parvovirus, syphilis, zika, varicella, illness, disease, request, wish, fetal, fetus, pregnancy,
  medicine
`;
const KIN = `
  brother, sister, sibling, siblings, brothers, sisters, aunt, uncle, grandmother, grandfather, cousin, niece,
  nephew, father, husband
`;

const study = (title: string): string => (isObstetric(title) ? 'of the unborn child' : 'of anybody');
const labelOf = (text: string): string => only(text, 'Obstetric ultrasound').fetus ?? 'none';

describe('Words of a pregnancy', () => {
  it.each([
    ['a title of the unborn child', OBSTETRIC, (word: string) => `${word} ultrasound`],
    ['a title of a pregnancy', OF_PREGNANCY, (word: string) => `${word} ultrasound`],
    ['what is surveyed', SURVEYED, (word: string) => `${word} scan`],
    ['a survey', SURVEYS, (word: string) => `Anomaly ${word}`],
  ])('FET-1: a study is of the unborn child by each word of %s', (_what, words, title) => {
    expect(told(words, (word) => study(title(word)))).toEqual(wanted(words, 'of the unborn child'));
  });

  it('FET-1: a region of the woman, or half the name of a survey, leaves a study hers', () => {
    expect(told(OF_PREGNANCY, (word) => study(`CT chest, ${word} patient`))).toEqual(
      wanted(OF_PREGNANCY, 'of anybody'),
    );
    const halves = 'week scan, weeks scan, ii scan, 2 scan, level scan, anomaly, scan, 6 week follow-up, level 3 scan';
    expect(told(halves, study)).toEqual(wanted(halves, 'of anybody'));
  });

  it('FET-1: in a study of the unborn child its organs are its own, its mother keeps hers', () => {
    const fetal = 'fetus, fetuses, twin, twins, triplet, triplets, unborn child';
    expect(told(fetal, (word) => said(`Calcification of the liver of the ${word}.`, 'US liver'))).toEqual(
      wanted(fetal, 'present liver of fetus'),
    );
    expect(
      told(MOTHERS, (word) => said(`A calcified ${word}.`, 'Fetal ultrasound').split(' of ')[1] ?? 'her own'),
    ).toEqual(wanted(MOTHERS, 'her own'));
    const hers =
      "maternal, the mother's, the mother has a, the mum's, the mom's, the patient's, the woman's own, the lady's, the gravida's native";
    expect(told(hers, (word) => said(`Calcification in ${word} liver.`, 'Fetal ultrasound'))).toEqual(
      wanted(hers, 'present liver'),
    );
    expect(told(NOT_HERS, (word) => said(`Maternal ${word}. Calcification of the liver.`, 'Fetal ultrasound'))).toEqual(
      wanted(NOT_HERS, 'present liver of fetus'),
    );
  });

  it('H9: her family and a child born before are other people', () => {
    expect(
      told(KIN, (word) => said(`The maternal ${word} had calcification of the liver.`, 'Fetal ultrasound')),
    ).toEqual(wanted(KIN, 'present liver of other'));
    const before = 'previous, prior, last, older, elder, first, earlier, firstborn';
    expect(
      told(before, (word) => said(`The ${word} baby had calcification of the liver.`, 'Fetal ultrasound')),
    ).toEqual(wanted(before, 'present liver of other'));
    const children = 'baby, child, sibling, infant, fetus';
    expect(
      told(children, (word) => said(`The previous ${word} had calcification of the liver.`, 'Fetal ultrasound')),
    ).toEqual(wanted(children, 'present liver of other'));
  });

  it.each([
    ['A', 'Twin A, Fetus A:, Triplet A, Quadruplet A, Quad A, Baby A:, Twin (A), twin a'],
    ['1', 'Fetus 1, Fetus #1, Twin 1, Twin I, Fetus one, Fetus number 1, The first twin'],
    ['2', 'Fetus 2, Twin II, Twin two, The second twin'],
    ['3', 'Fetus 3, Triplet III, Triplet three, The third triplet'],
    ['4', 'Fetus 4, Quad IV, Fetus four, The fourth quad'],
    ['5', 'Fetus 5, Fetus V, Fetus five, The fifth triplet'],
    ['B', 'Twin B, Fetus B, Baby B'],
    ['C', 'Triplet C, Fetus C'],
    ['D', 'Quad D, Fetus D'],
    [
      'none',
      'Both twins, Either twin, Neither fetus, Each twin, All triplets, All three fetuses, Twins A and B, The first baby',
    ],
  ])('FET-1: of several fetuses the finding is of fetus %s', (label, names) => {
    expect(told(names, (name) => labelOf(`${name} has a calcification of the liver.`))).toEqual(wanted(names, label));
  });

  it('FET-1: a report without a title is of the unborn child by each sign of a pregnancy', () => {
    expect(told(SIGNS, (sign) => said(`${sign} normal. Calcification of the liver.`))).toEqual(
      wanted(SIGNS, 'present liver of fetus'),
    );
    expect(said('Gallbladder normal. Calcification of the liver.')).toBe('present liver');
  });

  it('FET-1: a child that is born is the patient, one whose birth is planned is not', () => {
    const twin = (word: string): string => `${word} scan. Twin B. Gestation 38 weeks. Calcification of the liver.`;
    expect(told(BORN, (word) => said(twin(word)))).toEqual(wanted(BORN, 'present liver'));
    const planned = (word: string): string =>
      `Gestation of 20 weeks. Calcification of the liver. Postnatal scan ${word}.`;
    expect(told(PLANNED, (word) => said(planned(word)))).toEqual(wanted(PLANNED, 'present liver of fetus'));
    expect(said(planned('normal'))).toBe('present liver');
  });
});
