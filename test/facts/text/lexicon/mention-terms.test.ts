import { formOf, placed, said, told, wanted, type Names } from './placed.js';

/** Words that name calcium, and the organ that some of them name with it. */
const NOUNS: readonly Names[] = [
  [
    'other',
    `
  calcification, microcalcification, macrocalcification, calcium deposit, calcium deposition,
  deposition of calcium, deposit of calcium, clump of calcium, clumps of calcium, calcium clump, fleck of calcium,
  flecks of calcium, focus of calcium, foci of calcium, calcific deposit, calcific density, calcific focus,
  calcific foci, calcified focus, calcified foci, calcific opacity, calcified density,
  mineralization, calcareous deposit, deposits of calcium, areas of calcium
`,
  ],
  ['artery, vessel', 'calcium plaque'],
  [
    'other calculus',
    `
  stone, calculus, calculi, lithiasis, concrement, concretion, calcific concretion, calcified concretion,
  calcareous concretion, stone fragment, calculus fragment
`,
  ],
  ['kidney', 'nephrocalcinosis'],
  [
    'kidney calculus',
    `
  nephrolithiasis, staghorn calculus, staghorn calculi, kidney stone, renal stone, renal calculus, renal calculi,
  staghorn stone, staghorn
`,
  ],
  ['soft-tissue, skin', 'calcinosis cutis'],
  [
    'soft-tissue',
    `tumoral calcinosis, calcinosis universalis, calcinosis circumscripta, calcinosis, heterotopic ossification,
    myositis ossificans, heterotopic bone formation, dystrophic ossification`,
  ],
  [
    'soft-tissue',
    `
  calcific tendinitis, calcific tendinosis, calcific tendinopathy, calcific bursitis, calcific periarthritis,
  calcific tendonitis
`,
  ],
  ['other, ligament', 'ossification of the same, ossification of it'],
  ['other, joint cartilage', 'chondrocalcinosis'],
  ['other, gallbladder', 'porcelain gallbladder, porcelain gall bladder, milk of calcium bile, limy bile'],
  ['other calculus, gallbladder', 'gallstone, gall stone, cholelithiasis, cholecystolithiasis'],
  ['other calculus, bile duct', 'choledocholithiasis'],
  ['other calculus, urinary tract', 'urolithiasis'],
  [
    'other calculus, ureter',
    `
  ureterolithiasis, ureteral stone, ureteral calculus, ureteral calculi, ureteric stone, ureteric calculus,
  ureteric calculi
`,
  ],
  ['other calculus, salivary gland', 'sialolith, sialolithiasis'],
  ['pancreas calculus', 'pancreatolithiasis, pancreolithiasis'],
  ['bowel calculus, appendix', 'appendicolith, fecalith, coprolith, enterolith'],
  ['artery, coronary artery', 'coronary calcium, coronary artery calcium, coronary arterial calcium'],
  ['artery phlebolith', 'phlebolith, phleboliths'],
  ['lung calculus', 'broncholith'],
  ['other, testis', 'testicular microlithiasis'],
  ['lung, alveolar', 'alveolar microlithiasis'],
];
const ADJECTIVES = `
  calcified, calcific, calcifying, fibrocalcific, microcalcified, calcareous, mineralized, calcifies,
  begun to calcify, beginning to calcify, began to calcify, starting to calcify, started to calcify,
  continues to calcify, continued to calcify, calc'd, calcd
`;
const DENIED = `
  noncalcified, noncalcific, non calcified, non calcific, uncalcified, non calcifying, noncalcifying,
  noncalcification, un calcified, non calc, noncalc, nonmineralized, non mineralized, unmineralized
`;
const ECHOES = `
  echogenic focus, echogenic foci, echogenic area, echogenic lesion, echogenic nodule, echogenicity,
  hyperechoic focus, hyperechoic foci, hyperechoic lesion, hyperechogenic focus, hyperechogenic foci,
  echodense focus, echodense foci, echogenic structure, hyperechoic structure, echogenic density,
  area of increased echogenicity, areas of increased echogenicity, focus of increased echogenicity,
  foci of increased echogenicity, hyperechoic area, hyperechogenic area, hyperechogenic spot,
  echogenic non shadowing area, echogenic nonshadowing area, non shadowing echogenic focus,
  non shadowing echogenic foci, hyperechogenicities, echogenicities, bright focus of echo, bright spot,
  echogenic spot, hyperechoic spot, echogenic dot, bright echo
`;
const NO_CALCIUM = `
  stone like, calculus like, calculi like, calcification like, calcium like, stone looking, calcified looking,
  stone protocol, kidney stone protocol, renal stone protocol, ureteral stone protocol, stone study,
  renal stone study, stone search, stone ct, stepping stone, stone survey, calcification score,
  coronary calcium score, coronary calcium scoring, coronary artery calcium score, coronary artery calcium scoring,
  coronary calcium scan, coronary calcification score, ossification center, ossification centers,
  bone mineralization, mineralization of bone, osseous mineralization, calcific stenosis score,
  normal mineralization, mineralization is normal, lymphogenic focus, stone disease, normal echogenicity,
  parenchymal echogenicity, renal echogenicity, hepatic echogenicity, liver echogenicity, increased echogenicity,
  echogenicity is, echogenicity of, cortical echogenicity, stone free rate, stone free rates, stone free interval,
  normal in echogenicity
`;
/** A letter or two in the wrong order. */
const MISTYPED: readonly Names[] = [
  ['present liver', 'calcfiication, calcfiications, calcfiied, micrcoalcifications, micrcoalcification, calcfiic'],
  ['present liver calculus', 'calclui, calcluus'],
  ['present kidney', 'nephorcalcinosis'],
  ['present kidney calculus', 'nephorlithiasis'],
  ['present other calculus', 'cholleithiasis, galltsones, galltsone, uroltihiasis'],
  ['present artery phlebolith', 'phleoblith, phleobliths'],
];
const NOT_MISTYPED = `
  classified, classification, classifications, clarified, clarification, decalcified, qualification, qualified, pacified,
  ossified, declassified, calculous, calculate, calculated, calculates, calculation, calculations, calcaneus, calcaneal,
  calcaneum, canaliculi, caliculi, calcify
`;

describe('Words that name calcium', () => {
  it.each(NOUNS)('H18: calcium is of "%s" by its own word', (place, words) => {
    expect(told(words, (word) => placed(`There is ${word}.`))).toEqual(wanted(words, place));
  });

  it.each<Names>([
    ['kidney calculus', 'kidney stones, renal stones, staghorn stones'],
    ['other calculus, ureter', 'ureteral stones, ureteric stones'],
    ['other calculus, gallbladder', 'gallstones, gall stones'],
    ['bowel calculus, appendix', 'appendicoliths, fecaliths, coproliths, enteroliths'],
    ['other calculus, salivary gland', 'sialoliths'],
    ['lung calculus', 'broncholiths'],
    ['other calculus', 'stones, concretions, stone fragments'],
    ['other', 'calcifications, calcium deposits, calcific densities, calcific opacities'],
    ['other, gallbladder', 'porcelain gallbladders'],
  ])('H18: several are of "%s" too', (place, words) => {
    expect(told(words, (word) => placed(`There are ${word}.`))).toEqual(wanted(words, place));
  });

  it('H18: calcinosis and ossification are of the organ that is named, their own names of the soft tissue', () => {
    expect(said('Calcinosis of the stomach.')).toBe('present stomach');
    expect(said('Tumoral calcinosis of the hip.')).toBe('present soft-tissue');
    expect(said('Calcinosis universalis of the hip.')).toBe('present soft-tissue');
    expect(said('Calcinosis circumscripta of the hip.')).toBe('present soft-tissue');
    expect(said('Calcinosis of the hip.')).toBe('present other');
    const bony = 'heterotopic ossification, myositis ossificans, dystrophic ossification';
    expect(told(bony, (word) => placed(`There is ${word} of the spleen.`))).toEqual(wanted(bony, 'other, spleen'));
    expect(told(bony, (word) => formOf(`There is ${word}.`).replace('dystrophic and ', ''))).toEqual(
      wanted(bony, 'ossification'),
    );
    expect(formOf('There is ossification of the spleen.')).toBe('ossification');
  });

  it('H2: a thing is calcified by each adjective, and is not by each that says so', () => {
    expect(told(ADJECTIVES, (word) => said(`A ${word} nodule of the liver.`))).toEqual(
      wanted(ADJECTIVES, 'present liver'),
    );
    expect(told(DENIED, (word) => said(`A ${word} nodule of the liver.`))).toEqual(wanted(DENIED, 'absent liver'));
    const free = 'stone-free, calculus-free';
    expect(told(free, (word) => said(`The left kidney is ${word}.`))).toEqual(wanted(free, 'absent kidney calculus'));
  });

  it('H2: a bright echo is calcium only with a shadow', () => {
    expect(told(ECHOES, (word) => said(`There is ${word}.`))).toEqual(wanted(ECHOES, 'nothing'));
    expect(told(ECHOES, (word) => said(`${word} in the liver with acoustic shadowing.`))).toEqual(
      wanted(ECHOES, 'present liver'),
    );
  });

  it('H2: what only holds a word of calcium names none', () => {
    expect(told(NO_CALCIUM, (word) => said(`The ${word} of the liver.`))).toEqual(wanted(NO_CALCIUM, 'nothing'));
  });

  it.each(MISTYPED)('H2: a mistyped word is still read as %s', (finding, words) => {
    expect(told(words, (word) => said(`A ${word} nodule in the liver.`))).toEqual(wanted(words, finding));
  });

  it('H2: a word near to one of calcium is none', () => {
    expect(told(NOT_MISTYPED, (word) => said(`The ${word} nodule of the liver.`))).toEqual(
      wanted(NOT_MISTYPED, 'nothing'),
    );
  });
});
