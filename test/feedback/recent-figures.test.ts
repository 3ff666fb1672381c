import { recentFigures } from '../../src/feedback/recent-figures.js';
import { statisticsOf, type Period, type Statistics } from '../../src/store/statistics.js';
import { StoreFailure } from '../../src/store/store-failure.js';

const ROW = { requirement: 'HEP-2', pathway: 'hepatic-calcification', version: '1.2.0' };
const SHOWN = statisticsOf([{ ...ROW, what: 'shown', name: '', n: 3 }]);
const START = Date.parse('2026-11-22T08:00:00Z');

function scene(counted: () => Promise<Statistics>) {
  const asked: Period[] = [];
  const played = { asked, now: START };
  const statistics = (period: Period) => {
    asked.push(period);
    return counted();
  };
  return { played, recent: recentFigures({ statistics }, () => new Date(played.now), 'UTC') };
}

describe('the recent figures of the evidence pages', () => {
  it('are those of the usual 90 days, by row', async () => {
    const { played, recent } = scene(() => Promise.resolve(SHOWN));
    expect(await recent()).toMatchObject([{ ...ROW, shown: 3 }]);
    expect(played.asked).toMatchObject([{ from: '2026-08-25T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' }]);
  });

  it('T22: are counted once a minute, however many ask, also while they are being counted', async () => {
    const { played, recent } = scene(() => Promise.resolve(SHOWN));
    await Promise.all(Array.from({ length: 50 }, () => recent()));
    played.now = START + 59_999;
    await recent();
    expect(played.asked).toHaveLength(1);
    played.now = START + 60_000;
    await recent();
    expect(played.asked).toHaveLength(2);
    // A clock that is set back makes nobody wait an hour.
    played.now = START - 3_600_000;
    await recent();
    expect(played.asked).toHaveLength(3);
  });

  it('T33: are left out while the store does not answer, and are there again afterwards', async () => {
    const answers = [Promise.reject(new StoreFailure('SQLITE_IOERR')), Promise.resolve(SHOWN)];
    const { played, recent } = scene(() => answers.shift()!);
    expect(await recent()).toBeUndefined();
    played.now = START + 60_000;
    expect(await recent()).toHaveLength(1);
  });
});
