import type { SpanStatistics } from '../feedback/over-time.js';
import { answersTable, type Counts } from './answers-table.js';
import { html } from './escaped-html.js';
import type { Markup } from './escaped-html.js';

export interface ChartPoint extends Counts {
  /** The first day of the span. */
  readonly from: string;
}

const NONE: Counts = { shown: 0, accepted: 0, overridden: 0 };
const HEIGHT = 40;
const STEP = 12;

/** One point a span, for all cards or for the row of a version. */
export function pointsOf(
  spans: readonly SpanStatistics[],
  row?: { readonly requirement: string; readonly pathway: string; readonly version: string },
): ChartPoint[] {
  return spans.map(({ days: { from }, statistics: { cards, rows } }) => {
    const own = row === undefined ? cards : rows.find((one) => isSame(one, row));
    const { shown, accepted, overridden } = own ?? NONE;
    return { from, shown, accepted, overridden };
  });
}

type Identity = NonNullable<Parameters<typeof pointsOf>[1]>;

function isSame(one: Identity, other: Identity): boolean {
  return one.requirement === other.requirement && one.pathway === other.pathway && one.version === other.version;
}

/** Bars side by side: shown, accepted, overridden. The numbers stand beside it, so it is a drawing to whoever hears the page. */
export function chartHtml(points: readonly ChartPoint[], name: string): Markup {
  const most = Math.max(1, ...points.flatMap(({ shown, accepted, overridden }) => [shown, accepted, overridden]));
  const bar = (kind: keyof Counts, x: number, value: number): Markup => {
    const height = (value / most) * HEIGHT;
    return value === 0
      ? html``
      : html`<rect class="${kind}" x="${x}" y="${HEIGHT - height}" width="3" height="${height}" />`;
  };
  const width = points.length * STEP;
  return html`<svg
    class="chart"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
    aria-hidden="true"
  >
    <title>${name}</title>
    ${points.map(
      ({ shown, accepted, overridden }, index) =>
        html`${bar('shown', index * STEP, shown)}${bar('accepted', index * STEP + 3.5, accepted)}${bar('overridden', index * STEP + 7, overridden)}`,
    )}
    <line x1="0" y1="${HEIGHT}" x2="${width}" y2="${HEIGHT}" />
  </svg>`;
}

export function legendHtml(): Markup {
  const key = (kind: keyof Counts, words: string): Markup =>
    html`<li>
      <svg viewBox="-0.5 -0.5 9 9" width="12" height="12" aria-hidden="true">
        <rect class="${kind}" width="8" height="8" />
      </svg>
      ${words}
    </li>`;
  return html`<ul class="legend">
    ${key('shown', 'shown')}${key('accepted', 'accepted')}${key('overridden', 'overridden')}
  </ul>`;
}

/** The same in numbers, the newest first. */
export function pointsTable(points: readonly ChartPoint[]): Markup {
  const lines = points.toReversed().map((point) => [point.from, point] as const);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Over time, in numbers">
    ${answersTable('From', lines)}
  </div>`;
}
