import type { Completeness, FactList } from '../fact-list.js';
import type { Facts } from '../facts.js';
import { AGENTS, type Agent, type InfectionFact } from '../fetal-fact.js';
import type { LabFact } from '../lab-fact.js';
import { amnioticWindow } from './amniotic-window.js';
import { chartedOf } from './infection-charted.js';
import { confirmedBy, excludedBy, primaryBy } from './infection-evidence.js';
import { resultsOf } from './infection-results.js';
import { infectedSince } from './infection-since.js';
import { TESTS, type InfectionTests } from './infection-tests.js';
import type { PregnancyAround } from './pregnancy-around.js';

/** Where infections are told of. */
export type InfectionSources = Pick<Facts, 'labs' | 'results' | 'conditions' | 'today'>;

/**
 * What is known of each infection in the pregnancy of a finding. A test or a problem list that could not be read may hold what is
 * looked for: then the list was seen in part.
 * @param first the day of the first report of the finding; without one nothing is excluded
 */
export function infectionsIn(
  pregnancy: PregnancyAround,
  first: string | undefined,
  sources: InfectionSources,
): FactList<InfectionFact> {
  const items = AGENTS.map((agent) => infectionOf(agent, pregnancy, first, sources));
  return { items, completeness: completenessIn(sources) };
}

function infectionOf(
  agent: Agent,
  pregnancy: PregnancyAround,
  first: string | undefined,
  { labs, conditions, today }: InfectionSources,
): InfectionFact {
  const { name } = TESTS[agent];
  const results = resultsOf(TESTS[agent], labs, pregnancy);
  const { all, diagnosis } = chartedOf(agent, pregnancy, conditions.items);
  const since = infectedSince(results, diagnosis);
  const window = agent === 'cmv' ? amnioticWindow(pregnancy.start, since?.since, today) : undefined;
  const confirming = confirmedBy(results, diagnosis);
  const primary = agent === 'cmv' ? primaryBy(results, diagnosis) : [];
  const isOpen = confirming.length + primary.length > 0 || first === undefined;
  const excluding = isOpen ? [] : excludedBy(agent, results, first, window?.opens);
  const because = [...confirming, ...primary, ...excluding];
  return {
    agent,
    name,
    excluded: excluding.length > 0,
    unread: isUnread(TESTS[agent], labs),
    confirmed: confirming.length > 0,
    primary: primary.length > 0,
    because: because.filter(({ words }, index) => because.findIndex((one) => one.words === words) === index),
    charted: all.length > 0,
    ...since,
    ...(window === undefined ? {} : { window }),
  };
}

function completenessIn({ labs, results, conditions }: InfectionSources): Completeness {
  const sources = [results, conditions.completeness];
  if (sources.every((source) => source === 'unavailable')) return 'unavailable';
  const isUnreadInPart = Object.values(TESTS).some((tests) => isUnread(tests, labs));
  return sources.every((source) => source === 'complete') && !isUnreadInPart ? 'complete' : 'partial';
}

function isUnread({ igg, igm, pcr, avidity, single }: InfectionTests, labs: InfectionSources['labs']): boolean {
  return [igg, igm, pcr, avidity, single].some((name) => isUnreadable(labs.get(name ?? '')));
}

function isUnreadable(lab: LabFact | undefined): boolean {
  return lab?.state === 'absent' && (lab.reason === 'error' || lab.reason === 'unsupported');
}
