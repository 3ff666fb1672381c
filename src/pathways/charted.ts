import type { RowVerdict } from './evaluate.js';

/** Something on the chart that a row rests on, besides labs and the finding itself. */
export interface Charted {
  /** "pregnancy", "ckd", "damage", "condition" */
  readonly fact: string;
  readonly name: string;
  readonly date?: string;
  readonly source?: string;
}

interface Item {
  readonly name?: string;
  readonly date?: string;
  readonly source?: string;
  readonly meanings?: readonly string[];
  readonly because?: { readonly words: string; readonly date?: string; readonly source: string };
}

/** The pregnancy, the CKD, the damage in the organ and the conditions that the row's own conditions ask for by name. */
export function chartedBehind(row: RowVerdict): Charted[] {
  const inputs = new Set(row.action.inputs.map(({ fact }) => fact));
  const asked = row.action.conditions.map(({ expression }) => expression.source).join(' ');
  const isAsked = ({ meanings = [] }: Item): boolean => meanings.some((meaning) => asked.includes(`'${meaning}'`));
  return [
    ...itemsOf(row, 'pregnancy', inputs).flatMap((item) => charted('pregnancy', item)),
    ...itemsOf(row, 'ckd', inputs).flatMap((item) => charted('ckd', item)),
    ...itemsOf(row, 'damage', inputs).flatMap((item) => charted('damage', item)),
    ...itemsOf(row, 'conditions', inputs)
      .filter(isAsked)
      .flatMap((item) => charted('condition', item)),
  ];
}

function itemsOf(row: RowVerdict, variable: string, inputs: ReadonlySet<string>): readonly Item[] {
  const items = inputs.has(variable) ? row.scope.get(variable)?.value : undefined;
  return Array.isArray(items) ? (items as readonly Item[]) : [];
}

function charted(fact: string, { name, date, source, because }: Item): Charted[] {
  const words = name ?? because?.words;
  if (words === undefined) return [];
  const when = date ?? because?.date;
  const where = source ?? because?.source;
  return [
    {
      fact,
      name: words,
      ...(when === undefined ? {} : { date: when }),
      ...(where === undefined ? {} : { source: where }),
    },
  ];
}
