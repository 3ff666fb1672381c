import type { Organ } from '../../src/facts/finding.js';
import type { LabelledSentence, SentenceClass, Told } from './labelled-sentence.js';

/** What a search for words makes of a sentence: the least that a reader has to beat. */
export interface Baseline {
  readonly name: string;
  readonly tell: (label: LabelledSentence) => Told;
}

const CALCIUM = /calcif|calcium|calcinosis|calcareous|calcul|phlebolith|lithiasis/i;
const DENIAL = /\b(?:no|not|without|negative for|free of|absence of|absent|denies)\b/i;
const HEDGE =
  /\b(?:possibl[ey]|probabl[ey]|likely|may|might|could|suspected|questionable|cannot|suggest\w*|versus|vs)\b/i;

const ORGAN_WORDS: readonly (readonly [Organ, RegExp])[] = [
  ['liver', /liver|hepat/i],
  ['brain', /brain|cerebr|cranial|basal ganglia|thalam/i],
  ['lung', /lung|pulmon|lobe|bronch/i],
  ['kidney', /kidney|renal/i],
  ['pancreas', /pancrea/i],
  ['stomach', /stomach|gastric/i],
  ['artery', /arter|aort|vascular|vessel|carotid|coronary/i],
  ['valve', /valv|mitral|leaflet|annul/i],
  ['breast', /breast|mammar/i],
  ['lymph-node', /node|lymph/i],
  ['soft-tissue', /soft tissue|muscle|tendon|skin|subcutaneous/i],
  ['bowel', /bowel|colon|mesenter|duoden/i],
];

/** Every organ whose word stands anywhere in the sentence, even inside another word, in the order of the sentence. */
function organsNamed(sentence: string): readonly Organ[] {
  const named = ORGAN_WORDS.map(([organ, words]) => ({ organ, at: sentence.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return named.length > 0 ? named.map(({ organ }) => organ) : ['other'];
}

function baseline(name: string, classOf: (sentence: string, calcium: number) => SentenceClass): Baseline {
  const tell = ({ sentence }: LabelledSentence): Told => {
    const calcium = sentence.search(CALCIUM);
    const as = calcium < 0 ? 'none' : classOf(sentence, calcium);
    const organs = as === 'none' ? [] : organsNamed(sentence);
    return { as, organs, parenchymal: as === 'present' ? organs : [], words: `${as} ${organs.join(', ')}` };
  };
  return { name, tell };
}

const denied = (sentence: string, calcium: number): boolean => DENIAL.test(sentence.slice(0, calcium));

export const BASELINES: readonly Baseline[] = [
  baseline('keyword alone', () => 'present'),
  baseline('keyword, one negation regex', (sentence, calcium) => (denied(sentence, calcium) ? 'absent' : 'present')),
  baseline('the same, any hedge word drops', (sentence, calcium) =>
    denied(sentence, calcium) ? 'absent' : HEDGE.test(sentence) ? 'uncertain' : 'present',
  ),
];
