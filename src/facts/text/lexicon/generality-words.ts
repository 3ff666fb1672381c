/** Words by which a sentence speaks of many patients, or of what is not done yet. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What diseases do and findings do in general: "may cause", "classically produces", "in general arise". */
export const GENERAL_VERBS = set(
  'cause causes produce produces lead leads result results give gives induce induces mimic mimics simulate simulates resemble ' +
    'resembles arise arises occur occurs develop develops accompany accompanies complicate complicates follow follows ' +
    'calcify calcifies hide hides mask masks obscure obscures progress undergo undergoes harbor contain contains',
);

/** After "would": an opinion, no plan ("would favor", "would be consistent with"). */
export const CLAIMS = set('be favor suggest represent fit suit support argue indicate have appear seem go agree');

/** Ways to take an image. */
export const TECHNIQUES = set(
  'ct mri mr mrcp us ultrasound sonography radiography radiograph radiographs swi gre sequence sequences modality technique imaging xray film films fluoroscopy mammography tomosynthesis pet',
);

/** Prepositions that lead to a kind of patient. */
export const WITHIN_A_KIND = set('in among amongst');
