import type { Facts } from '../facts/facts.js';
import type { Fault } from '../knowledge/faults/fault.js';
import type { Action, Pathway } from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { drugScope, orderScope } from '../pathways/draft-scope.js';
import type { Recommendation } from '../pathways/recommendation.js';
import { chartScope, findingScope } from '../pathways/scope.js';
import type { Scope } from '../pathways/variable.js';
import { plain } from './escape.js';
import { longestCharts } from './longest-charts.js';
import { renderTemplate } from './render-template.js';
import { TellingMemory } from './telling-memory.js';
import { SUMMARY_LIMIT, wordsOf } from './summary.js';

/** Cards whose shortest summary does not fit where everything is as long as it gets: it would be cut in the middle. */
export function summaryFaults(knowledge: Knowledge): Fault[] {
  return knowledge.pathways.flatMap((pathway) => {
    const charts = longestCharts(pathway, knowledge).map((facts) => ({ facts, scope: scopeOf(facts, pathway, knowledge) }));
    return pathway.actions.flatMap((action) => {
      const { card } = action;
      const shortest = card?.summaries.at(-1);
      if (card === undefined || shortest === undefined) return [];
      const said = charts.map(({ facts, scope }) =>
        plain(renderTemplate(shortest, scope, wordsOf(rowOf(pathway, action, facts, scope), { facts, knowledge, memory: new TellingMemory() }), plain)),
      );
      const longest = said.reduce((one, other) => (other.length > one.length ? other : one));
      if (longest.length <= SUMMARY_LIMIT) return [];
      const reason = `the shortest may have ${longest.length} characters, over ${SUMMARY_LIMIT}: ${longest}`;
      return [{ file: card.file, element: `summary[${card.summaries.length - 1}]`, reason }];
    });
  });
}

function scopeOf(facts: Facts, { foci }: Pathway, knowledge: Knowledge): Scope {
  const [finding] = facts.findings.items;
  const [drug] = facts.draftDrugs;
  const [order] = facts.draftOrders;
  const chart = chartScope(facts, knowledge);
  const drugged = drug === undefined ? chart : drugScope(chart, drug);
  const ordered = order === undefined ? drugged : orderScope(drugged, facts, order);
  return finding === undefined || foci.length === 0 ? ordered : findingScope(ordered, facts, finding);
}

/** The row as it would be met, with all that it offers. */
function rowOf(pathway: Pathway, action: Action, { findings, today }: Facts, scope: Scope): Recommendation {
  const [finding] = findings.items;
  return {
    row: { pathway, action, scope, verdict: 'met', conditions: [], offers: [], removals: [] },
    ...(finding === undefined || pathway.foci.length === 0 ? {} : { finding }),
    offers: action.offers.map(({ order, recommended }) => ({ order, recommended, due: today })),
    removals: [],
    withheld: [],
    safety: [],
  };
}
