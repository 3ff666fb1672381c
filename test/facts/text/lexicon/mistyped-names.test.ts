import { said, told, wanted, wordsOf } from './placed.js';

/** Two letters in the wrong order. */
const SLIPS = `
  hepaitc, intrhaepatic, panceras, panceratic, kidnye, kidnyes, cererbal, cereebllum, cereebllar, intrcaranial,
  perievntricular, subcrotical, pulmnoary, galllbadder, splene, spleinc, thyriod, prosatte, bladedr, adreanl, uretre,
  stomcah, abdoimnal, coroanry, atheorsclerotic, medisatinal, medisatinum, subctuaneous, thalmaus, putaemn, vertberal,
  periacrdial, suprsapinatus
`;
const MEANT = `
  liver, liver, pancreas, pancreas, kidney, kidney, brain, brain, brain, brain, brain, brain, lung, other, other, other, other,
  other, other, other, other, stomach, other, artery, artery, other, other, soft-tissue, brain, brain, other, other, soft-tissue
`;
/** As near to a name as a slip, and words of their own. */
const OTHER_WORDS = `
  hepatica, pancreata, pancreatin, kidneyed, cerebra, splenius, splenium, prostrate, blabber, badder, ladder, bladdered,
  adrenalin, coronal, coronally, pericardia, thymoid, subcortically, intrahepatically, abdominally, antiatherosclerotic,
  pulmonic, subcutaneously, extracranial, supracranial, supracortical, mediastinally, mediastinoscopy
`;

describe('Names of organs with a wrong letter', () => {
  it('H18: a slip of the finger still names the organ', () => {
    const organs = wordsOf(MEANT);
    expect(wordsOf(SLIPS).map((name) => `${name}: ${said(`Calcification of the ${name}.`)}`)).toEqual(
      wordsOf(SLIPS).map((name, index) => `${name}: present ${organs[index] ?? ''}`),
    );
  });

  it('H18: one letter may be wrong in a short name, two in a long one, the first never', () => {
    const slips = 'kidnez, kidne, kidnney, hepatik, panczeas, gallbzadxer, pulmozazy, intracraxixl';
    const organs = ['kidney', 'kidney', 'kidney', 'liver', 'pancreas', 'other', 'lung', 'brain'];
    expect(wordsOf(slips).map((name) => said(`Calcification of the ${name}.`))).toEqual(
      organs.map((organ) => `present ${organ}`),
    );
    const tooFar = 'kixxey, xidney, hexxtic, panxxeas, pulxxnaxy, splxxn, sple';
    expect(told(tooFar, (name) => said(`Calcification of the ${name}.`))).toEqual(wanted(tooFar, 'present other'));
  });

  it('H18: a word of its own that is near to a name is not taken for it', () => {
    expect(told(OTHER_WORDS, (name) => said(`Calcification of the ${name}.`, 'CT liver'))).toEqual(
      wanted(OTHER_WORDS, 'present liver'),
    );
  });
});
