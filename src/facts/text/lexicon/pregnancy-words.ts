import { list } from './word-list.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const FETAL = set('fetal fetus fetuses feti twin twins triplet triplets quadruplet cotwin unborn');
export const TWINS = set('twin twins triplet triplets quadruplet cotwin');
/** Words before the letter or number of a fetus; `either`: an article may follow as well ("this fetus a ..."). */
export const LABELLED_FETUS: ReadonlyMap<string, 'twin' | 'either'> = new Map([
  ['twin', 'twin'],
  ['triplet', 'twin'],
  ['quadruplet', 'twin'],
  ['quad', 'twin'],
  ['fetus', 'either'],
  ['baby', 'either'],
]);
/** As they are written, to as they are compared: "twin I" is twin 1, and nobody knows whether twin A is. */
export const FETUS_LABELS: ReadonlyMap<string, string> = new Map([
  ...['a', 'b', 'c', 'd'].map((letter): [string, string] => [letter, letter.toUpperCase()]),
  ...['1', '2', '3', '4', '5'].map((number): [string, string] => [number, number]),
  ...['i', 'ii', 'iii', 'iv', 'v'].map((roman, index): [string, string] => [roman, String(index + 1)]),
  ...['one', 'two', 'three', 'four', 'five'].map((word, index): [string, string] => [word, String(index + 1)]),
]);
/** "the second twin" */
export const ORDINAL_LABELS: ReadonlyMap<string, string> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth'].map((word, index): [string, string] => [word, String(index + 1)]),
);
/** "both twins", "neither fetus", "all three fetuses" */
export const EACH_OF = set('both either neither each all two three');
export const SEVERAL = set('twins triplets quadruplets fetuses feti babies');
export const OF_SEVERAL = set('twins triplets quadruplets fetuses feti babies twin fetus baby triplet');
export const LIST_JOINS = set('and or / & ,');
/** Between the word and the label: "fetus #2", "twin (A)", "fetus no. 2". */
export const BEFORE_LABEL = set('# ( number no');
export const MATERNAL = set('maternal mother mothers mum mom');
/** Whose "'s" is the mother herself in an obstetric study ("the patient's own gallbladder"). */
export const WOMAN = set('patient woman lady gravida');
export const OWN = set('own native');
/** Behind "maternal" or "the patient's" these name no part of her that is looked at. */
export const NOT_HER_BODY = set(
  'age habitus bmi obesity weight cmv infection infections serum serology seroconversion igg igm request diabetes fever movement movements ' +
    'history screening medication medications position side hypertension perception anxiety blood bloods transfer consent care drug toxoplasma ' +
    'toxoplasmosis rubella parvovirus syphilis zika varicella illness disease request wish fetal fetus pregnancy medicine',
);
export const KIN = set(
  'brother sister sibling siblings brothers sisters aunt uncle grandmother grandfather cousin niece nephew father husband',
);
export const CHILDREN = set('baby child sibling infant son daughter');
export const BORN_EARLIER = set('previous prior last older elder first earlier firstborn');
/** "twin pregnancy" names the pregnancy, nobody's body. */
export const PREGNANCIES = set('pregnancy pregnancies gestation gestations');
/** Parts of a pregnancy that are never the fetus's own organs. */
export const MATERNAL_SITES = set(
  'uterus uterine myometrium myometrial endometrium endometrial cervix ovary ovaries ovarian adnexa adnexal fibroid fibroids leiomyoma leiomyomata ' +
    'placenta placental placentae placentas vagina vaginal dermoid dermoids arcuate decidua decidual retroplacental subchorionic breast breasts mammary parametrial ' +
    'parametrium salpinx fallopian hydrosalpinx adenomyosis cesarean',
);
/** Of these a girl has her own before she is born. */
export const GIRLS_SITES = set('uterus uterine ovary ovaries ovarian adnexa adnexal vagina breast breasts mammary');

/** Study titles of an examination of the unborn child. */
export const OBSTETRIC = set(
  'obstetric obstetrical obstetrics ob obs fetal fetus fetuses prenatal antenatal trimester nuchal mfm bpp tiffa biophysical perinatology midtrimester intrapartum',
);
/** A title that says these is of the unborn child unless it names a region of the woman ("MRI abdomen, pregnant patient"). */
export const OF_PREGNANCY = set('pregnancy pregnant gestational gravid gestation maternity');

/** "anatomy survey", "anomaly scan", "growth scan", "20-week scan". */
export const SURVEYED = set(
  'anatomy anomaly growth dating viability morphology nt detailed week weeks level ii 2 targeted booking',
);
export const SURVEYS = set('scan survey ultrasound us sonogram sonography usg screen screening');
/** The child is born: "twin B" is its name, and "gestational age" its past. */
export const BORN = set('neonatal neonate newborn infant nicu fontanelle pediatric postnatal');
/** In a sentence with one of these the birth is still ahead: what is planned for the child, and who is to be asked. */
export const FOR_THE_UNBORN = set(
  'recommend recommended recommends recommendation advise advised advisable suggest suggested plan planned plans consult consultation ' +
    'counsel counseling counselling refer referral referred arrange arranged needed warranted required should will delivery deliver after ' +
    'following fetal fetus unborn consider considered discuss discussed appropriate offered offer follow',
);

/** Words that only the text of an obstetric study holds. */
export const PREGNANCY_SIGNS: readonly string[] = list(`
  fetal, fetus, fetuses, biometry, bpd, efw, afi, crl, amniotic, liquor, intrauterine pregnancy, intrauterine gestation,
  cephalic presentation, vertex presentation, breech, gestational age, gestation, femur length, head circumference,
  abdominal circumference, nuchal translucency, nuchal fold, cord insertion, three vessel cord, oligohydramnios,
  polyhydramnios, anhydramnios, dichorionic, monochorionic, diamniotic, monoamniotic, donor twin, recipient twin,
  estimated fetal weight, hc / ac, fl / ac, gestation sac, gestational sac, deepest vertical pocket, crown rump length,
  anomaly scan, singleton pregnancy, twin pregnancy, triplet pregnancy, singleton
`);
/** Before "fetus" these give it to the person spoken of before ("her sister, whose fetus ..."). */
export const WHOSE_FETUS = set('her his their whose sister daughter cousin niece');
/** Before "fetus" or "a fetus" these give it to whoever has, had or lost it. */
export const CARRIED = set(
  'has had have carries carried carrying lost expects expecting delivered miscarried terminated',
);
/** "co-twin", "the other twin": not the one spoken of before. */
export const CO = set('co other');
