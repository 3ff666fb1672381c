import type { PathwayCase } from '../../src/cli/pathway-case.js';
import { runCase } from '../../src/cli/run-case.js';
import type { Site } from '../../src/decide.js';
import { evaluateAction } from '../../src/pathways/evaluate.js';
import type { RowVerdict } from '../../src/pathways/evaluate.js';
import type { Mutant } from './mutant.js';

interface Killer {
  readonly one: PathwayCase;
  readonly text: string;
  /** What the shipped knowledge answered, row by row. */
  readonly rows: readonly RowVerdict[];
}

/** The cases, and what each of them answers as the knowledge is shipped. */
export class Killers {
  private constructor(
    private readonly killers: readonly Killer[],
    private readonly site: Site,
  ) {}

  static async of(cases: readonly PathwayCase[], site: Site): Promise<Killers> {
    const killers = cases.map(async (one) => ({
      one,
      text: JSON.stringify([one.given, one.draftOrders, one.newConditions]),
      rows: (await runCase(one, site)).rows,
    }));
    return new Killers(await Promise.all(killers), site);
  }

  /** Whether some case fails on the changed knowledge. Only cases that could tell the difference are run the whole way. */
  async kill(mutant: Mutant): Promise<boolean> {
    const site = { ...this.site, knowledge: mutant.apply() };
    for (const { one } of this.killers.filter((killer) => couldTell(killer, mutant))) {
      if (await fails(one, site)) return true;
    }
    return false;
  }
}

function couldTell({ text, rows }: Killer, { row, mentions }: Mutant): boolean {
  if (mentions !== undefined && !text.includes(mentions)) return false;
  if (row === undefined) return true;
  return rows.some(
    (asked) => asked.action === row.action && said(asked) !== said(evaluateAction(row.pathway, row.changed, asked)),
  );
}

/** All that a row has to say. */
function said({ verdict, offers, removals }: RowVerdict): string {
  return JSON.stringify([
    verdict,
    offers.map((one) => [one.offer.order.name, one.verdict]),
    removals.map((one) => [one.removal.id, one.verdict]),
  ]);
}

async function fails(one: PathwayCase, site: Site): Promise<boolean> {
  try {
    return (await runCase(one, site)).faults.length > 0;
  } catch {
    return true;
  }
}
