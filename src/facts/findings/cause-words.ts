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

/** What is malignant is told by a part of its word: "cholangiocarcinoma", "neuroblastoma", "metastatic". */
export const MALIGNANT =
  /^(?:malignan|metasta|neoplas|lymphoma|melanoma|cancer|tumor)|carcinoma|sarcoma|blastoma|^[hr]cc$/;

/** "Tumoral calcinosis" is a disorder of phosphate and no tumour. */
export const NO_TUMOR: readonly string[] = ['tumoral', 'calcinosis'];

/** Words that raise the doubt that it is malignant. */
export const DOUBTS: ReadonlySet<string> = words(
  'suspicious concerning concerned worrisome worrying suspicion suspected suspect exclude possible probable likely possibly ' +
    'probably concern indeterminate questionable question query ?',
);

/** They say what it is or looks like: "may represent a metastasis". */
export const LIKENS: ReadonlySet<string> = words(
  'represent represents representing reflect reflects reflecting consistent compatible suggestive suggesting suggests favor favors ' +
    'favoring includes include including',
);
/** From here on it is told of somebody with another disease: "consistent with granuloma in a patient with carcinoma". */
export const STRAYS: ReadonlySet<string> = words('in patient history given status , ;');

export const BREAKS: ReadonlySet<string> = words(', ;');

/** At the end of a clause they doubt what stands before them: "metastasis suspected". */
export const DOUBTED_BEHIND: ReadonlySet<string> = words('suspected possible likely probable favored questioned');
export const CONSIDERED: ReadonlySet<string> = words('considered consideration differential');
/** "Malignancy considered unlikely" */
export const UNLIKELY: ReadonlySet<string> = words('unlikely less');
export const CANNOT: ReadonlySet<string> = words("cannot can't couldn't");
export const HARD: ReadonlySet<string> = words('difficult hard impossible unable');

/** Words that deny what follows them. */
export const DENIES: ReadonlySet<string> = words('no not without nor non');
