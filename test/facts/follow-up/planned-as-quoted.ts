import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
export const FOUND = 'Coarse calcification in the right lobe of the liver. ';

/** "US 6 month [as quoted]"; "none [as quoted]" where the report says that nothing has to follow. */
export function planned(text: string): string[] {
  const { findings } = readReport({ text });
  return readRecommendations({ text, findings, organs: ['liver'], studyOrgans: ['lung'] }, meanings).map((one) => {
    const interval = one.interval === undefined ? '' : ` ${one.interval.amount} ${one.interval.unit}`;
    const study = one.needed ? `${one.modality ?? 'imaging'}${interval}` : 'none';
    return `${study} [${one.quote}]`;
  });
}

export const words = (list: string): string[] => list.split(',').map((word) => word.trim());
