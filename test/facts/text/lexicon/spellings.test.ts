import { said, told, wanted } from './placed.js';
import { only } from '../told.js';

describe('Spellings', () => {
  it.each([
    ['hepatic haemangioma', 'present liver in-mass'],
    ['foetal liver', 'present liver of fetus'],
    ['oesophagus', 'present bowel'],
    ['caecum', 'present bowel'],
    ['caecal wall', 'present bowel'],
    ['cerebral oedema', 'present brain'],
    ['pulmonary oedema', 'present lung'],
    ['splenic haematoma', 'present other'],
    ['cephalohaematoma', 'present other'],
    ['cephalhaematoma of the scalp', 'present other'],
    ['leucoencephalopathy', 'present brain'],
    ['disk', 'present other'],
    ['intervertebral disks', 'present other'],
    ['grey matter', 'present brain'],
    ['hepactic capsule', 'present liver'],
    ['heptic capsule', 'present liver'],
    ['pancreatc duct', 'present pancreas'],
    ['tumour of the liver', 'present liver in-mass'],
    ['tumours of the liver', 'present liver in-mass'],
    ['granulomata of the liver', 'present liver'],
    ['livr', 'present liver'],
    ['lvier', 'present liver'],
    ['livre', 'present liver'],
    ['lugn', 'present lung'],
    ['lugns', 'present lung'],
    ['triangular fibrocartilage', 'present other'],
  ])('H18: calcification of the "%s" is %s', (name, finding) => {
    expect(said(`Calcification of the ${name}.`)).toBe(finding);
  });

  it.each([
    ['Demineralised bone. Mineralised nodule of the liver.', 'present liver'],
    ['A nonmineralised nodule of the liver.', 'absent liver'],
    ['An unmineralised nodule of the liver.', 'absent liver'],
    ['No calcification is visualised in the liver.', 'absent liver'],
    ['Non-visualisation of calcification in the liver.', 'absent liver'],
    ['Nonvisualisation of calcification in the liver.', 'absent liver'],
    ['No calcification can be recognised in the liver.', 'absent liver'],
    ["We can't see calcification in the liver.", 'absent liver'],
    ["We couldn't see calcification in the liver.", 'absent liver'],
    ['No evidance of calcification in the liver.', 'absent liver'],
    ['We favour calcification of the liver.', 'uncertain liver'],
    ['CT characteristically shows calcification of the liver.', 'present liver'],
    ['CT is good for characterisation of calcification of the liver.', 'nothing'],
    ['To characterise calcification of the liver.', 'nothing'],
    ['Ionised calcium is normal, the liver too.', 'nothing'],
    ['Calcium is low, hypocalcaemia, liver normal.', 'nothing'],
    ['Calcium is high, hypercalcaemia, liver normal.', 'nothing'],
    ['Calcuim deposits in the liver.', 'present liver'],
    ['Clacium deposits in the liver.', 'present liver'],
    ['Calc. in the liver.', 'present liver'],
    ['Calcs. in the liver.', 'present liver'],
    ['Calc. granuloma of the liver.', 'present liver'],
    ['Calcification of the coeliac axis.', 'present artery'],
    ['A stoen in the kidney.', 'present kidney calculus'],
    ['Stoens in the kidney.', 'present kidney calculus'],
    ['The liver harbours a calcification.', 'present liver'],
  ])('H2: "%s" is read as %s', (text, finding) => {
    expect(said(text)).toBe(finding);
  });

  it('H18: a catheterisation is of the vessels', () => {
    expect(said('Calcification.', 'Catheterisation')).toBe('present artery');
  });

  it('H18: a paediatric study is of a child that is born', () => {
    const title = 'Paediatric ultrasound, neonatal twin';
    expect(said('Twin B. Calcification of the liver.', title)).toBe('present liver');
  });

  it('H18: a segment is one in each spelling', () => {
    const words = 'segment, segmnt, segement, segemnt, segmetn';
    expect(told(words, (word) => only(`Calcification in ${word} VI of the liver.`).site ?? '')).toEqual(
      wanted(words, 'segment VI'),
    );
  });

  it.each([
    ['rigth upper lobe of the lung', 'right upper lobe'],
    ['rihgt upper lobe of the lung', 'right upper lobe'],
    ['lfet upper lobe of the lung', 'left upper lobe'],
    ['left uper lobe of the lung', 'left upper lobe'],
    ['left lwoer lobe of the lung', 'left lower lobe'],
    ['left lower lobbe of the lung', 'left lower lobe'],
  ])('H18: a calcification in the "%s" is of the %s', (place, site) => {
    expect(only(`Calcification in the ${place}.`).site).toBe(site);
  });

  it.each(['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters', 'mms'])('H18: 4 %s are 4 mm', (unit) => {
    expect(only(`A 4 ${unit} calcification of the liver.`).size).toEqual({ value: 4, unit: 'mm' });
  });

  it.each(['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters', 'cms'])('H18: 4 %s are 4 cm', (unit) => {
    expect(only(`A 4 ${unit} calcification of the liver.`).size).toEqual({ value: 4, unit: 'cm' });
  });

  it.each([
    ['muliple', 'multiple'],
    ['multple', 'multiple'],
    ['localised', 'focal'],
    ['generalised', 'diffuse'],
    ['centrally', 'central'],
    ['centred', 'central'],
  ])('H18: calcifications that are "%s" are told as %s', (word, form) => {
    expect(only(`${word} calcifications of the liver.`).morphology).toContain(form);
  });

  it('H18: the length of a noduel is not that of the calcification in it', () => {
    expect(only('Calcification within a noduel of the liver measuring 8 mm.').size).toBeUndefined();
  });
});
