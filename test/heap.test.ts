import { whenQuiet } from '../src/heap.js';

/** How often garbage was collected, stretch by stretch, given the share of each in which something ran. */
function collected(...stretches: number[]): number[] {
  let times = 0;
  const look = whenQuiet(() => (times += 1));
  return stretches.map((utilization) => {
    look(utilization);
    return times;
  });
}

describe('memory of a service that nobody asks', () => {
  it('is given back after the start, in a few steps, and then left alone', () => {
    expect(collected(0.6, 0, 0.001, 0, 0, 0, 0)).toEqual([0, 1, 2, 3, 4, 4, 4]);
  });

  it('is given back again once calls have been answered and nothing runs any more', () => {
    expect(collected(0, 0, 0, 0, 0, 0.3, 0, 0)).toEqual([1, 2, 3, 4, 4, 4, 5, 6]);
  });

  it('stays while anybody is answered: a call does not wait for a collection', () => {
    expect(collected(0.02, 0.5, 0.02, 1)).toEqual([0, 0, 0, 0]);
  });

  it('probes and timers do not count as work', () => {
    expect(collected(0.5, 0.019, 0.019)).toEqual([0, 1, 2]);
  });
});
