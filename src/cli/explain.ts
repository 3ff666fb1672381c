import type { Decision } from '../decide.js';
import type { HookName } from '../hooks/hook-request.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isAsked } from '../pathways/evaluate.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import { traceOf } from '../pathways/trace.js';

type RuleTrace = ReturnType<typeof traceOf>['rules'][number];
type ConditionTrace = RuleTrace['conditions'][number];

/**
 * Every row in plain text: verdict, conditions with the values they saw, orders, what the cards held back, and what a site
 * changed or switched off.
 */
export function explain({ rows, cards }: Decision, hook: HookName, knowledge: Knowledge): string {
  const asked = traceOf(rows).rules.map((rule, index) => ruleLines(rule, rows[index]));
  const shown = cards.flatMap((card) => [`${card.indicator.toUpperCase()}  ${card.summary}`, card.detail, '']);
  const local = [...asked.flat(), ...switchedOff(hook, knowledge), ...changesOf(knowledge)];
  return [...local, '', cards.length === 0 ? 'No card.' : `${cards.length} card(s):`, '', ...shown].join('\n');
}

function switchedOff(hook: HookName, { pathways, policy }: Knowledge): string[] {
  return pathways.flatMap((pathway) =>
    pathway.actions
      .filter((action) => action.hooks.includes(hook) && !isAsked(action, hook, policy))
      .map(({ requirement, id }) => `OFF     ${requirement}  ${pathway.name}/${id}`),
  );
}

function changesOf({ policy: { changes } }: Knowledge): string[] {
  return changes.length === 0 ? [] : ['', `Local policy of this site: ${changes.join('; ')}`];
}

function ruleLines(rule: RuleTrace, row: RowVerdict | undefined): string[] {
  const subject = row?.finding?.title ?? row?.draft?.name;
  const about = subject === undefined ? '' : ` [${subject}]`;
  return [
    `${rule.verdict.toUpperCase().padEnd(8)}${rule.requirement}  ${rule.pathway}/${rule.action}${about}`,
    ...rule.conditions.flatMap((condition) => conditionLines(condition, '    ')),
    ...(rule.offers ?? []).flatMap((offer) => [
      `    order ${offer.order}: ${offer.verdict}`,
      ...offer.conditions.flatMap((condition) => conditionLines(condition, '        ')),
    ]),
  ];
}

function conditionLines(condition: ConditionTrace, indent: string): string[] {
  const unread = condition.unreadable.length === 0 ? '' : ` (could not be read: ${condition.unreadable.join(', ')})`;
  return [
    `${indent}${condition.verdict}: ${condition.description}${unread}`,
    `${indent}  ${condition.expression}`,
    ...Object.entries(condition.saw).map(
      ([name, { value, sources }]) =>
        `${indent}  %${name} = ${valueWords(value)}${sources.length === 0 ? '' : ` from ${sources.join(', ')}`}`,
    ),
  ];
}

/** A lab in a few words, anything else as JSON cut to a line. */
function valueWords(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 240 ? `${json.slice(0, 237)}...` : json;
}
