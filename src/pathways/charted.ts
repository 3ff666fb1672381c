import { chartedInfections } from './charted-infections.js';
import type { RowVerdict } from './evaluate.js';

/** Something on the chart that a row rests on, besides labs and the finding itself. */
export interface Charted {
  /** "pregnancy", "infection", "ckd", "damage", "follow-up", "condition", "sign", "draft", "already-resulted", "already-ordered" */
  readonly fact: string;
  readonly name: string;
  readonly date?: string;
  readonly source?: string;
}

interface Item {
  readonly how?: string;
  readonly name?: string;
  readonly date?: string;
  readonly source?: string;
  readonly meanings?: readonly string[];
  /** The words of a report. */
  readonly quote?: string;
  readonly because?: { readonly words: string; readonly date?: string; readonly source: string };
}

/**
 * The pregnancy, the CKD, the damage in the organ, the follow-up that a report wants, and the conditions and signs that the row's
 * own conditions ask for by name; of a row about an order at hand that order, and what there is of it already.
 */
export function chartedBehind(row: RowVerdict): Charted[] {
  const inputs = new Set(row.action.inputs.map(({ fact }) => fact));
  const asked = row.action.conditions.map(({ expression }) => expression.source).join(' ');
  const isAsked = ({ meanings = [] }: Item): boolean => meanings.some((meaning) => asked.includes(`'${meaning}'`));
  const { draft } = row;
  return [
    ...(draft === undefined ? [] : charted('draft', draft)),
    ...itemsOf(row, 'already', inputs).flatMap((item) => charted(`already-${item.how ?? 'known'}`, item)),
    ...itemsOf(row, 'pregnancy', inputs).flatMap((item) => charted('pregnancy', item)),
    ...itemsOf(row, 'ckd', inputs).flatMap((item) => charted('ckd', item)),
    ...itemsOf(row, 'damage', inputs).flatMap((item) => charted('damage', item)),
    ...itemsOf(row, 'followUps', inputs).flatMap((item) => charted('follow-up', item)),
    ...chartedInfections(row),
    ...itemsOf(row, 'conditions', inputs)
      .filter(isAsked)
      .flatMap((item) => charted('condition', item)),
    ...itemsOf(row, 'signs', inputs)
      .filter(isAsked)
      .flatMap((item) => charted('sign', item)),
  ];
}

function itemsOf(row: RowVerdict, variable: string, inputs: ReadonlySet<string>): readonly Item[] {
  const items = inputs.has(variable) ? row.scope.get(variable)?.value : undefined;
  return Array.isArray(items) ? (items as readonly Item[]) : [];
}

function charted(fact: string, { name, quote, date, source, because }: Item): Charted[] {
  const words = name ?? quote ?? because?.words;
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
