import { HOOK_LIMITS } from '../../../src/facts/text/read-report.js';
import { readSigns } from '../../../src/facts/text/read-signs.js';
import { SignLexicon } from '../../../src/facts/text/sign-lexicon.js';
import { gathering } from '../chart-of-test.js';
import { alone, lexicon, rows, told } from './told-signs.js';

describe('FET: whose sign it is', () => {
  it.each(
    alone([
      ['Maternal ascites.'],
      ['Maternal congenital heart disease. Fetal heart normal.'],
      ['Mother has a ventricular septal defect.'],
      ['Maternal ovarian cyst 4 cm.'],
      ['Indication: maternal anaemia. MCA PSV not obtained.'],
      ['Ascites and hepatomegaly.', 'CT abdomen'],
      ['CT abdomen: Gravid uterus. Moderate maternal ascites.', 'CT abdomen and pelvis'],
    ]),
  )('"$text" is nothing of the fetus', ({ text, title }) => {
    expect(told(text, title)).toEqual([]);
  });

  it('what both have is told of each', () => {
    expect(told('Mother: mild hydronephrosis right. Fetus:\nNo hydrops.')).toEqual([
      'absent hydrops',
      'present tissue-change-kidney of mother',
    ]);
  });

  it.each(
    rows([
      ['Twin A: hydrops. Twin B: no hydrops.', 'absent hydrops B; present hydrops A'],
      ['Fetus #1: ascites. Fetus #2: echogenic bowel.', 'present ascites 1; present echogenic-bowel 2'],
      ['FETUS A\nHydrops is present.\nFETUS B\nNo hydrops.', 'absent hydrops B; present hydrops A'],
      ['Twin I: hydrops. Twin 2: ascites.', 'present ascites 2; present hydrops 1'],
      ['The first twin has ascites. The second twin has hydrops.', 'present ascites 1; present hydrops 2'],
      [
        'Recipient (twin B): hydrops. Donor (twin A): growth restriction.',
        'present growth-restriction A; present hydrops B',
      ],
      ['Ascites is seen in twin B only.', 'present ascites B'],
      ['Twin B placenta is thick.', 'present thick-placenta B'],
      ['Twin B is breech. The placenta is thick.', 'present thick-placenta B'],
      ['1. Twin A: Hepatic calcification.\n2. Twin B: Echogenic bowel.', 'present echogenic-bowel B'],
      ['Twin B: echogenic bowel. No hydrops in either twin.', 'absent hydrops; present echogenic-bowel B'],
      ['Twin B: echogenic bowel. Both twins have ascites.', 'present ascites; present echogenic-bowel B'],
      ['Ascites.', 'present ascites B', 'Obstetric ultrasound, twin B'],
      ['The co-twin has no hydrops.', 'absent hydrops B', 'Obstetric ultrasound, twin A'],
      [
        'Twin 1: ventriculomegaly 12 mm. Twin 2: lateral ventricles 6 mm.',
        'absent ventriculomegaly 2; present ventriculomegaly 1',
      ],
    ]),
  )('"$text" tells $signs', ({ text, signs, title }) => {
    expect(told(text, title)).toEqual(signs);
  });

  it('nothing that is said of some triplets is told of another', () => {
    const signs = told('Triplet C: omphalocele. Triplets A and B: no structural anomaly.');
    expect(signs).toContain('present fetal-malformation C');
    expect(signs).not.toContain('present otherwise-normal-fetus C');
  });
});

describe('how the signs of a fetus are read', () => {
  it('H16: charts without a fetus are not searched for them', () => {
    const ofAdults = SignLexicon.over(gathering.knowledge.meanings);
    expect(ofAdults.isWorthReading('Ascites and hydrops. Calcification in segment VI.')).toBe(false);
    expect(lexicon.isWorthReading('Ascites and hydrops. Calcification in segment VI.')).toBe(true);
  });

  it('H16: nothing of the mother changes while signs of a fetus are read', () => {
    const text = 'Known maternal hepatic adenoma. The common bile duct is dilated.';
    const adults = readSigns(
      { text, title: 'US abdomen' },
      SignLexicon.over(gathering.knowledge.meanings),
      HOOK_LIMITS,
    );
    expect(adults.signs.length).toBeGreaterThan(0);
    expect(readSigns({ text, title: 'US abdomen' }, lexicon, HOOK_LIMITS)).toEqual(adults);
  });

  it('T40: hostile text takes time in line with its length', () => {
    expect(told('twin A lateral ventricle 12 mm, hydrops and '.repeat(5000))).toEqual([
      'present hydrops A',
      'present ventriculomegaly A',
    ]);
  });
});
