import type { InfectionFact } from '../facts/fetal-fact.js';
import type { Charted } from './charted.js';
import type { RowVerdict } from './evaluate.js';

/** What tells of the infections that the row's own conditions ask for by name: "CMV: IgM positive" (FET). */
export function chartedInfections({ action, scope }: RowVerdict): Charted[] {
  if (!action.inputs.some(({ fact }) => fact === 'infections')) return [];
  const asked = action.conditions.map(({ expression }) => expression.source).join(' ');
  const items = scope.get('infections')?.value;
  return (Array.isArray(items) ? (items as readonly InfectionFact[]) : [])
    .filter(({ agent }) => asked.includes(`'${agent}'`))
    .flatMap(({ name, because }) =>
      because.map(({ words, date, source }) => ({
        fact: 'infection',
        name: `${name}: ${words}`,
        ...(date === undefined ? {} : { date }),
        source,
      })),
    );
}
