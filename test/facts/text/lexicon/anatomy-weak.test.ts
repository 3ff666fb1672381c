import { organOf, pairs, placed, said, told, wanted, wordsOf } from './placed.js';

const NUMBERS = 'i, ii, iii, iv, iva, ivb, iv a, iv b, v, vi, vii, viii, 1, 2, 3, 4, 4a, 4b, 4 a, 4 b, 5, 6, 7, 8';
const SECTIONS = pairs('left lateral, left medial, right anterior, right posterior', 'section, sector, segment');
const POLES =
  'upper pole, lower pole, mid pole, middle pole, superior pole, inferior pole, midpole, interpole, polar region';
const CORTEX = 'frontal, parietal, occipital, convexity, parafalcine, parasagittal';

describe('Names that give way', () => {
  it('H18: a numbered segment is of the liver, and of the lung, the bowel or a vessel where these are spoken of', () => {
    const segments = pairs('segment, segments, seg', NUMBERS);
    expect(told(segments, (name) => organOf(`Calcification in ${name}.`))).toEqual(wanted(segments, 'liver'));
    expect(told(segments, (name) => said(`LUNGS: Calcification in ${name}.`))).toEqual(
      wanted(segments, 'present lung'),
    );
    expect(said('AORTA: Calcification in segment 2.')).toBe('present artery');
    expect(said('COLON: Calcification in segment 2.')).toBe('present bowel');
    expect(said('KIDNEYS: Calcification in segment VI.')).toBe('present liver');
  });

  it('H18: a section or sector is of the liver, and of the lung where that is spoken of', () => {
    expect(told(SECTIONS, (name) => organOf(`Calcification in the ${name}.`))).toEqual(wanted(SECTIONS, 'liver'));
    expect(told(SECTIONS, (name) => said(`LUNGS: Calcification in the ${name}.`))).toEqual(
      wanted(SECTIONS, 'present lung'),
    );
  });

  it('H18: a right or left lobe is of the liver unless anything else is spoken of', () => {
    const lobes = 'right lobe, left lobe';
    expect(told(lobes, (name) => organOf(`Calcification in the ${name}.`))).toEqual(wanted(lobes, 'liver'));
    expect(told(lobes, (name) => said(`THYROID: Calcification in the ${name}.`))).toEqual(
      wanted(lobes, 'present other'),
    );
    expect(told(lobes, (name) => said(`LUNGS: Calcification in the ${name}.`))).toEqual(wanted(lobes, 'present lung'));
  });

  it('H18: the caudate is of the brain, and the lobe where the liver is spoken of', () => {
    expect(placed('Calcification of the caudate.')).toBe('brain, caudate nucleus');
    expect(placed('Calcification of the putamen and the caudate.')).toBe('brain, putamen');
    expect(placed('Liver: Calcification of the caudate.')).toBe('liver');
    expect(said('The liver is normal in size. Calcification of the caudate.')).toBe('present liver');
    expect(said('Calcification of the caudate.', 'MRI liver')).toBe('present liver');
  });

  it('H18: a pole has a stone of the kidney, and no other calcium by itself', () => {
    expect(told(POLES, (name) => said(`A stone in the left ${name}.`))).toEqual(
      wanted(POLES, 'present kidney calculus'),
    );
    expect(told(POLES, (name) => said(`Calcification in the left ${name}.`))).toEqual(wanted(POLES, 'present other'));
    expect(said('THYROID: A stone in the lower pole.')).toBe('present other calculus');
  });

  it('H18: the lobes of the brain give way to the bone and the sinus that are named after them', () => {
    expect(told(CORTEX, (name) => said(`${name} calcification.`))).toEqual(wanted(CORTEX, 'present brain'));
    expect(told(CORTEX, (name) => said(`${name} calcification of the orbit.`))).toEqual(
      wanted(CORTEX, 'present other'),
    );
  });

  it('H18: a scar is of soft tissue unless anything else is spoken of', () => {
    const scars = 'scar, hematoma, fat necrosis';
    expect(told(scars, (name) => said(`A calcified ${name}.`))).toEqual(wanted(scars, 'present soft-tissue'));
    expect(told(scars, (name) => said(`BREASTS: A calcified ${name}.`))).toEqual(wanted(scars, 'present breast'));
    expect(said('A calcified cuff.')).toBe('present soft-tissue');
    expect(said('A calcified cuff of the ureter.')).toBe('present other');
  });

  it('H18: milk of calcium is of the breast unless anything else is spoken of', () => {
    expect(said('Milk of calcium is seen.')).toBe('present breast');
    expect(said('Calcifications typical of milk of calcium.')).toBe('present breast + present breast');
    expect(said('Milk of calcium in a renal cyst.')).toBe('present kidney');
  });

  it('H18: what lies at an apex is of the lung, and not where another apex is spoken of', () => {
    expect(said('Apical calcification.')).toBe('present lung');
    const others = 'KIDNEYS, BRAIN, THYROID, BREASTS, AORTA, MITRAL VALVE';
    expect(wordsOf(others).map((heading) => said(`${heading}: Apical calcification.`))).toEqual([
      'present kidney',
      'present brain',
      'present other',
      'present breast',
      'present artery',
      'present valve',
    ]);
  });

  it('H18: a word of the chest gives way to any organ that is named', () => {
    const words = 'pneumothorax, consolidation, pleural effusion, atelectasis, infiltrate, cardiopulmonary disease';
    expect(told(words, (word) => said(`${word} and calcification of the spleen.`))).toEqual(
      wanted(words, 'present other'),
    );
  });

  it('H18: a weak word before the calcium gives way to the organ behind it', () => {
    const words = `
      abdominal, flank, pelvic, hepatic hilar, apical, segment VI, right lobe, left lateral segment, frontal, cuff, caudate,
      hepatitis, stenosis
    `;
    expect(told(words, (word) => said(`A ${word} calcification of the pancreas.`))).toEqual(
      wanted(words, 'present pancreas'),
    );
    expect(said('An upper pole stone of the bladder.')).toBe('present other calculus');
  });

  it('H18: what only holds the name of an organ names none', () => {
    const names = `
      frontal radiograph, soft tissue density, soft tissue mass, bone window, lung windows, renal function, liver enzymes,
      heart failure, breast cancer, lung cancer, renal cell, gray scale, skin incision, pancreatic enzymes, renal colic,
      pulmonary embolism, heart disease, bone density, vein catheter, renal protocol, spinal needle, muscle weakness,
      fatty hilum, bladder cuff, iliac fossa, mca psv, mca doppler, mca pi, mca ri, mca velocity,
      mca peak systolic velocity
    `;
    expect(told(names, (name) => placed(`Calcification of the ${name}.`).replace(' in-mass', ''))).toEqual(
      wanted(names, 'other'),
    );
  });

  it('H18: a region gives way to any organ that is named', () => {
    const regions = 'abdomen, abdominal cavity, right upper quadrant, ruq, pelvis, hepatic hilum';
    expect(told(regions, (region) => said(`Calcification of the pancreas in the ${region}.`))).toEqual(
      wanted(regions, 'present pancreas'),
    );
    const vessels = 'plaque, ostial, ostium, stenosis, bifurcation, luminal, stent, occlusion';
    expect(told(vessels, (word) => said(`A ${word} calcification of the ureter.`))).toEqual(
      wanted(vessels, 'present other'),
    );
    const diseases = 'hepatitis, pneumonia, hydronephrosis, stroke, appendicitis, cardiomegaly, ipmn, pheochromocytoma';
    expect(told(diseases, (word) => said(`${word}. Calcification of the stomach.`))).toEqual(
      wanted(diseases, 'present stomach'),
    );
  });
});
