import type { Kind, TextFinding } from '../finding.js';
import type { Attribution } from './attribution.js';
import { isInMass } from './in-mass.js';
import type { Mention } from './mentions.js';
import type { Reading } from './reading.js';
import type { Said } from './said.js';

/** What the calcium is, when it is not the tissue of the organ (design.md, section 1). */
export function kindOf(
  reading: Reading,
  said: Said,
  mention: Mention,
  attribution: Attribution,
  massBefore: boolean,
): Kind | undefined {
  if (mention.kind !== undefined) return mention.kind;
  if (said.physiological || isOfPhysiological(reading, attribution)) return 'physiological';
  if (isVessel(attribution)) return undefined;
  return isInMass(reading, said, mention, attribution, massBefore) ? 'in-mass' : undefined;
}

/** "Mass compatible with carotid artery calcification": what is called a vessel's is in no growth. */
const isVessel = ({ organ, rule }: Attribution): boolean => organ === 'artery' && rule === 'own phrase';

/** Named in the sentence itself; what another sentence said of the pineal gland says nothing of this finding. */
function isOfPhysiological({ sentence }: Reading, { place, rule }: Attribution): boolean {
  if (place?.value.kind !== 'physiological') return false;
  return rule === 'heading' || (place.from >= sentence.from && place.to <= sentence.to);
}

/** A bright echo is calcium when it throws a shadow, and in the fetus (knowledge.md FET-1); bowel and heart have their own. */
export function isEchoOfCalcium(said: Said, finding: TextFinding): boolean {
  return finding.subject === 'fetus' ? finding.organ !== 'bowel' && finding.site !== 'heart' : said.shadow;
}
