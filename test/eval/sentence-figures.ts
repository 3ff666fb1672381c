import type { Organ } from '../../src/facts/finding.js';
import {
  CLASSES,
  wantedClass,
  wantedOrgan,
  type LabelledSentence,
  type SentenceClass,
  type Told,
} from './labelled-sentence.js';
import { counted, scoreOf, type Score, type Share } from './score.js';

export interface Answered {
  readonly label: LabelledSentence;
  readonly told: Told;
}

export interface OrganFigures {
  readonly organ: Organ;
  /** Sentences with a finding in this organ, and those of them in which anything was found. */
  readonly support: number;
  readonly score: Score;
}

export interface SentenceFigures {
  readonly sentences: number;
  readonly classes: readonly (readonly [SentenceClass, Score])[];
  /** Wanted class, then told class. */
  readonly confusion: readonly (readonly [SentenceClass, readonly number[]])[];
  readonly present: Score;
  /** The first organ told, among the sentences with a finding in which one was found. */
  readonly organ: Share;
  readonly organs: readonly OrganFigures[];
  /** Liver, brain, lung, kidney, pancreas: calcium of the organ's own tissue. */
  readonly inScope: Score;
  /** The same organs, stones, growths and physiological calcium with them. */
  readonly inScopeOfAnyKind: Score;
  readonly misses: readonly Miss[];
}

export interface Miss extends Answered {
  readonly wrong: readonly ('class' | 'organ' | 'in scope')[];
}

const IN_SCOPE: ReadonlySet<Organ> = new Set<Organ>(['liver', 'brain', 'lung', 'kidney', 'pancreas']);
/** Notes of the labels on calcium that is not the organ's own tissue. */
const NOT_PARENCHYMAL: ReadonlySet<string> = new Set([
  'calculus',
  'gallstone',
  'physiologic',
  'phlebolith',
  'in-mass',
  'mass-hilar',
]);

/** Ambiguous labels measure nobody. */
export const unambiguous = (labels: readonly LabelledSentence[]): readonly LabelledSentence[] =>
  labels.filter(({ ambiguous }) => !ambiguous);

const wantsOfAnyKind = (label: LabelledSentence): boolean =>
  label.finding === 'present' && IN_SCOPE.has(wantedOrgan(label));
const tellsOfAnyKind = ({ as, organs }: Told): boolean =>
  as === 'present' && organs.some((organ) => IN_SCOPE.has(organ));
const wantsInScope = (label: LabelledSentence): boolean =>
  wantsOfAnyKind(label) && !NOT_PARENCHYMAL.has(label.note ?? '');
const tellsInScope = ({ parenchymal }: Told): boolean => parenchymal.some((organ) => IN_SCOPE.has(organ));
const rightInScope = ({ label, told }: Answered): boolean =>
  wantsInScope(label) && told.parenchymal.includes(wantedOrgan(label));

const locatable = ({ label, told }: Answered): boolean => wantedClass(label) !== 'none' && told.organs.length > 0;
const toldOrgan = ({ told }: Answered): Organ | undefined => told.organs[0];

export function sentenceFigures(
  labels: readonly LabelledSentence[],
  tell: (label: LabelledSentence) => Told,
): SentenceFigures {
  const answered = labels.map((label): Answered => ({ label, told: tell(label) }));
  const classOf = (name: SentenceClass): Score =>
    scoreOf(
      answered,
      ({ label }) => wantedClass(label),
      ({ told }) => told.as,
      name,
    );
  const located = answered.filter(locatable);
  return {
    sentences: labels.length,
    classes: CLASSES.map((name) => [name, classOf(name)]),
    confusion: CLASSES.map((wanted) => [
      wanted,
      CLASSES.map((told) => counted(answered, (one) => wantedClass(one.label) === wanted && one.told.as === told)),
    ]),
    present: classOf('present'),
    organ: {
      right: counted(located, (one) => toldOrgan(one) === wantedOrgan(one.label)),
      of: located.length,
    },
    organs: organFigures(answered, located),
    inScope: {
      right: counted(answered, rightInScope),
      told: counted(answered, ({ told }) => tellsInScope(told)),
      wanted: counted(answered, ({ label }) => wantsInScope(label)),
    },
    inScopeOfAnyKind: {
      right: counted(
        answered,
        ({ label, told }) => wantsOfAnyKind(label) && told.as === 'present' && told.organs.includes(wantedOrgan(label)),
      ),
      told: counted(answered, ({ told }) => tellsOfAnyKind(told)),
      wanted: counted(answered, ({ label }) => wantsOfAnyKind(label)),
    },
    misses: answered.map(missOf).filter(({ wrong }) => wrong.length > 0),
  };
}

function organFigures(answered: readonly Answered[], located: readonly Answered[]): readonly OrganFigures[] {
  const withFinding = answered.filter(({ label }) => wantedClass(label) !== 'none');
  const organs = [...new Set(withFinding.map(({ label }) => wantedOrgan(label)))];
  return organs
    .map((organ) => ({
      organ,
      support: counted(withFinding, ({ label }) => wantedOrgan(label) === organ),
      score: scoreOf<Answered, Organ | undefined>(located, ({ label }) => wantedOrgan(label), toldOrgan, organ),
    }))
    .sort((a, b) => b.support - a.support);
}

function missOf(one: Answered): Miss {
  const { label, told } = one;
  const wrong: Miss['wrong'][number][] = [];
  if (told.as !== wantedClass(label)) wrong.push('class');
  if (locatable(one) && toldOrgan(one) !== wantedOrgan(label)) wrong.push('organ');
  if ((wantsInScope(label) || tellsInScope(told)) && !rightInScope(one)) wrong.push('in scope');
  return { ...one, wrong };
}
