import { existsSync, readFileSync } from 'node:fs';
import type { AnswerParts } from './answer.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Site } from './decide.js';
import { FhirClient } from './fhir/client.js';
import { verifyUnits } from './fhir/units.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { readLabCodes, readOrderCodes } from './knowledge/site-codes.js';
import { identifier, readStateKey } from './state-key.js';
import { StartProblem } from './problem.js';
import { PROJECT_ROOT } from './project-root.js';

/** Leaves time to decide and answer within two seconds in all (security, section 0). */
const DEADLINE_MS = 1_800;

/** Everything that is the same for every request: knowledge, site codes, how cards are signed. */
export function assembleSite(config: Config): Site {
  verifyUnits();
  const knowledge = loadKnowledge(PROJECT_ROOT, siteFile(config.policyFile));
  const orderCodes = readOrderCodes(siteFile(config.orderCodesFile), knowledge);
  const labCodes = readLabCodes(siteFile(config.labCodesFile), knowledge);
  const { sourceUrl } = config;
  return {
    knowledge,
    timeZone: config.timeZone,
    displayUnits: config.displayUnits,
    labCodes,
    render: {
      publicUrl:
        config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
      sourceLabel: config.sourceLabel,
      ...(sourceUrl === undefined ? {} : { sourceUrl }),
      orderCodes,
      // In open mode nobody says whether the client can launch; it passes a link over that it cannot follow (clients, section 3).
      ...(config.clientsFile === undefined && { offersApp: true as const }),
      identify: identifier(readStateKey(config.stateKey, config.dataDir)),
    },
  };
}

export function assembleAnswer(config: Config, clock: Clock): AnswerParts {
  const fhirClient = config.fhirServers.length === 0 ? undefined : new FhirClient(config.fhirServers, clock);
  return { site: assembleSite(config), fhirClient, clock, deadlineMs: DEADLINE_MS, traces: true };
}

function siteFile(file: string | undefined): { file: string; text: string } | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw new StartProblem(file, 'file', 'does not exist');
  return { file, text: readFileSync(file, 'utf8') };
}
