const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const FETAL = set('fetal fetus fetuses feti twin twins triplet triplets cotwin');
/** Words before the letter or number of a fetus; `either`: an article may follow as well ("this fetus a ..."). */
export const LABELLED_FETUS: ReadonlyMap<string, 'twin' | 'either'> = new Map([
  ['twin', 'twin'],
  ['triplet', 'twin'],
  ['fetus', 'either'],
  ['baby', 'either'],
]);
export const FETUS_LABELS = set('a b c d 1 2 3 4 i ii iii');
export const MATERNAL = set('maternal mother mothers');
/** Parts of a pregnancy that are never the fetus's own organs. */
export const MATERNAL_SITES = set(
  'uterus uterine myometrium myometrial endometrium endometrial cervix ovary ovaries ovarian adnexa adnexal fibroid fibroids leiomyoma leiomyomata placenta placental placentae vagina',
);

/** Study titles of an examination of the unborn child. */
export const OBSTETRIC = set(
  'obstetric obstetrical obstetrics ob fetal fetus foetal prenatal antenatal pregnancy pregnant gestational trimester nuchal gravid',
);

/** "anatomy survey", "anomaly scan". */
export const SURVEYS = set('scan survey ultrasound us');
