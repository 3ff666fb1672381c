/**
 * What a cue does to the calcium words it reaches.
 * negate, doubt, past, resolved: the assertion. drop: no finding (a question, a plan). general: none either, being known of
 * many patients, unless it is denied ("no calcification can be seen"). new: only new ones are denied. others: only further
 * ones. confirm: ends a doubt. stable: a negated change, which asserts the finding. person: somebody else's.
 * not, less likely, modal, conditional, habit, people, whether, technique, queried place: what follows decides. nothing: only looks like a cue.
 */
export type CueEffect =
  | 'negate'
  | 'doubt'
  | 'past'
  | 'resolved'
  | 'drop'
  | 'general'
  | 'new'
  | 'others'
  | 'confirm'
  | 'stable'
  | 'person'
  | 'versus'
  | 'not'
  | 'modal'
  | 'conditional'
  | 'habit'
  | 'people'
  | 'whether'
  | 'technique'
  | 'queried place'
  | 'nothing';

export interface Cue {
  readonly effect: CueEffect;
  /**
   * Which side of the cue it governs; `near` only to the end of its noun phrase, `phrase` no further than the next verb,
   * `closing` what stands before it when its clause ends there. A cue whose effect what is around it decides is not asked.
   */
  readonly reach: 'after' | 'before' | 'both' | 'near' | 'phrase' | 'sentence' | 'closing';
}

export interface CueGroup extends Cue {
  readonly phrases: readonly string[];
}

/** Every word of the first list before every word of the second: "has been" + "removed". */
export const each = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
