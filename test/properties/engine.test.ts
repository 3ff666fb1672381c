import fc from 'fast-check';
import type { HookResponse } from '../../src/hooks/card.js';
import { HOOKS } from '../../src/hooks/hook-request.js';
import { Problem } from '../../src/problem.js';
import { schemaFaults } from '../support/schema-faults.js';
import { testSite } from '../support/site.js';
import { decided } from './decided.js';
import { anyRequest, type RequestJson } from './requests.js';
import { ChartResources, OWN_ID, STRANGER } from './resources.js';
import { LONG_MS, runs, SEED } from './runs.js';

const site = testSite();
const requests = anyRequest(new ChartResources(site.knowledge));

/** The answer, or the refusal by name; whatever else is thrown is a fault of ours. */
async function answerTo(request: RequestJson): Promise<HookResponse | Problem> {
  try {
    return await decided(request, site);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function subjectsIn({ cards }: HookResponse): (string | undefined)[] {
  return cards
    .flatMap(({ suggestions = [] }) => suggestions)
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === 'create' ? [action.resource.subject.reference] : []));
}

describe(`Any request whatever (seed ${SEED})`, () => {
  it(
    'RS-01, RS-06, SAF-6, T17: is answered by sound cards about its own patient, or refused by name',
    async () => {
      const outcomes = new Map<string, number>();
      const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await fc.assert(
        fc.asyncProperty(requests, async (request) => {
          const answered = await answerTo(request);
          if (answered instanceof Problem) {
            expect([400, 412]).toContain(answered.status);
            count(answered.code);
            return;
          }
          expect(schemaFaults('service-response', answered)).toEqual([]);
          expect(JSON.stringify(answered)).not.toContain(STRANGER);
          for (const subject of subjectsIn(answered)) expect(subject).toBe(`Patient/${OWN_ID}`);
          count(answered.cards.length === 0 ? 'silence' : `cards of ${request.hook}`);
        }),
        runs(5_000),
      );
      // The inputs reach every room: each refusal, silence, and cards at each hook.
      for (const hook of HOOKS.filter((one) => !one.startsWith('encounter'))) {
        expect(outcomes.get(`cards of ${hook}`) ?? 0).toBeGreaterThan(0);
      }
      for (const outcome of ['silence', 'patient.mismatch', 'prefetch.unavailable', 'request.invalid']) {
        expect(outcomes.get(outcome) ?? 0).toBeGreaterThan(runs(5_000).numRuns / 100);
      }
    },
    LONG_MS,
  );

  it('T17: leaves no trace in the prototypes of the process', () => {
    expect({}).not.toHaveProperty('polluted');
  });
});
