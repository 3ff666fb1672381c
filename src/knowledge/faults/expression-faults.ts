import type { ActionInput, ConditionExpression } from '../pathway.js';
import { AT_HAND, LIST_FACTS } from './fact-names.js';

/** A list whose emptiness counts must be declared as read for absence, else an unread one would look empty. */
export function readingFaults({ expression }: ConditionExpression, inputs: readonly ActionInput[]): string[] {
  const asksEmptiness = /\.empty\(\)|\.not\(\)|\.count\(\)|\.all\(/.test(expression.source);
  if (!asksEmptiness) return [];
  return expression.variables
    .filter((name) => LIST_FACTS.includes(name) && !AT_HAND.includes(name))
    .filter((name) => inputs.find(({ fact }) => fact === name)?.reading === 'presence')
    .map((name) => `%${name} is asked for emptiness but read for presence: ${expression.source}`);
}

/** Inside where(), and(), or() the engine takes a bare member for true whenever it is there at all: write `member = true`. */
export function bareMemberFaults({ expression }: Pick<ConditionExpression, 'expression'>): string[] {
  const bare = /(?:\(|\b(?:and|or)\s+)[a-z]\w*(?:\s*\)|\s+(?:and|or)\b)/i.test(
    expression.source.replace(/'[^']*'/g, "''"),
  );
  return bare ? [`asks a bare member as if it were a condition; write "member = true": ${expression.source}`] : [];
}
