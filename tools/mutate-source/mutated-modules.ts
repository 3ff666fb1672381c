/** A part of the sources whose tests are tried out together. */
export interface MutatedModule {
  readonly name: string;
  /** As Stryker takes them: patterns, `!` takes away. */
  readonly files: readonly string[];
  /** Below test/, without ".test.ts": the quick ones; neither fuzz, nor browsers, nor servers that wait. */
  readonly suites: readonly string[];
  /** Run for what the others did not notice, one after the other. */
  readonly slow?: readonly string[];
  /** Share of the mutants that the suites must notice. */
  readonly goal: number;
  /** For a suite that puts a double in place of a module: with jest itself, and so four times as slow. */
  readonly apart?: boolean;
  /** So many mutants and tests that Stryker cannot send itself which reaches which: every test is run for each mutant. */
  readonly unmapped?: boolean;
}

const STRICT = 0.95;
const USUAL = 0.85;

const below = (folder: string, names: string): string[] => names.split(' ').map((name) => `${folder}/${name}`);

/** What notices most first: a mutant that was noticed is done with. */
const SENTENCE_SUITES = below(
  'facts/text',
  'negation assertion fetal bodies twins addenda attributes benign course wholly-told told-around tied-places sides described growths headings studies-of-a-text whose told-again ellipsis kinds laterality mentions organ quote reach readings said-of-it sections site ' +
    'study labelled tokens sentences spelling language study-names calcium-of-tissue explain-report obstetric-text sign-words',
);
/** What each word of the lexicons is there for. */
const LEXICON_SUITES = below(
  'facts/text/lexicon',
  'anatomy-abdomen anatomy-chest anatomy-frame anatomy-head anatomy-vessels anatomy-weak annular-words bare-calcium benign-words correction-words ' +
    'course-words denial-cues doubt-cues form-words general-cues grammar-words html-words lesions mention-terms mistyped-names node-stations past-cues ' +
    'person-cues pregnancy-words rtf-words quote-words section-headings side-words site-names size-words spellings study-words',
);
/** Long texts too, and what loads the knowledge for each mutant. */
const TEXT_SUITES = [
  ...SENTENCE_SUITES,
  ...LEXICON_SUITES,
  ...below('facts/text', 'plain-text fetal-signs whose-signs signs limits'),
  'web/report-findings',
];
const LAB_SUITES = below(
  'facts/labs',
  'answers avidity-and-genetics derive gather-labs lab-index lab-observation lasting-answers paired-pth ranges product serology si-units stated-quantity ' +
    'which-results-count',
);
const FACT_SUITES = [
  ...below(
    'facts',
    'complaints disturbance malformed-members patient-identity conditions/ckd-and-damage conditions/conditions conditions/guards conditions/observed conditions/observed-words conditions/procedures-and-allergies drugs/as-drugs-come drugs/drugs',
  ),
  ...below(
    'facts/fetus',
    'dating infections not-an-earlier-fetus one-pregnancy pregnancy-of-a-finding scans survey tests-of-infections unborn',
  ),
  ...below(
    'facts/findings',
    'coded-statements counting-reports examination-of-a-report just-misses local-causes malformed malignancy-doubt may-speak merge merged-claims observed-statements parts-of-a-report physiological places problem-list reach-of-causes report-complaints said-beside sources stability studies-and-unread texts-of-a-report titles-and-sites worded-statements',
  ),
  ...below(
    'facts',
    'findings/answer findings/answer findings/denials findings/subject follow-up/follow-ups follow-up/about-which-finding follow-up/from-document-to-finding follow-up/intervals-and-conditions follow-up/not-to-come follow-up/reading-recommendations follow-up/what-answers follow-up/words-of-recommendations follow-up/words-that-order imaging/imaging imaging/one-examination imaging/study-described',
  ),
  ...below('facts/orders', 'already code-and-words followed interventions orders performed windows-and-hazards'),
  ...below(
    'facts',
    'pregnancy/dates-and-ends pregnancy/evidence pregnancy/one-of-several pregnancy/pregnancy pregnancy/pregnancy-ends pregnancy/stated-age signs/fetal-signs signs/gather-signs signs/measured signs/newest-signs signs/sign-claims',
  ),
];

/** The cases of the pathways, one test each. */
const CASES = '../tools/mutate-source/cases';

/** What a wrong answer would harm most: how much it is, whose it is, whether it is there, who asks, and whom we ask. */
const STRICT_MODULES: readonly MutatedModule[] = [
  {
    name: 'units',
    files: [
      ...below('src/fhir', 'units.ts unit-aliases.ts'),
      ...below('src/facts/labs', 'si-units.ts stated-quantity.ts'),
    ],
    suites: ['fhir/units', ...below('facts/labs', 'stated-quantity si-units')],
    goal: STRICT,
  },
  {
    name: 'subject',
    files: ['src/facts/patient-identity.ts', ...below('src/fhir', 'reference.ts local-reference.ts')],
    suites: ['fhir/reference', 'facts/patient-identity'],
    goal: STRICT,
  },
  {
    name: 'subject-of-observation',
    files: below('src/facts/findings', 'subject.ts fetus-of.ts'),
    suites: ['facts/findings/subject'],
    goal: STRICT,
  },
  { name: 'subject-in-text', files: ['src/facts/text/subject.ts'], suites: TEXT_SUITES, goal: STRICT },
  {
    name: 'negation',
    files: below('src/facts/text', 'not.ts governance.ts scope.ts whether.ts lexicon/denial-cues.ts'),
    suites: [...SENTENCE_SUITES, 'facts/text/lexicon/denial-cues'],
    goal: STRICT,
  },
  {
    name: 'tokens',
    files: below('src/auth', 'verify-token.ts token-refusal.ts'),
    suites: ['auth/verify-token'],
    goal: STRICT,
  },
  {
    name: 'url-guard',
    files: below('src/fhir', 'base-url.ts allow-list.ts'),
    suites: ['fhir/base-url'],
    goal: STRICT,
  },
  {
    name: 'way-out',
    files: below('src/fhir', 'never-contacted.ts outbound.ts'),
    suites: below('fhir', 'outbound one-way-out'),
    goal: STRICT,
    apart: true,
  },
];

/** The five folders as a whole; what the strict modules have is in them too. */
const FOLDERS: readonly MutatedModule[] = [
  {
    name: 'text',
    files: ['src/facts/text/**/*.ts'],
    suites: TEXT_SUITES,
    slow: ['golden', CASES],
    goal: USUAL,
    unmapped: true,
  },
  {
    name: 'labs',
    files: ['src/facts/labs/**/*.ts'],
    suites: LAB_SUITES,
    slow: ['golden', CASES],
    goal: USUAL,
    unmapped: true,
  },
  {
    name: 'facts',
    files: ['src/facts/**/*.ts', '!src/facts/text/**', '!src/facts/labs/**'],
    suites: FACT_SUITES,
    slow: ['golden', CASES],
    goal: USUAL,
    unmapped: true,
  },
  {
    name: 'pathways',
    files: ['src/pathways/**/*.ts'],
    suites: [
      'golden',
      ...below(
        'pathways',
        'evaluated-rows evidence-of-a-row invented-facts name-faults names-read on-order same-body same-pregnancy settled-conditions trace variables-of-a-finding what-hazards-change what-is-asked-about what-is-offered what-rows-see words-known',
      ),
    ],
    slow: [CASES, ...below('pathways', 'fetal-decision-tables decision-tables')],
    goal: USUAL,
  },
  {
    name: 'cards',
    files: ['src/cards/**/*.ts'],
    suites: [
      'golden',
      ...below(
        'cards',
        'card-facts detail-lines escape evidence how-many-cards mechanism nothing-twice plan resting rest-keys review-state shown-card spare-rows suggestion suggestions summary-faults whole-card words',
      ),
    ],
    slow: [CASES],
    goal: USUAL,
  },
  {
    name: 'auth',
    files: ['src/auth/**/*.ts'],
    suites: below('auth', 'client-keys read-clients replay-guard verify-token'),
    goal: USUAL,
  },
  {
    name: 'fhir',
    files: ['src/fhir/**/*.ts'],
    suites: below(
      'fhir',
      'base-url bundle codings dates fhir-json post-order reference resource units outbound client-paging',
    ),
    slow: below('fhir', 'path/plan client'),
    goal: USUAL,
  },
];

export const MUTATED_MODULES: readonly MutatedModule[] = [...STRICT_MODULES, ...FOLDERS];
