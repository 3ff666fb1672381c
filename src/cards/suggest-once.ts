import type { Recommendation } from '../pathways/recommendation.js';
import type { CardPlan } from './card-plan.js';
import { examinationOf } from './examination.js';

/**
 * An order stands on the first card that wants it and nowhere else in the answer, and nowhere while a card with it rests (LOOP-2;
 * the panel is suggested once).
 */
export function suggestOnce<Plan extends CardPlan>(plans: readonly Plan[], resting: readonly CardPlan[]): Plan[] {
  const taken = new Map<string, string>();
  const take = (rows: readonly Recommendation[], why: string): void => {
    for (const { order } of rows.flatMap((row) => row.offers)) {
      if (!taken.has(examinationOf(order))) taken.set(examinationOf(order), why);
    }
  };
  for (const { rows } of resting) take(rows, 'resting');
  return plans.map((plan) => {
    const rows = plan.rows.map((row) => withoutTaken(row, taken));
    take(rows, 'suggested on the card before');
    return { ...plan, rows };
  });
}

function withoutTaken(row: Recommendation, taken: ReadonlyMap<string, string>): Recommendation {
  const elsewhere = row.offers.flatMap(({ order: { name, title, coding } }) => {
    const why = taken.get(examinationOf({ name, coding }));
    return why === undefined ? [] : [{ what: name, title, why }];
  });
  return {
    ...row,
    offers: row.offers.filter(({ order }) => !taken.has(examinationOf(order))),
    withheld: [...row.withheld, ...elsewhere],
  };
}
