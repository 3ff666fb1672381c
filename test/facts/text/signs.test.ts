import { HOOK_LIMITS } from '../../../src/facts/text/read-report.js';
import { readSigns } from '../../../src/facts/text/read-signs.js';
import { SignLexicon } from '../../../src/facts/text/sign-lexicon.js';
import { gathering } from '../chart-of-test.js';

const lexicon = SignLexicon.over(gathering.knowledge.meanings);
const told = (text: string, title = 'CT abdomen') =>
  readSigns({ text, title }, lexicon, HOOK_LIMITS)
    .signs.filter(({ subject }) => subject !== 'other')
    .map(({ sign, assertion }) => `${sign.replace('sign-', '')} ${assertion}`);

describe('HEP-4: bile ducts in a report', () => {
  it.each([
    'The intrahepatic bile ducts are dilated.',
    'Mild intrahepatic biliary ductal dilatation.',
    'The common bile duct is mildly dilated, measuring 11 mm.',
    'Dilated CBD with upstream intrahepatic biliary dilatation.',
    'BILE DUCTS: Dilated to 12 mm.',
    'There is dilatation of the common hepatic duct behind the deposit.',
    'IHBRD is noted.',
  ])('"%s" tells that they are dilated', (text) => {
    expect(told(text)).toContain('dilated-bile-ducts present');
  });

  it.each([
    'The bile ducts are not dilated.',
    'No intrahepatic or extrahepatic biliary ductal dilatation.',
    'No biliary dilatation.',
    'Common bile duct is normal in calibre without dilatation.',
  ])('"%s" denies it', (text) => {
    expect(told(text)).toContain('dilated-bile-ducts absent');
    expect(told(text)).not.toContain('dilated-bile-ducts present');
  });

  it.each([
    'The pancreatic duct is dilated. The bile ducts are normal.',
    'Dilated portal vein.',
    'Ectatic abdominal aorta.',
    'HISTORY: Biliary dilatation on an outside study.',
    'Evaluate for biliary dilatation.',
  ])('"%s" tells nothing of dilated bile ducts', (text) => {
    expect(told(text).filter((one) => one.startsWith('dilated-bile-ducts'))).toEqual([]);
  });

  it.each([
    'A 6 cm calcified deposit compresses the common bile duct.',
    'A 6 cm calcification in segment IV of the liver compresses the adjacent common bile duct.',
    'The common hepatic duct is obstructed by the calcification.',
    'Findings of biliary obstruction.',
  ])('"%s" tells that they are obstructed', (text) => {
    expect(told(text)).toContain('obstructed-bile-ducts present');
  });
});

describe('HEP-8: a growth of the liver in a report', () => {
  it.each([
    'A 4 cm mass in segment VI of the liver with coarse calcification.',
    'Known hepatic adenoma, calcified.',
    'Fibrolamellar hepatocellular carcinoma with central calcified scar.',
    'LIVER: There is a hypodense mass in the left lobe.',
    'Calcified liver metastases.',
  ])('"%s" tells one', (text) => {
    expect(told(text)).toContain('liver-mass present');
  });

  it.each(['No focal hepatic mass.', 'Liver: no suspicious mass. Single calcified granuloma.', 'No liver metastases.'])(
    '"%s" denies one',
    (text) => {
      expect(told(text)).toContain('liver-mass absent');
      expect(told(text)).not.toContain('liver-mass present');
    },
  );

  it.each([
    'Calcification in the liver, hepatocellular carcinoma cannot be excluded.',
    'Appearance is suspicious for hepatocellular carcinoma.',
  ])('"%s" doubts it', (text) => {
    expect(told(text)).toContain('liver-mass uncertain');
  });

  it.each([
    'A 3 cm mass in the upper pole of the right kidney. Calcification in the liver.',
    'Left adrenal adenoma. Liver calcification.',
    'Liver calcification without mass effect.',
    'Mother had hepatocellular carcinoma.',
  ])('"%s" tells none of the patient\'s liver', (text) => {
    expect(told(text).filter((one) => one === 'liver-mass present')).toEqual([]);
  });
});

describe('causes that a report names', () => {
  it.each([
    ['HEP-5', 'Calcified hydatid cyst in segment VII.', 'hydatid present'],
    ['HEP-5', 'Curvilinear calcification, possibly an old hydatid cyst.', 'hydatid uncertain'],
    ['HEP-5', 'Turtleback capsular calcification typical of schistosomiasis.', 'schistosomiasis present'],
    ['HEP-6', 'Calcification, likely sequela of histoplasmosis.', 'histoplasmosis'],
    ['HEP-6', 'Calcification at the site of the treated hepatic abscess.', 'liver-abscess'],
    ['HEP-7', 'The hepatic veins are thrombosed.', 'hepatic-vein-thrombosis present'],
    ['HEP-7', 'Findings in keeping with Budd-Chiari syndrome.', 'hepatic-vein-thrombosis present'],
    ['HEP-7', 'Calcification within an old infarct of the liver.', 'hepatic-infarct'],
    ['HEP-10', 'Status post right hepatectomy with calcification along the margin.', 'liver-injury'],
  ])('%s: "%s" names %s', (_row, text, sign) => {
    expect(told(text).some((one) => one.startsWith(sign))).toBe(true);
  });

  it.each(['No evidence of hydatid disease.', 'The hepatic veins are patent without thrombus.'])(
    '"%s" names none',
    (text) => {
      expect(told(text).filter((one) => !one.endsWith(' absent'))).toEqual([]);
    },
  );
});

describe('how signs are read', () => {
  it('H16: most reports hold none of the words and are not taken apart', () => {
    expect(lexicon.isWorthReading('Normal liver and bile ducts. Calcification in segment VI.')).toBe(false);
    expect(lexicon.isWorthReading('Tumour of the liver')).toBe(true);
  });

  it('FET-1: tells the sign of the fetus from the mother', () => {
    const [sign] = readSigns(
      { text: 'The fetal liver shows a 2 cm mass.', title: 'Obstetric ultrasound' },
      lexicon,
      HOOK_LIMITS,
    ).signs;
    expect(sign).toMatchObject({ sign: 'sign-liver-mass', subject: 'fetus' });
  });

  it('an addendum outweighs what the report said before', () => {
    const text = 'FINDINGS: 3 cm liver mass.\nADDENDUM: On review there is no liver mass.';
    expect(told(text)).toEqual(['liver-mass absent']);
  });

  it('T40: hostile text takes time in line with its length', () => {
    expect(new Set(told('dilated bile duct mass '.repeat(20_000)))).toEqual(new Set(['dilated-bile-ducts present']));
  });
});

describe('LNG-1: growth of a nodule of the lung in a report', () => {
  it.each([
    'The left lower lobe nodule has grown from 6 to 10 mm and contains calcification.',
    'Right lower lobe nodule increased in size since 2024.',
    'Enlarging nodule of the right upper lobe.',
    'LLL nodule, now 10 mm (previously 6 mm), with central calcification.',
    'LLL nodule, now 10 mm (previously 6 mm). It contains calcification.',
    'A 4 mm nodule of the right upper lobe is stable. LLL nodule now 10 mm (previously 6 mm).',
  ])('"%s" tells of it', (text) => {
    expect(told(text, 'CT chest')).toContain('growing-lung-nodule present');
  });

  it.each([
    'Calcified granuloma, no interval growth.',
    'Calcified granuloma of the right upper lobe. The nodule has not increased in size.',
    'Calcified granuloma without interval growth.',
    'Calcified granuloma. The pleural effusion has increased in size.',
    'Calcified granuloma. Enlarging lymph nodes.',
    'LLL nodule, 10 mm (previously 10 mm), with central calcification.',
    'LLL nodule, now 6 mm (previously 10 mm), with central calcification.',
    'LLL nodule of 10 mm with central calcification.',
    'Calcified granuloma. Thyroid nodule, now 10 mm (previously 6 mm).',
  ])('"%s" does not', (text) => {
    expect(told(text, 'CT chest')).not.toContain('growing-lung-nodule present');
  });
});
