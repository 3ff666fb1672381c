import type { RowVerdict } from './evaluate.js';

/** A row that speaks against a kind of imaging in this patient (SAF-4). */
export interface Hazard {
  readonly row: RowVerdict;
  /** "pregnant", "eGFR below 30": the row's title. */
  readonly why: string;
  readonly effect: 'withhold' | 'caution';
}

/** Hazards by name ("ionising-radiation"); withholding outranks caution. */
export type Hazards = ReadonlyMap<string, Hazard>;

export function hazardsOf(rows: readonly RowVerdict[]): Hazards {
  const hazards = new Map<string, Hazard>();
  for (const row of rows) {
    if (row.verdict !== 'met') continue;
    for (const name of row.action.cautions) {
      if (!hazards.has(name)) hazards.set(name, { row, why: row.action.title, effect: 'caution' });
    }
    for (const name of row.action.withholds) {
      if (hazards.get(name)?.effect !== 'withhold') {
        hazards.set(name, { row, why: row.action.title, effect: 'withhold' });
      }
    }
  }
  return hazards;
}

/** The strongest hazard among those an order carries. */
export function hazardFor(order: { readonly hazards: readonly string[] }, hazards: Hazards): Hazard | undefined {
  const found = order.hazards.flatMap((name) => hazards.get(name) ?? []);
  return found.find((hazard) => hazard.effect === 'withhold') ?? found[0];
}
