import type { LabFact } from '../lab-fact.js';
import { absentBecause, absentUnpaired } from './absent-fact.js';
import { nearest } from './corrected-calcium.js';

export const PAIRED_PTH = { name: 'pth-paired', variable: 'pthPaired', title: 'PTH' } as const;

/** The PTH that may be read together with the judged calcium: drawn within so many days of it (MEC-6). */
export function pairedPth(calcium: LabFact, pth: LabFact, pairDays: number): LabFact {
  const about = {
    ...PAIRED_PTH,
    measuredAs: pth.name,
    title: pth.title,
    decimals: pth.decimals,
    series: pth.series,
  };
  if (calcium.state === 'absent') return absentBecause(about, [calcium]);
  if (pth.state === 'absent') return absentBecause(about, [pth]);
  const current = nearest(pth.series, calcium.current, pairDays);
  return current === undefined ? absentUnpaired(about, [pth.current]) : { ...about, state: 'known', current };
}
