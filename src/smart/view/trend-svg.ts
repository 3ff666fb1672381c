import { html, type Markup } from '../../web/escaped-html.js';
import { NOTHING } from './parts.js';
import { CHART, type Point, type TrendChart } from './trend-chart.js';

/** A small chart by attributes and classes alone: no inline style, so that the strict policy of the page stands (T19). */
export function trendSvg({ points, band, line }: TrendChart, label: string): Markup {
  const { width, height, left, right } = CHART;
  const path = points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ');
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${
      band === undefined
        ? NOTHING
        : html`<rect class="band" x="${left}" y="${band.y}" width="${width - left - right}" height="${band.height}" />`
    }
    ${
      line === undefined
        ? NOTHING
        : html`<line class="limit" x1="${left}" x2="${width - right}" y1="${line.y}" y2="${line.y}" />`
    }
    <line class="axis" x1="${left}" x2="${width - right}" y1="${height - 4}" y2="${height - 4}" />
    ${points.length > 1 ? html`<polyline class="line" points="${path}" />` : NOTHING} ${points.map(pointSvg)}
  </svg>`;
}

function pointSvg({ x, y, shape }: Point, index: number, all: readonly Point[]): Markup {
  const newest = index === all.length - 1 ? ' newest' : '';
  if (shape === 'high' || shape === 'low') {
    const up = shape === 'high' ? -1 : 1;
    const corners = [
      [x - 5, y - 3.6 * up],
      [x + 5, y - 3.6 * up],
      [x, y + 5.2 * up],
    ];
    return html`<polygon
      class="point ${shape}${newest}"
      points="${corners.map((one) => one.map(tenth).join(',')).join(' ')}"
    />`;
  }
  return html`<circle class="point ${shape}${newest}" cx="${x}" cy="${y}" r="3.7" />`;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
