import type { Kind, Organ, Subject } from '../finding.js';

const TITLES: Readonly<Record<Organ, string>> = {
  liver: 'Liver calcification',
  brain: 'Brain calcification',
  lung: 'Lung calcification',
  kidney: 'Kidney calcification',
  pancreas: 'Pancreatic calcification',
  stomach: 'Gastric calcification',
  artery: 'Arterial calcification',
  valve: 'Heart valve calcification',
  breast: 'Breast calcification',
  'lymph-node': 'Lymph node calcification',
  'soft-tissue': 'Soft-tissue calcification',
  bowel: 'Bowel calcification',
  other: 'Calcification',
};

const KIND_TITLES: Readonly<Record<Kind, (title: string) => string>> = {
  calculus: (title) => title.replace('calcification', 'stone').replace('Calcification', 'Stone'),
  phlebolith: () => 'Venous calcification',
  physiological: (title) => `${title}, physiological`,
  'in-mass': (title) => `${title} inside a mass`,
};

/** How a card calls a finding: "Liver calcification", "Fetal liver calcification", "Spleen calcification". */
export function findingTitle(finding: {
  readonly organ: Organ;
  readonly site?: string;
  readonly kind?: Kind;
  readonly subject: Subject;
  readonly fetus?: string;
}): string {
  const { organ, site, kind, subject, fetus } = finding;
  const own = organ === 'other' && site !== undefined ? `${capital(site)} calcification` : TITLES[organ];
  const title = kind === undefined ? own : KIND_TITLES[kind](own);
  if (subject !== 'fetus') return title;
  const named = fetus === undefined ? '' : ` (fetus ${fetus})`;
  return `Fetal ${title.charAt(0).toLowerCase()}${title.slice(1)}${named}`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
