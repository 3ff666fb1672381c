import { AGENTS } from '../../src/facts/fetal-fact.js';
import type { Agent, AmnioticWindow, InfectionFact, UnbornFact } from '../../src/facts/fetal-fact.js';

/** What the mother's tests and chart say of infections, in words. */
export interface InfectionsInWords {
  readonly cmvInfection: string;
  readonly otherInfections: string;
  readonly exposure: string;
  readonly infectionsRead: 'all' | 'in part' | 'none';
}

const SCREENED: readonly Agent[] = ['toxoplasma', 'parvovirus', 'rubella', 'herpes', 'syphilis'];
const COMPLETENESS = { all: 'complete', 'in part': 'partial', none: 'unavailable' } as const;
const WINDOWS: Readonly<Record<string, AmnioticWindow>> = {
  'primary, in time': { opens: '2026-11-13', opensAt: '24w1d', isOpen: true },
  'primary, too early': { opens: '2026-12-21', opensAt: '24w1d', isOpen: false },
};

/** One of each agent, though the sources may not have been seen whole. */
export function infectionsOf(chart: InfectionsInWords): UnbornFact['infections'] {
  return {
    items: AGENTS.map((agent) => infectionOf(agent, chart)),
    completeness: COMPLETENESS[chart.infectionsRead],
  };
}

function infectionOf(agent: Agent, { cmvInfection, otherInfections, exposure }: InfectionsInWords): InfectionFact {
  const about = { agent, name: agent, because: [], charted: exposure === agent, unread: false };
  if (agent === 'cmv') {
    return {
      ...about,
      excluded: cmvInfection === 'excluded',
      confirmed: cmvInfection === 'confirmed',
      primary: cmvInfection.startsWith('primary'),
      window: WINDOWS[cmvInfection] ?? {},
    };
  }
  const one = SCREENED.find((screened) => otherInfections.startsWith(screened));
  return {
    ...about,
    excluded: otherInfections !== 'open' && SCREENED.includes(agent) && agent !== one,
    confirmed: otherInfections === `${agent} confirmed`,
    primary: false,
  };
}
