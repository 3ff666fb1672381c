import type { NegexPhrase, ToldOfCondition } from './negex-phrase.js';

export interface ConditionBaseline {
  readonly name: string;
  readonly tell: (phrase: NegexPhrase) => ToldOfCondition;
}

const DENIAL = /\b(?:no|not|without|denies|denied|negative for|free of|absence of|never)\b/i;
const PAST = /\b(?:history of|h\/o|status post|s\/p|previous)\b/i;
const WARNING = /\b(?:if|call|return|rule out|evaluate for)\b/i;
const RELATIVE = /\b(?:mother|father|sister|brother|family)\b/i;

const oneBlank = (words: string): string => words.split(/\s+/).join(' ').toLowerCase();

const before = ({ sentence, condition }: NegexPhrase): string => {
  const text = oneBlank(sentence);
  return text.slice(0, Math.max(0, text.indexOf(oneBlank(condition))));
};

export const CONDITION_BASELINES: readonly ConditionBaseline[] = [
  {
    name: 'majority class',
    tell: () => ({ negated: false, historical: false, hypothetical: false, otherPerson: false }),
  },
  {
    name: 'one regex before the words',
    tell: (phrase) => {
      const words = before(phrase);
      return {
        negated: DENIAL.test(words),
        historical: PAST.test(words),
        hypothetical: WARNING.test(words),
        otherPerson: RELATIVE.test(words),
      };
    },
  },
];
