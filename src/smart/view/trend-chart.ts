import type { Trend } from '../../facts/labs/trends.js';
import { timeScale, type TimeScale } from './time-scale.js';

export const CHART = { width: 200, height: 72, left: 6, right: 8, top: 8, bottom: 8 } as const;

/** A value on the chart; its shape tells what its colour tells. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly shape: 'normal' | 'high' | 'low' | 'unjudged';
}

/** Places of everything that a small trend chart draws. */
export interface TrendChart {
  readonly points: readonly Point[];
  /** Reference range of the newest value. */
  readonly band?: { readonly y: number; readonly height: number };
  /** A limit that only the newest value's upper bound draws: the product's threshold. */
  readonly line?: { readonly y: number; readonly value: number };
  readonly scale: TimeScale;
}

const PLOT_WIDTH = CHART.width - CHART.left - CHART.right;
const PLOT_HEIGHT = CHART.height - CHART.top - CHART.bottom;
/** Room above and below the outermost value, as a part of the span. */
const MARGIN = 0.12;
/** A chart of one day would be a chart of nothing. */
const SHORTEST_DAYS = 90;

/** All charts of a panel share the days from the oldest value to today, so that they can be read together. */
export function panelScale(trends: readonly Trend[], today: string): TimeScale {
  const days = trends.flatMap(({ values }) => values.map(({ date }) => date));
  return timeScale(days, today, PLOT_WIDTH, SHORTEST_DAYS);
}

export function trendChart({ values }: Pick<Trend, 'values'>, scale: TimeScale): TrendChart {
  const newest = values.at(-1);
  const range = newest?.range;
  const limits = [range?.low, range?.high].filter((limit) => limit !== undefined);
  const all = [...values.map(({ value }) => value), ...limits];
  const y = valueScale(all);
  const points = values.map((value) => ({
    x: CHART.left + scale.x(value.date),
    y: y(value.value),
    shape: value.flag ?? ('unjudged' as const),
  }));
  if (range === undefined) return { points, scale };
  const top = range.high === undefined ? CHART.top : y(range.high);
  const bottom = range.low === undefined ? CHART.height - CHART.bottom : y(range.low);
  return {
    points,
    scale,
    band: { y: top, height: round(bottom - top) },
    ...(range.high !== undefined && range.low === undefined ? { line: { y: top, value: range.high } } : {}),
  };
}

function valueScale(all: readonly number[]): (value: number) => number {
  const low = Math.min(...all);
  const high = Math.max(...all);
  const margin = high === low ? Math.max(Math.abs(high) * MARGIN, 1) : (high - low) * MARGIN;
  const [from, to] = [low - margin, high + margin];
  return (value) => round(CHART.top + ((to - value) / (to - from)) * PLOT_HEIGHT);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
