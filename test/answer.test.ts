import { answer, type AnswerParts } from '../src/answer.js';
import { checkRequest } from '../src/hooks/check-request.js';
import { clockAt } from '../src/clock.js';
import { liverRequest, silentRequest, type RequestBody } from './support/hook-requests.js';
import { NOW } from './support/running-service.js';
import { testSite } from './support/site.js';

const site = testSite();
const [service] = site.knowledge.services.filter(({ hook }) => hook === 'patient-view');

/** What a hook answers, and how often it asked what had been answered before. */
async function asked(body: RequestBody, rest: Partial<AnswerParts> = {}) {
  const patients: string[] = [];
  const memory = {
    restsOf: (patient: string) => Promise.resolve(patients.push(patient)).then(() => []),
    keepIssued: () => undefined,
  };
  const parts = { site, fhirClient: undefined, clock: clockAt(NOW), deadlineMs: 1000, memory, traces: false, ...rest };
  const caller = { userId: 'Practitioner/dr-1' };
  const { cards } = await answer(checkRequest(body, 'patient-view'), service!, caller, parts);
  return { cards: cards.length, patients };
}

describe('LOOP-2: what was answered before', () => {
  it('is asked once for a patient of whom there is something to say', async () => {
    const { cards, patients } = await asked(liverRequest());
    expect([cards > 0, patients.length]).toEqual([true, 1]);
  });

  it('is not asked where no row applies: silence waits for no store', async () => {
    expect(await asked(silentRequest())).toEqual({ cards: 0, patients: [] });
  });

  it('is not asked for a patient or a relative, who get no card', async () => {
    const { context, ...body } = liverRequest();
    const ofHimself = { ...body, context: { ...context, userId: 'Patient/liver-1' } };
    expect(await asked(ofHimself)).toEqual({ cards: 0, patients: [] });
  });

  it('waits for its turn only where the store was asked', async () => {
    let turns = 0;
    const turn = () => Promise.resolve(void (turns += 1));
    await asked(silentRequest(), { turn });
    expect(turns).toBe(0);
    await asked(liverRequest(), { turn });
    expect(turns).toBe(1);
  });
});
