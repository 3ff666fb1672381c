import type { Decision } from '../decide.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import { traceOf } from '../pathways/trace.js';

type RuleTrace = ReturnType<typeof traceOf>['rules'][number];
type ConditionTrace = RuleTrace['conditions'][number];

/** Every row in plain text: verdict, conditions with the values they saw, orders, and what the cards held back. */
export function explain({ rows, cards }: Decision): string {
  const asked = traceOf(rows).rules.map((rule, index) => ruleLines(rule, rows[index]));
  const shown = cards.flatMap((card) => [`${card.indicator.toUpperCase()}  ${card.summary}`, card.detail, '']);
  return [...asked.flat(), '', cards.length === 0 ? 'No card.' : `${cards.length} card(s):`, '', ...shown].join('\n');
}

function ruleLines(rule: RuleTrace, row: RowVerdict | undefined): string[] {
  const about = row?.finding === undefined ? '' : ` [${row.finding.title}]`;
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
