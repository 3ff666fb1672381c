import { whileConnected } from '../src/http/while-connected.js';
import { Turns } from '../src/turns.js';

describe('decisions that want the processor at the same time', () => {
  it('N9: go one after the other, in the order of coming, and other work comes in between', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const decide = async (name: string): Promise<void> => {
      await turns.next();
      done.push(name);
    };
    // Once in every round of the event loop, as a socket that was read would be.
    const work = (): void => {
      done.push('-');
      if (!done.includes('c')) setImmediate(work);
    };
    setImmediate(work);
    await Promise.all(['a', 'b', 'c'].map(decide));
    expect(done.join('')).toMatch(/^-+a-+b-+c$/);
  });

  it('N9: how far behind the processor is, is how long the first in the row has waited', async () => {
    let now = 0;
    const turns = new Turns(() => now);
    expect(turns.behindMs()).toBe(0);
    const first = turns.next();
    now = 40;
    const second = turns.next();
    now = 100;
    expect(turns.behindMs()).toBe(100);
    await first;
    expect(turns.behindMs()).toBe(60);
    await second;
    expect(turns.behindMs()).toBe(0);
  });

  it('N9: whose chart is in memory goes before who has not begun, so that few are', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const both = async (name: string): Promise<void> => {
      await turns.next();
      order.push(`${name} begins`);
      await turns.goOn();
      order.push(`${name} is decided`);
    };
    await Promise.all(['a', 'b'].map(both));
    expect(order).toEqual(['a begins', 'a is decided', 'b begins', 'b is decided']);
  });

  it('N9: one after another day still gets its turn', async () => {
    const turns = new Turns();
    await turns.next();
    await turns.next();
    expect(turns.behindMs()).toBe(0);
  });

  it('N9: the turn of a caller who hung up while it waited goes to the next', async () => {
    const turns = new Turns();
    const [stays, leaves] = [{ destroyed: false }, { destroyed: false }];
    const decided = [leaves, stays].map((response) => whileConnected(response, () => turns.next())());
    leaves.destroyed = true;
    expect(await Promise.allSettled(decided)).toMatchObject([
      { status: 'rejected', reason: { code: 'caller.gone' } },
      { status: 'fulfilled' },
    ]);
  });
});
