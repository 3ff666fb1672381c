import { list } from './word-list.js';
import type { Kind, Organ } from '../../finding.js';

/** How a word speaks of calcium: "calcification" (noun), "calcified" (adjective), "noncalcified" (denied), an echo that is calcium only with more evidence. */
export type MentionForm = 'noun' | 'adjective' | 'denied' | 'echo' | 'none';

export interface MentionTerm {
  readonly form: MentionForm;
  readonly kind?: Kind;
  /** The organ the word itself names ("nephrocalcinosis"). */
  readonly organ?: Organ;
  readonly site?: string;
  /** The organ stands only when the sentence names no other ("calcinosis": the skin unless it says stomach). */
  readonly weak?: true;
  readonly morphology?: string;
}

interface Group extends MentionTerm {
  readonly words: readonly string[];
}

export const MENTION_TERMS: readonly Group[] = [
  {
    form: 'noun',
    words: list(`
      calcification, microcalcification, macrocalcification, calcium deposit, calcium deposition,
      deposition of calcium, deposit of calcium, clump of calcium, clumps of calcium, calcium clump,
      fleck of calcium, flecks of calcium, focus of calcium, foci of calcium, calcific deposit,
      calcific density, calcific focus, calcific foci, calcified focus, calcified foci, calcific opacity,
      calcium plaque, calcified density, mineralization, calcareous deposit, deposits of calcium,
      areas of calcium
    `),
  },
  {
    form: 'adjective',
    words: list(`
      calcified, calcific, calcifying, fibrocalcific, microcalcified, calcareous, mineralized, calcifies,
      begun to calcify, beginning to calcify, began to calcify, starting to calcify, started to calcify,
      continues to calcify, continued to calcify, calc'd, calcd
    `),
  },
  {
    form: 'denied',
    words: list(`
      noncalcified, noncalcific, non calcified, non calcific, uncalcified, non calcifying, noncalcifying,
      noncalcification, un calcified, non calc, noncalc, nonmineralized, non mineralized, unmineralized
    `),
  },
  { form: 'denied', kind: 'calculus', words: ['stone free', 'calculus free'] },
  { form: 'noun', organ: 'kidney', words: ['nephrocalcinosis'] },
  { form: 'noun', organ: 'soft-tissue', site: 'skin', words: ['calcinosis cutis'] },
  {
    form: 'noun',
    organ: 'soft-tissue',
    words: ['tumoral calcinosis', 'calcinosis universalis', 'calcinosis circumscripta'],
  },
  { form: 'noun', organ: 'soft-tissue', weak: true, words: ['calcinosis'] },
  {
    form: 'noun',
    organ: 'soft-tissue',
    words: list(`
      calcific tendinitis, calcific tendinosis, calcific tendinopathy, calcific bursitis,
      calcific periarthritis, calcific tendonitis
    `),
  },
  {
    form: 'noun',
    organ: 'soft-tissue',
    weak: true,
    morphology: 'ossification',
    words: ['heterotopic ossification', 'myositis ossificans', 'heterotopic bone formation', 'dystrophic ossification'],
  },
  {
    form: 'noun',
    organ: 'other',
    site: 'ligament',
    weak: true,
    morphology: 'ossification',
    words: ['ossification of the', 'ossification of'],
  },
  { form: 'noun', organ: 'other', site: 'joint cartilage', words: ['chondrocalcinosis'] },
  {
    form: 'noun',
    organ: 'other',
    site: 'gallbladder',
    words: list('porcelain gallbladder, porcelain gall bladder, milk of calcium bile, limy bile'),
  },
  {
    form: 'noun',
    organ: 'artery',
    site: 'coronary artery',
    words: ['coronary calcium', 'coronary artery calcium', 'coronary arterial calcium'],
  },
  { form: 'noun', organ: 'breast', weak: true, words: ['milk of calcium'] },
  { form: 'noun', organ: 'artery', kind: 'phlebolith', words: ['phlebolith'] },
  {
    form: 'noun',
    kind: 'calculus',
    words: list(`
      stone, calculus, calculi, lithiasis, concrement, concretion, calcific concretion, calcified concretion,
      calcareous concretion, stone fragment, calculus fragment
    `),
  },
  {
    form: 'noun',
    organ: 'kidney',
    kind: 'calculus',
    words: list(`
      nephrolithiasis, staghorn calculus, staghorn calculi, kidney stone, renal stone, renal calculus,
      renal calculi, staghorn stone, staghorn
    `),
  },
  { form: 'noun', organ: 'other', site: 'urinary tract', kind: 'calculus', words: ['urolithiasis'] },
  {
    form: 'noun',
    organ: 'other',
    site: 'ureter',
    kind: 'calculus',
    words: list(`
      ureterolithiasis, ureteral stone, ureteral calculus, ureteral calculi, ureteric stone, ureteric calculus,
      ureteric calculi
    `),
  },
  {
    form: 'noun',
    organ: 'other',
    site: 'gallbladder',
    kind: 'calculus',
    words: ['gallstone', 'gall stone', 'cholelithiasis', 'cholecystolithiasis'],
  },
  { form: 'noun', organ: 'pancreas', kind: 'calculus', words: ['pancreatolithiasis', 'pancreolithiasis'] },
  { form: 'noun', organ: 'other', site: 'bile duct', kind: 'calculus', words: ['choledocholithiasis'] },
  {
    form: 'noun',
    organ: 'bowel',
    site: 'appendix',
    kind: 'calculus',
    words: ['appendicolith', 'fecalith', 'coprolith', 'enterolith'],
  },
  { form: 'noun', organ: 'other', site: 'salivary gland', kind: 'calculus', words: ['sialolith', 'sialolithiasis'] },
  { form: 'noun', organ: 'lung', kind: 'calculus', words: ['broncholith'] },
  { form: 'noun', organ: 'other', site: 'testis', words: ['testicular microlithiasis'] },
  { form: 'noun', organ: 'lung', words: ['alveolar microlithiasis'] },
  {
    form: 'echo',
    words: list(`
      echogenic focus, echogenic foci, echogenic area, echogenic lesion, echogenic nodule, echogenicity,
      hyperechoic focus, hyperechoic foci, hyperechoic lesion, hyperechogenic focus, hyperechogenic foci,
      echodense focus, echodense foci, echogenic structure, hyperechoic structure, echogenic density,
      area of increased echogenicity, areas of increased echogenicity, focus of increased echogenicity,
      foci of increased echogenicity, hyperechoic area, hyperechogenic area, hyperechogenic spot, echogenic non shadowing area,
      echogenic nonshadowing area, non shadowing echogenic focus, non shadowing echogenic foci, hyperechogenicities, echogenicities,
      bright focus of echo, bright spot, echogenic spot, hyperechoic spot, echogenic dot, bright echo
    `),
  },
];

/** Words that hold a calcium word and mean something else; longer than the word they hold. */
export const NOT_MENTIONS: readonly string[] = list(`
      stone like, calculus like, calculi like, calcification like, calcium like, stone looking, calcified looking,
      stone protocol, kidney stone protocol, renal stone protocol, ureteral stone protocol, stone study,
      renal stone study, stone search, stone ct, stepping stone, stepping stones, stone survey, calcification score,
      coronary calcium score, coronary calcium scoring, coronary artery calcium score,
      coronary artery calcium scoring, coronary calcium scan, coronary calcification score, ossification center,
      ossification centers, bone mineralization, mineralization of bone, osseous mineralization,
      calcific stenosis score, normal mineralization, mineralization is normal, lymphogenic focus,
      stone disease, normal echogenicity, parenchymal echogenicity, renal echogenicity, hepatic echogenicity,
      liver echogenicity, increased echogenicity, echogenicity is, echogenicity of, cortical echogenicity,
      stone free rate, stone free rates, stone free interval, normal in echogenicity
    `);

/** Words of calcium with which a mistyped word is compared. */
export const TYPED_AS = list(`
      calcification, calcifications, calcified, microcalcifications, microcalcification, calculi, calculus, calcific,
      nephrocalcinosis, nephrolithiasis, cholelithiasis, urolithiasis, phlebolith, phleboliths, gallstones, gallstone
    `);
/** Near to a calcium word in letters, far in meaning. */
export const NOT_TYPED_AS: ReadonlySet<string> = new Set(
  list(`
      classified, classification, classifications, clarified, clarification, decalcified, qualification,
      qualified, pacified, ossified, declassified, calculus, calculous, calculate, calculated, calculates, calculation,
      calculations, calcaneus, calcaneal, calcaneum, canaliculi, caliculi, calcify, calcifies
    `),
);
