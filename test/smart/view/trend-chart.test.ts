import type { LabFact, LabValue } from '../../../src/facts/lab-fact.js';
import { CHART, panelScale, trendChart } from '../../../src/smart/view/trend-chart.js';
import { placeOf } from '../../../src/smart/view/fetal-svg.js';
import { trendSvg } from '../../../src/smart/view/trend-svg.js';

const TODAY = '2026-11-22';
const lab: LabFact = {
  ...{ name: 'phosphate', variable: 'phosphate', title: 'phosphate', decimals: 1 },
  ...{ series: [], state: 'absent', reason: 'stale' },
};

const value = (date: string, figure: number, more: Partial<LabValue> = {}): LabValue => ({
  ...{ value: figure, unit: 'mg/dL', date, time: Date.parse(date), source: 'Observation/p' },
  ...more,
});

const trend = (...values: LabValue[]) => ({ lab, unit: 'mg/dL', decimals: 1, values });

describe('the small chart of a laboratory value', () => {
  const range = { low: 2.5, high: 4.5, source: 'lab' };

  it('MEC-7: the reference band lies where its limits lie, and a value above it stands above it', () => {
    const values = [value('2026-09-01', 3.5, { range, flag: 'normal' }), value(TODAY, 6, { range, flag: 'high' })];
    const { points, band } = trendChart(trend(...values), panelScale([trend(...values)], TODAY));
    const [first, second] = points;
    expect([first?.shape, second?.shape]).toEqual(['normal', 'high']);
    expect(second!.y).toBeLessThan(band!.y);
    expect(first!.y).toBeGreaterThan(band!.y);
    expect(first!.y).toBeLessThan(band!.y + band!.height);
  });

  it('SAF-1: an upper limit alone is drawn as a line with everything below it as its band', () => {
    const limit = { high: 55, source: 'KDOQI 2003' };
    const values = [value('2026-10-01', 40, { range: limit }), value(TODAY, 69.8, { range: limit, flag: 'high' })];
    const { line, band, points } = trendChart(trend(...values), panelScale([trend(...values)], TODAY));
    expect(line).toEqual({ y: band!.y, value: 55 });
    expect(band!.y + band!.height).toBe(CHART.height - CHART.bottom);
    expect(points[1]!.y).toBeLessThan(line!.y);
  });

  it('charts of one panel share their days: the same day stands at the same place, today at the right end', () => {
    const short = trend(value(TODAY, 3));
    const long = trend(value('2024-11-22', 3), value('2025-11-22', 3), value(TODAY, 3));
    const scale = panelScale([short, long], TODAY);
    const [only] = trendChart(short, scale).points;
    const places = trendChart(long, scale).points.map(({ x }) => x);
    expect(only!.x).toBe(CHART.width - CHART.right);
    expect(places).toEqual([CHART.left, expect.closeTo(99, 0), only!.x]);
  });

  it('a single value, a value of no range and one behind a comparator have their place and no verdict', () => {
    const one = trend(value(TODAY, 3.2));
    const { points, band } = trendChart(one, panelScale([one], TODAY));
    expect(points).toEqual([{ x: CHART.width - CHART.right, y: CHART.height / 2, shape: 'unjudged' }]);
    expect(band).toBeUndefined();
  });

  it('what colour tells is told by shape as well: high and low are triangles, the rest circles', () => {
    const values = (['low', 'normal', 'high'] as const).map((flag, at) => value(`2026-1${at}-01`, at + 1, { flag }));
    const all = trend(...values);
    const { text } = trendSvg(trendChart(all, panelScale([all], TODAY)), 'phosphate <1>');
    expect(text.match(/<polygon\s+class="point (?:low|high)/g)).toHaveLength(2);
    expect(text.match(/<circle\s+class="point normal/g)).toHaveLength(1);
    expect(text).toContain('aria-label="phosphate &lt;1&gt;"');
    expect(text).not.toContain('style=');
  });

  it('FET-6: weeks of gestation stand in their order, and what lies outside of the line at its ends', () => {
    const places = [0, 8 * 7, 20 * 7, 42 * 7, 50 * 7].map(placeOf);
    expect(places[0]).toBe(places[1]);
    expect(places[3]).toBe(places[4]);
    expect(places[2]).toBeCloseTo(((places[1] ?? 0) * 22 + (places[3] ?? 0) * 12) / 34, 0);
  });
});
