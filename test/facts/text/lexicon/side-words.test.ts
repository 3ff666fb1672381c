import { sideOf, told, wanted } from './placed.js';

const NO_PAIRS = `
  twin, twins, fetus, fetuses, phase, phases, view, views, study, studies, scan, scans, examination, examinations,
  projection, projections, sequence, sequences, time, times, patient, patients, case, cases, modality, modalities
`;
const ONE_OF_ITS_KIND = `
  heart, spleen, gallbladder, bladder, abdomen, peritoneum, spine, prostate, prostatic urethra, uterus, uterine wall, placenta,
  placental bed, fibroid, leiomyoma, endometrium, endometrial cavity, myometrium, myometrial wall, cervix, urethra, penis,
  penile shaft, aorta, aortic wall, aortoiliac junction, coronary artery, coronaries, left main, lad, lcx, cx, circumflex, rca,
  om, ramus, pda, diagonal, celiac artery, sma, ima, superior mesenteric artery, splenic artery, hepatic artery, gastroduodenal artery,
  portal vein, basilar artery, ivc, vena cava, pulmonary trunk, pineal, falx, tentorium, pons, brainstem, midbrain,
  suprasellar region, sella, corpus callosum, interventricular septum, liver, pancreas, stomach, mitral valve, colon
`;

describe('Words of sides', () => {
  it.each([
    ['left', 'left, leftward, lt, lt., L'],
    ['right', 'right, rightward, rt, rt., R'],
    ['bilateral', 'bilateral, bilaterally, bilat, bil, bibasal, bihilar, both, each, either'],
  ])('H18: a calcification of a kidney is %s by each word', (side, words) => {
    expect(told(words, (word) => sideOf(`Calcification of the ${word} kidney.`))).toEqual(wanted(words, side));
  });

  it.each([
    ['left', 'lul, lll, lingula, lingular segment'],
    ['right', 'rul, rml, rll'],
    ['bilateral', 'biapical lung, bibasilar lung'],
  ])('H18: a part of the lung is %s by its name', (side, words) => {
    expect(told(words, (word) => sideOf(`Calcification of the ${word}.`))).toEqual(wanted(words, side));
  });

  it('H18: two phases, views or patients are no two sides', () => {
    expect(told(NO_PAIRS, (word) => sideOf(`Calcification of the kidney in both ${word}.`))).toEqual(
      wanted(NO_PAIRS, 'none'),
    );
  });

  it('H18: more on one side is on both', () => {
    const words = 'worse, greater, more, less, larger';
    expect(told(words, (word) => sideOf(`Calcification of both kidneys, left ${word} than right.`))).toEqual(
      wanted(words, 'bilateral'),
    );
    const nouns = 'side, sides, sided';
    expect(told(nouns, (noun) => sideOf(`Kidneys: calcification on the left ${noun}.`))).toEqual(wanted(nouns, 'left'));
  });

  it('H18: what there is one of has no side', () => {
    expect(told(ONE_OF_ITS_KIND, (name) => sideOf(`Left calcification of the ${name}.`))).toEqual(
      wanted(ONE_OF_ITS_KIND, 'none'),
    );
    const pairs = 'kidney, lung, breast, renal artery, ovary, thyroid lobe, shoulder, axillary node, thigh, thalamus';
    expect(told(pairs, (name) => sideOf(`Calcification of the left ${name}.`))).toEqual(wanted(pairs, 'left'));
  });
});
