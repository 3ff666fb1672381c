import { assembleSite } from '../assemble.js';
import { PROJECT_ROOT } from '../project-root.js';
import { readConfig } from '../config.js';
import { parseJson, readFolder } from '../knowledge/knowledge-file.js';
import type { Site } from '../decide.js';
import { Problem } from '../problem.js';
import { eachCodeOf } from './each-code.js';
import { OperandCoverage } from './operand-coverage.js';
import { readCase } from './pathway-case.js';
import type { PathwayCase } from './pathway-case.js';
import { runCase } from './run-case.js';
import type { CaseOutcome } from './run-case.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/** `calcitrace test`: runs test/pathways; a row must be seen to fire, to stay silent and to be unknown. Exit 3 on faults. */
export async function runCases(): Promise<void> {
  const site = assembleSite({ ...readConfig(), policyFile: undefined });
  const cases = readCases();
  const outcomes = await Promise.all(cases.map((one) => runOrRefuse(one, site)));
  const faults = [
    ...outcomes.flatMap(({ faults: own }) => own),
    ...neverSeen(outcomes, site.knowledge),
    ...operandsNeverSeen(outcomes, site.knowledge),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`${cases.length} cases, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 3;
}

/** Every case under test/pathways. */
export function readCases(): PathwayCase[] {
  return readFolder(PROJECT_ROOT, 'test/pathways', '.json').flatMap((file) =>
    eachCodeOf(parseJson(file)).map(readCase),
  );
}

/** A case whose chart is refused is a fault of its file; the others go on. */
async function runOrRefuse(one: PathwayCase, site: Site): Promise<CaseOutcome> {
  try {
    return await runCase(one, site);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { action: one.action, verdict: 'refused', cards: [], rows: [], faults: [`${one.file}: ${error.message}`] };
  }
}

function operandsNeverSeen(outcomes: readonly CaseOutcome[], knowledge: Knowledge): string[] {
  const coverage = new OperandCoverage(knowledge);
  for (const { rows } of outcomes) for (const row of rows) coverage.see(row);
  return coverage.faults();
}

function neverSeen(outcomes: readonly CaseOutcome[], { pathways }: Knowledge): string[] {
  const seen = new Set(outcomes.map(({ action, verdict }) => `${action} ${verdict}`));
  return pathways.flatMap(({ name, actions }) =>
    actions
      .filter((action) => action.hooks.length > 0)
      .flatMap(({ id }) =>
        ['met', 'unmet', 'unknown']
          .filter((verdict) => !seen.has(`${name}/${id} ${verdict}`))
          .map((verdict) => `${name}/${id}: no case sees it ${verdict}`),
      ),
  );
}
