import { createHash } from 'node:crypto';
import { compileExpression, deferExpression } from '../fhir/expression.js';
import { PREFETCH_KEYS } from '../fhir/patient-record.js';
import type { PrefetchKey } from '../fhir/patient-record.js';
import { HOOKS } from '../hooks/hook-request.js';
import { Element } from './element.js';
import { freeze } from './freeze.js';
import { readHistory } from './history.js';
import type { Knowledge, Service } from './knowledge.js';
import type { Pathway } from './pathway.js';
import { parseJson, readFile, readFolder } from './knowledge-file.js';
import type { JsonFile, KnowledgeFile } from './knowledge-file.js';

import { loadCards } from './load-cards.js';
import { indexLabsByCode, loadLabs } from './load-labs.js';
import { loadOrders } from './load-orders.js';
import { loadPathways } from './load-pathways.js';
import { loadPolicy } from './load-policy.js';
import { isLocked, readLock } from './lock.js';
import type { Policy } from './policy.js';
import { indexMeaningsByCode, loadValueSets } from './load-value-sets.js';

const POLICY = 'fhir-resources/policy.json';

/**
 * Reads everything we know and say, once, at start: cds-services.json, fhir-resources/ and cards/ under `root`.
 * @param policyFile JSON text of a site's own policy, laid over fhir-resources/policy.json.
 * @param trustsLock false: compile every expression at once, although it was compiled when it was locked.
 * @throws StartProblem naming file, element and reason.
 */
export function loadKnowledge(root: string, policyFile?: KnowledgeFile, trustsLock = true): Knowledge {
  const services = readFile(root, 'cds-services.json');
  const policy = readFile(root, POLICY);
  const folder = (name: string): KnowledgeFile[] => readFolder(root, `fhir-resources/${name}`, '.json');
  const [labFiles, setFiles, orderFiles, pathwayFiles, cardFiles] = [
    folder('observation-definitions'),
    folder('value-sets'),
    folder('activity-definitions'),
    folder('pathways'),
    readFolder(root, 'cards', '.md'),
  ];
  const labs = loadLabs(labFiles.map(parseJson));
  const meanings = loadValueSets(setFiles.map(parseJson));
  const orders = loadOrders(orderFiles.map(parseJson));
  // What was locked was compiled then: start without the second that it takes, and compile when first asked.
  const isTrusted = trustsLock && isLocked(readLock(root), pathwayFiles, cardFiles);
  const compile = isTrusted ? deferExpression : compileExpression;
  const cards = loadCards(cardFiles, compile);
  const pathways = loadPathways(pathwayFiles.map(parseJson), { orders, cards, compile });
  const sitePolicy = policyFile === undefined ? undefined : parseJson(policyFile);
  const files = [services, policy, ...labFiles, ...setFiles, ...orderFiles, ...pathwayFiles, ...cardFiles];
  return freeze({
    services: loadServices(parseJson(services)),
    discovery: services.text,
    pathways,
    labs,
    labsByCode: indexLabsByCode(labs),
    meanings: new Map(meanings.map((meaning) => [meaning.name, meaning] as const)),
    meaningsByCode: indexMeaningsByCode(meanings),
    orders,
    policy: loadPolicy(parseJson(policy), requirementsOf(pathways), sitePolicy),
    history: readHistory(root),
    hash: `sha256:${hashOf(policyFile === undefined ? files : [...files, policyFile])}`,
  });
}

/** The policy of a site laid over the shipped one, for knowledge that is loaded already. */
export function sitePolicyOver({ pathways }: Knowledge, root: string, site: JsonFile): Policy {
  return loadPolicy(parseJson(readFile(root, POLICY)), requirementsOf(pathways), site);
}

/** Loaded knowledge under the policy of one client; an answer is tied to that policy by the hash as well. */
export function underPolicy(knowledge: Knowledge, root: string, policyFile: KnowledgeFile): Knowledge {
  const policy = sitePolicyOver(knowledge, root, parseJson(policyFile));
  return freeze({
    ...knowledge,
    policy,
    hash: `sha256:${hashOf([{ file: 'knowledge', text: knowledge.hash }, policyFile])}`,
  });
}

function requirementsOf(pathways: readonly Pathway[]): ReadonlySet<string> {
  return new Set(pathways.flatMap(({ actions }) => actions.map(({ requirement }) => requirement)));
}

function loadServices({ file, json }: JsonFile): Service[] {
  return new Element(file, '', json)
    .child('services')
    .list()
    .map((service) => ({
      id: service.child('id').text(),
      hook: service.child('hook').oneOf(HOOKS),
      title: service.child('title').text(),
      prefetch: Object.fromEntries(
        PREFETCH_KEYS.map((key) => [key, service.child('prefetch').child(key).text()] as const),
      ) as Record<PrefetchKey, string>,
    }));
}

/** One hash over every file of knowledge, so that an answer can be tied to what was known when it was given. */
function hashOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of files) hash.update(`${file}\n${text.length}\n${text}\n`);
  return hash.digest('hex');
}
