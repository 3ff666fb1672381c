import type { InfectionFact } from '../facts/fetal-fact.js';
import type { RowVerdict } from './evaluate.js';

/** "CMV: IgM positive", and where it stands. */
interface ChartedInfection {
  readonly fact: 'infection';
  readonly name: string;
  readonly date?: string;
  readonly source: string;
}

/** What tells of the infections that the row's own conditions ask for by name (FET). */
export function chartedInfections({ action, scope }: RowVerdict): ChartedInfection[] {
  if (!action.inputs.some(({ fact }) => fact === 'infections')) return [];
  const asked = action.conditions.map(({ expression }) => expression.source).join(' ');
  const items = scope.get('infections')?.value;
  return (Array.isArray(items) ? (items as readonly InfectionFact[]) : [])
    .filter(({ agent }) => asked.includes(`'${agent}'`))
    .flatMap(({ name, because }) =>
      because.map(({ words, date, source }) => ({
        fact: 'infection' as const,
        name: `${name}: ${words}`,
        ...(date === undefined ? {} : { date }),
        source,
      })),
    );
}
