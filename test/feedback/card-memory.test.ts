import { CardMemory } from '../../src/feedback/card-memory.js';
import type { IssuedCard, PatientRest } from '../../src/rest.js';
import type { Store } from '../../src/store/store.js';
import { storeWith } from '../support/store-with.js';
import { issuedCard, patientRest } from '../store/remembered.js';

describe('shown cards in memory', () => {
  it('a chart that is opened again costs no write that day, and one the next, so that a card still shown is not old', async () => {
    const written: string[] = [];
    const keepIssued = (cards: readonly IssuedCard[]): Promise<void> => {
      written.push(...cards.map(({ issuedAt }) => issuedAt));
      return Promise.resolve();
    };
    const memory = new CardMemory(storeWith({} as Store, { keepIssued }), () => undefined);
    const opened = ['2026-11-22T08:00:00.000Z', '2026-11-22T23:59:59.999Z', '2026-11-23T00:00:00.000Z'];
    for (const issuedAt of opened) memory.keepIssued([issuedCard('a', { issuedAt })], []);
    await memory.written();
    expect(written).toEqual([opened[0], opened[2]]);
  });

  it('T33: are written when the answer is on its way, which goes out in the same turn of the event loop', async () => {
    const events: string[] = [];
    const keepIssued = (): Promise<void> => Promise.resolve(void events.push('written'));
    const memory = new CardMemory(storeWith({} as Store, { keepIssued }), () => undefined);
    memory.keepIssued([issuedCard('a')], []);
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    events.push('answered');
    await memory.written();
    expect(events).toEqual(['answered', 'written']);
  });

  it('FB-03: an answer that comes faster than its card was written waits for it', async () => {
    let finish: (() => void) | undefined;
    const keepIssued = (): Promise<void> => new Promise((resolve) => (finish = resolve));
    const memory = new CardMemory(storeWith({} as Store, { keepIssued }), () => undefined);
    memory.keepIssued([issuedCard('a')], []);
    const order: string[] = [];
    const waiting = memory.written().then(() => order.push('answer'));
    await new Promise((resolve) => setImmediate(resolve));
    order.push('card');
    finish?.();
    await waiting;
    expect(order).toEqual(['card', 'answer']);
  });

  it('a chart that is opened again before its rests are written waits for them, another patient does not', async () => {
    const events: string[] = [];
    let finish: (() => void) | undefined;
    const keepIssued = (): Promise<void> =>
      new Promise((resolve) => {
        finish = () => {
          events.push('kept');
          resolve();
        };
      });
    const restsOf = (patient: string): Promise<PatientRest[]> => {
      events.push(patient);
      return Promise.resolve([]);
    };
    const memory = new CardMemory(storeWith({} as Store, { keepIssued, restsOf }), () => undefined);
    memory.keepIssued([issuedCard('a')], [patientRest('this patient')]);
    await new Promise((resolve) => setImmediate(resolve));
    const again = memory.restsOf('this patient');
    await memory.restsOf('another');
    finish?.();
    await again;
    await memory.restsOf('this patient');
    expect(events).toEqual(['another', 'kept', 'this patient', 'this patient']);
  });
});
