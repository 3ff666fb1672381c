import type { FhirResource } from 'fhir/r4.js';
import { renderCards } from './cards/render-cards.js';
import type { ShownCard } from './cards/shown-card.js';
import type { Caller, RenderOptions } from './cards/render-context.js';
import { inSiUnits } from './facts/labs/si-units.js';
import { TellingMemory } from './cards/telling-memory.js';
import { gatherFacts } from './facts/gather-facts.js';
import type { SiteCodes } from './facts/gather-facts.js';
import type { Facts } from './facts/facts.js';
import type { PatientRecord } from './fhir/patient-record.js';
import type { Card } from './hooks/card.js';
import type { HookName } from './hooks/hook-request.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { evaluatePathways } from './pathways/evaluate.js';
import type { RowVerdict } from './pathways/evaluate.js';
import { recommend } from './pathways/recommend.js';
import type { Recommendation } from './pathways/recommendation.js';
import { silenceOf, type Silence } from './pathways/silence.js';
import type { RestingTrace } from './pathways/trace.js';
import type { Rest } from './rest.js';

export interface Question {
  readonly hook: HookName;
  readonly record: PatientRecord;
  readonly draftOrders: readonly FhirResource[];
  readonly caller: Caller;
}

/** What never changes between requests. */
export interface Site {
  readonly knowledge: Knowledge;
  readonly timeZone: string;
  /** Units in which cards show labs; rules always compare canonical ones. */
  readonly displayUnits: 'conventional' | 'si';
  readonly labCodes: SiteCodes;
  readonly render: RenderOptions;
}

/** What applies to a chart, before anybody asks whether it was answered before. */
export interface Judgement {
  readonly rows: readonly RowVerdict[];
  /** Rows that apply, with what they offer and hold back, whether or not a card tells of them. */
  readonly recommendations: readonly Recommendation[];
  readonly facts: Facts;
}

export interface Decision extends Judgement {
  readonly cards: readonly Card[];
  /** The same cards, with what must be remembered of them. */
  readonly shown: readonly ShownCard[];
  /** Cards that rest, as answered before. */
  readonly resting: readonly RestingTrace[];
  /** Why there is no card. */
  readonly silence?: Silence;
}

/**
 * The pure heart: record -> facts -> verdicts -> recommendations -> cards. Hooks, command line and tests share it.
 * @param rests what clinicians answered to earlier cards of this patient (LOOP-2).
 */
export function decide(question: Question, site: Site, now: Date, rests: readonly Rest[] = []): Decision {
  return tell(judge(question, site, now), question, site, now, rests);
}

/** The first half: which rows apply, and what they offer. Where none does there is nothing to tell, and no rest to ask for. */
export function judge({ hook, record, draftOrders }: Question, site: Site, now: Date): Judgement {
  const facts = gatherFacts(record, draftOrders, site, now);
  const rows = evaluatePathways(hook, facts, site.knowledge);
  return { rows, recommendations: recommend(rows, facts, site.knowledge), facts };
}

/** The second half: the cards. */
export function tell(
  judgement: Judgement,
  { hook, caller }: Question,
  site: Site,
  now: Date,
  rests: readonly Rest[],
): Decision {
  const { facts, recommendations } = judgement;
  const { labs } = site.knowledge;
  const displayed = site.displayUnits === 'si' ? shownWith(facts, inSiUnits(facts.labs, labs)) : facts;
  const { shown, resting } = renderCards(recommendations, {
    hook,
    facts: displayed,
    knowledge: site.knowledge,
    caller,
    rests,
    now,
    options: site.render,
    memory: new TellingMemory(),
  });
  return {
    cards: shown.map(({ card }) => card),
    shown,
    resting,
    ...(shown.length > 0 ? {} : { silence: silenceOf(facts, recommendations, resting.length > 0) }),
    ...judgement,
  };
}

/** The same facts with other units; they are made on demand, and a copy would ask for them all. */
function shownWith(facts: Facts, labs: Facts['labs']): Facts {
  return Object.create(facts, { labs: { value: labs } }) as Facts;
}
