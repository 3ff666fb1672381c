import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleAnswer } from '../../src/assemble.js';
import { renderCards } from '../../src/cards/render-cards.js';
import { TellingMemory } from '../../src/cards/telling-memory.js';
import { readConfig } from '../../src/config.js';
import { gatherFacts } from '../../src/facts/gather-facts.js';
import { checkRequest } from '../../src/hooks/check-request.js';
import { evaluatePathways } from '../../src/pathways/evaluate.js';
import { recommend } from '../../src/pathways/recommend.js';
import { completePrefetch } from '../../src/prefetch/complete-prefetch.js';
import { timedFacts } from './timed-facts.js';

/**
 * The parts of an answer, in their order, and what each counts:
 * - parse: the bytes to text and JSON;
 * - index: the request checked, and what was prefetched made a record;
 * - text: the record's resources laid out by type, the reports read, and with them what other resources say of findings: all findings, merged;
 * - facts: what a rule is the first to ask for (labs, conditions, orders, examinations, pregnancies), wherever it asks;
 * - rules: conditions evaluated, recommendations made, without those facts; a lab's series is made when its rule looks at it, and
 *   counted here;
 * - cards: rendered, and written as JSON.
 */
export const STAGES = ['parse', 'index', 'text', 'facts', 'rules', 'cards'] as const;
export type Stage = (typeof STAGES)[number];
/** Milliseconds of one answer. */
export type Split = Readonly<Record<Stage, number>>;

export type AnswerInStages = (body: Buffer) => Promise<{ readonly split: Split; readonly cards: number }>;

/** `decide` and what comes before and after it, taken apart: the modules, called one after another in this process. */
export function answerInStages(): AnswerInStages {
  const dataDir = mkdtempSync(join(tmpdir(), 'calcitrace-split-'));
  const parts = assembleAnswer(readConfig({ DATA_DIR: dataDir }), () => new Date());
  rmSync(dataDir, { recursive: true });
  const { site } = parts;
  const { knowledge } = site;
  const service = knowledge.services.find(({ hook }) => hook === 'patient-view');
  if (service === undefined) throw new Error('there is no service for patient-view');

  return async (body) => {
    const laps = new Laps();
    const raw: unknown = JSON.parse(body.toString('utf8'));
    laps.end('parse');
    const request = checkRequest(raw, service.hook);
    const record = await completePrefetch(request, { ...parts, templates: service.prefetch });
    laps.end('index');
    const now = new Date();
    const gathered = gatherFacts(record, [], site, now);
    laps.end('text');
    const facts = timedFacts(gathered, (ms) => {
      laps.move(ms, 'facts');
    });
    const recommendations = recommend(evaluatePathways(request.hook, facts, knowledge), facts, knowledge);
    laps.end('rules');
    const memory = new TellingMemory();
    const around = { hook: request.hook, facts, knowledge, caller: {}, rests: [], now, options: site.render, memory };
    const { shown } = renderCards(recommendations, around);
    JSON.stringify({ cards: shown.map(({ card }) => card) });
    laps.end('cards');
    return { split: laps.split, cards: shown.length };
  };
}

class Laps {
  readonly split: Record<Stage, number> = { parse: 0, index: 0, text: 0, facts: 0, rules: 0, cards: 0 };
  #since = performance.now();

  end(stage: Stage): void {
    const now = performance.now();
    this.split[stage] += now - this.#since;
    this.#since = now;
  }

  /** So many milliseconds of the stage under way are another's. */
  move(ms: number, to: Stage): void {
    this.split[to] += ms;
    this.#since += ms;
  }
}
