import { assembleSite } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import type { Pathway } from '../src/knowledge/pathway.js';
import { calendarOf } from './fetal-calendar.js';
import { flowOf } from './fetal-flow.js';
import { FETAL_SCENARIOS } from './fetal-scenarios.js';

/** docs/fetal-work-up.md: the rows for the fetus as flows, and what they say week by week on charts that stand for many. */
export async function fetalPage(): Promise<string> {
  const site = assembleSite(readConfig({ STATE_KEY: 'published-key-of-the-page-of-the-fetus' }));
  const flows = site.knowledge.pathways.filter(isFetal).map((pathway) => `### ${pathway.title}\n\n${flowOf(pathway)}`);
  const calendars = [];
  for (const scenario of FETAL_SCENARIOS) {
    calendars.push(`### ${scenario.title}\n\n${scenario.words}\n\n${await calendarOf(scenario, site)}`);
  }
  return `# The work-up of a fetal liver calcification

Generated from \`fhir-resources/\` and \`cards/\` by \`npm run docs\`; do not edit. The rows in full, with their sources, are in
[pathways.md](pathways.md). Weeks are completed weeks and days of gestation; all orders are the mother's.

## Decision flow

A flow begins with what all its rows ask; each arrow from there is one row. A row speaks only while all its conditions are
known to hold, and an order is offered only where it does not exist and is not on order.

${flows.join('\n\n')}

## Calendar by week

Each calendar asks the service itself in every week, for a chart on which nothing else happens: ■ where the row speaks or the
order is offered.

${calendars.join('\n\n')}
`;
}

function isFetal({ foci, actions }: Pathway): boolean {
  return (
    foci.some(({ subject }) => subject === 'fetus') || actions.some(({ requirement }) => requirement.startsWith('FET-'))
  );
}
