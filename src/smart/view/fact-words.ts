import type { Facts } from '../../facts/facts.js';

/** Variables of the rules as a clinician calls what they hold. */
const CALLED: Readonly<Record<string, string>> = {
  findings: 'reports',
  signs: 'reports',
  imaging: 'reports',
  laterImaging: 'reports',
  followUps: 'reports',
  conditions: 'the problem list',
  complaints: 'the problem list',
  damage: 'the problem list and procedures',
  ckd: 'the problem list and eGFR',
  disturbance: 'the problem list and labs',
  pregnancy: 'the pregnancy status',
  infections: 'infection tests',
  fetus: 'examinations of the fetus',
  performed: 'what was carried out',
};

/** The facts that a rule could not read, each once: labs by their title, lists by where they come from. */
export function factWords(names: readonly string[], { labs }: Pick<Facts, 'labs'>): string[] {
  const all = [...labs.values()];
  const words = names.map((name) => all.find(({ variable }) => variable === name)?.title ?? CALLED[name] ?? name);
  return [...new Set(words)];
}
