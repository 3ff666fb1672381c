import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchRequest } from '../bench/chart.js';
import { answer } from '../src/answer.js';
import { assembleAnswer } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { checkRequest } from '../src/hooks/check-request.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how: { type: 'minor' | 'major' }) => void;

/** Bytes of what has outlived small collections. */
function outlived(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name === 'old_space')
    .reduce((sum, { space_used_size: used }) => sum + used, 0);
}

describe('what a call leaves behind', () => {
  it('a chart goes with its call: small collections free it, since nothing that outlives the call leads to it', async () => {
    const parts = assembleAnswer(readConfig({}), () => new Date('2026-11-22T12:00:00Z'));
    const [service] = parts.site.knowledge.services;
    if (service === undefined) throw new Error('there is a service');
    const body = benchRequest(100, true);
    const calls = async (count: number): Promise<void> => {
      for (let call = 0; call < count; call += 1) {
        const { cards } = await answer(checkRequest(JSON.parse(body), service.hook), service, {}, parts);
        expect(cards.length).toBeGreaterThan(0);
        collect({ type: 'minor' });
      }
    };
    await calls(10);
    collect({ type: 'major' });
    const before = outlived();
    await calls(20);
    // One that held the chart would leave all of its resources, which take several times the bytes of their JSON.
    expect((outlived() - before) / 20).toBeLessThan(body.length * 0.75);
  });
});
