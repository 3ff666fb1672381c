/** Words of an asserted or doubted cause beside a finding; data for `said-beside.ts`. */
const words = (entries: string): ReadonlySet<string> => new Set(entries.split(' '));

/** A hedged cause leaves the finding and is a cause all the same ("Settled", Reports): "likely granulomatous". */
export const HEDGES: readonly string[] = [
  'likely',
  'most likely',
  'probable',
  'probably',
  'possible',
  'possibly',
  'presumed',
  'presumably',
  'suspected',
  'suggesting',
  'suggestive of',
];

/** Damage that leaves calcium behind, told by the beginning of the word or by the whole of it. */
export const DAMAGE_BEGINNINGS: readonly string[] = ['granulom', 'infarct', 'inflammat', 'hematoma', 'abscess', 'scar'];
export const DAMAGE: ReadonlySet<string> = words(
  'hemorrhage trauma posttraumatic traumatic postsurgical surgical resection hydatid infection thrombus thrombosis',
);

export const MALIGNANT_BEGINNINGS: readonly string[] = [
  'malignan',
  'metasta',
  'neoplas',
  'carcinoma',
  'sarcoma',
  'liposarcoma',
  'lymphoma',
  'melanoma',
  'cancer',
  'tumor',
];

/** Words that raise the doubt that it is malignant. */
export const DOUBTS: ReadonlySet<string> = words(
  'suspicious concerning worrisome suspicion suspected exclude possible probable likely possibly probably concern',
);

/** Words that deny what follows them. */
export const DENIES: ReadonlySet<string> = words('no not without nor non');
