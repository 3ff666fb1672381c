import { holdsBack } from '../holds-back.js';
import type { Action, Pathway } from '../pathway.js';
import type { Template } from '../card-template.js';
import { bareMemberFaults, readingFaults } from './expression-faults.js';
import { AT_HAND, CARD_WORDS } from './fact-names.js';
import type { Fault } from './fault.js';

/** A row whose requirement, card, inputs, conditions or words cannot be what was meant. */
export function rowFaults(pathway: Pathway, action: Action, facts: ReadonlySet<string>): Fault[] {
  const at = (element: string, reason: string): Fault => ({
    file: `fhir-resources/pathways/${pathway.name}.json`,
    element: `${action.id}: ${element}`,
    reason,
  });
  const all = [action, ...action.offers, ...action.removals];
  return [
    ...(/^[A-Z]{3,4}-\d+$/.test(action.requirement) ? [] : [at('code', 'is no requirement id')]),
    ...(action.hooks.length > 0 && action.card === undefined
      ? [at('card', `cards/${pathway.name}/${action.id}.md is missing`)]
      : []),
    ...(action.card !== undefined && !holdsBack(action) && action.card.summaries.length === 0
      ? [at('card', 'has no summary')]
      : []),
    ...all.flatMap(({ inputs, conditions }) => [
      ...inputs.filter(({ fact }) => !facts.has(fact)).map(({ fact }) => at('input', `%${fact} is no fact`)),
      ...inputs
        .filter(({ reading }) => reading === 'caution' && !mayBeCautious(action))
        .map(({ fact }) =>
          at('input', `%${fact} may be read with caution only where something is held back or replaced`),
        ),
      ...conditions.flatMap((condition) =>
        [...readingFaults(condition, inputs), ...bareMemberFaults(condition)].map((reason) => at('condition', reason)),
      ),
    ]),
    ...cardFaults(action, facts),
  ];
}

function mayBeCautious(action: Action): boolean {
  return holdsBack(action) || action.inputs.some(({ fact }) => AT_HAND.includes(fact));
}

/** A hole that reads what does not exist would stay empty for ever. */
function cardFaults({ card }: Action, facts: ReadonlySet<string>): Fault[] {
  if (card === undefined) return [];
  const holes = [...card.summaries, ...card.bodies].flatMap(holesOf);
  const reasons = holes.flatMap((expression) => [
    ...expression.variables
      .filter((name) => !facts.has(name) && !CARD_WORDS.includes(name))
      .map((name) => `%${name} is neither a fact nor one of the words %${CARD_WORDS.join(', %')}`),
    ...bareMemberFaults({ expression }),
  ]);
  return reasons.map((reason) => ({ file: card.file, element: 'hole', reason }));
}

function holesOf({ parts }: Template): Exclude<Template['parts'][number], string>[] {
  return parts.filter((part) => typeof part !== 'string');
}
