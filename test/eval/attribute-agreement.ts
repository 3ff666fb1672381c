import type { TextFinding } from '../../src/facts/finding.js';
import type { WantedFinding } from './labelled-set.js';

export const ATTRIBUTES = [
  'site',
  'laterality',
  'morphology',
  'size',
  'course',
  'calledBenign',
  'fetus',
] as const satisfies readonly (keyof WantedFinding)[];
export type Attribute = (typeof ATTRIBUTES)[number];

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'a', 'an', 'and', 'in', 'both']);

/** The words of a site without small ones and plurals: "lobes of the liver" and "liver lobe" name one place. */
function siteWords(site: string): ReadonlySet<string> {
  const words = site.toLowerCase().replaceAll('-', ' ').split(' ');
  return new Set(words.filter((word) => word !== '' && !SMALL_WORDS.has(word)).map((word) => singular(word)));
}

const singular = (word: string): string => (word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word);

/** One site holds all words of the other: a report may be quoted with more or fewer words for one place. */
function sameSite(wanted: string, told: string): boolean {
  const [few, many] = [siteWords(wanted), siteWords(told)].sort((a, b) => a.size - b.size);
  return few !== undefined && many !== undefined && few.size > 0 && [...few].every((word) => many.has(word));
}

const millimetres = ({ value, unit }: { readonly value: number; readonly unit: 'mm' | 'cm' }): number =>
  unit === 'cm' ? value * 10 : value;

/** Whether a finding tells a labelled attribute as it should; undefined where the label leaves it open. */
export function agrees(attribute: Attribute, wanted: WantedFinding, told: TextFinding): boolean | undefined {
  if (wanted[attribute] === undefined) return undefined;
  switch (attribute) {
    case 'site':
      return told.site !== undefined && sameSite(wanted.site ?? '', told.site);
    case 'morphology':
      return wanted.morphology?.every((word) => told.morphology.includes(word));
    case 'size':
      return (
        told.size !== undefined &&
        wanted.size !== undefined &&
        Math.abs(millimetres(told.size) - millimetres(wanted.size)) < 0.05
      );
    case 'laterality':
    case 'course':
    case 'calledBenign':
    case 'fetus':
      return (told as Partial<WantedFinding>)[attribute] === wanted[attribute];
  }
}

/** How many of the labelled attributes a finding tells as it should. */
export const agreement = (wanted: WantedFinding, told: TextFinding): number =>
  ATTRIBUTES.filter((attribute) => agrees(attribute, wanted, told) === true).length;
