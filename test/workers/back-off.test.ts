import { BackOff } from '../../src/workers/back-off.js';

describe('a worker that died is replaced', () => {
  it('T39: at once after a quiet minute, later each time where one dies after another, and every half minute at least', () => {
    let now = 0;
    const backOff = new BackOff(() => now);
    const waits = Array.from({ length: 11 }, () => backOff.afterDeath());
    expect(waits).toEqual([0, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
    now += 60_000;
    expect(backOff.afterDeath()).toBe(0);
  });
});
