import { jest } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockAt } from '../../src/clock.js';
import { startRetention } from '../../src/store/retention.js';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import { StoreFailure } from '../../src/store/store-failure.js';
import { feedbackEntry } from './feedback-entries.js';

const HOUR = 60 * 60 * 1000;

describe('retention', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function started(answers: (number | 'fails')[]) {
    const asked: string[] = [];
    const told: (number | string)[] = [];
    const forget = (before: string): Promise<number> => {
      asked.push(before);
      const answer = answers.shift() ?? 0;
      return answer === 'fails' ? Promise.reject(new StoreFailure('SQLITE_FULL')) : Promise.resolve(answer);
    };
    const stop = startRetention({
      ...{ store: { forget }, days: 30, clock: clockAt('2026-11-22T09:00:00Z') },
      onForgotten: (rows) => told.push(rows),
      onFailure: (code) => told.push(code),
    });
    return { asked, told, stop };
  }

  it('what is older than the days of the setting is forgotten at the start, and every day', async () => {
    const { asked, told } = started([3, 2]);
    await jest.advanceTimersByTimeAsync(24 * HOUR - 1);
    expect([asked, told]).toEqual([['2026-10-23T09:00:00.000Z'], [3]]);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual([3, 2]);
  });

  it('a store that is away is asked again in an hour', async () => {
    const { told } = started(['fails', 5]);
    await jest.advanceTimersByTimeAsync(HOUR);
    expect(told).toEqual(['SQLITE_FULL', 5]);
  });

  it('it ends with the service', async () => {
    const { asked, stop } = started([1]);
    await jest.advanceTimersByTimeAsync(0);
    stop();
    await jest.advanceTimersByTimeAsync(48 * HOUR);
    expect(asked).toHaveLength(1);
  });
});

it('FB-13: what was forgotten stands in no byte of the SQLite file any more', async () => {
  const home = mkdtempSync(join(tmpdir(), 'calcitrace-retention-'));
  const onDisk = (): boolean =>
    readdirSync(home).some((file) => readFileSync(join(home, file)).includes('PHI-MARKER words'));
  const store = await SqliteStore.open(home);
  await store.keepFeedback([feedbackEntry('a', { userComment: 'PHI-MARKER words of a clinician' })]);
  expect(onDisk()).toBe(true);
  await store.forget('2026-12-01T00:00:00.000Z');
  await store.close();
  expect(onDisk()).toBe(false);
  rmSync(home, { recursive: true });
});
