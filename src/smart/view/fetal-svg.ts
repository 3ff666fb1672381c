import { html, type Markup } from '../../web/escaped-html.js';
import type { Mark, Window } from './fetal.js';
import { NOTHING } from './parts.js';

const WIDTH = 640;
const LEFT = 8;
const RIGHT = 12;
const FROM_WEEK = 8;
const TO_WEEK = 42;
const LANE = 22;
const TOP = 22;
/** Between two marks of one week. */
const STEP = 16;

const SHAPES: Readonly<Record<Mark['kind'], string>> = { report: 'R', scan: 'S', test: 'T', today: '', due: 'D' };

/** Weeks of gestation as a line, what was done on it, and the windows that open on it. */
export function gestationSvg(marks: readonly Mark[], windows: readonly Window[], label: string): Markup {
  const placed = stacked(marks.filter(({ kind }) => kind !== 'today'));
  const levels = Math.max(1, ...placed.map(({ level }) => level + 1));
  const base = TOP + windows.length * LANE + levels * STEP + 2;
  const height = base + 24;
  const weeks = Array.from({ length: (TO_WEEK - FROM_WEEK) / 2 + 1 }, (_, index) => FROM_WEEK + index * 2);
  const today = marks.find(({ kind }) => kind === 'today');
  return html`<svg class="gestation" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">
    ${windows.map((window, index) => windowSvg(window, TOP + index * LANE))}
    <line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${base}" y2="${base}" />
    ${weeks.map(
      (week) =>
        html`<line
            class="tick"
            x1="${placeOf(week * 7)}"
            x2="${placeOf(week * 7)}"
            y1="${base}"
            y2="${base + 4}"
          /><text class="week${week % 4 === 0 ? '' : ' minor'}" x="${placeOf(week * 7)}" y="${base + 16}">
            ${week}
          </text>`,
    )}
    ${today === undefined ? NOTHING : todaySvg(today, base)}
    ${placed.map(({ mark, level }) => markSvg(mark, base - level * STEP))}
  </svg>`;
}

/** Days of gestation to a place; what lies outside of the weeks drawn stands at their ends. */
export function placeOf(days: number): number {
  const weeks = Math.min(TO_WEEK, Math.max(FROM_WEEK, days / 7));
  return Math.round((LEFT + ((weeks - FROM_WEEK) / (TO_WEEK - FROM_WEEK)) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
}

function windowSvg({ from, words, isOpen }: Window, y: number): Markup {
  const x = placeOf(from);
  return html`<rect
      class="window${isOpen === true ? ' open' : ''}"
      x="${x}"
      y="${y}"
      width="${Math.round((placeOf(TO_WEEK * 7) - x) * 10) / 10}"
      height="${LANE - 6}"
      rx="3"
    /><text class="window-name" x="${x + 6}" y="${y + 12}">${words}</text>`;
}

function todaySvg({ days, words }: Mark, base: number): Markup {
  const x = placeOf(days);
  const isLate = x > WIDTH - 120;
  return html`<line class="today" x1="${x}" x2="${x}" y1="14" y2="${base}" /><text
      class="today-name${isLate ? ' before' : ''}"
      x="${isLate ? x - 5 : x + 5}"
      y="12"
    >
      ${words}
    </text>`;
}

/** What lies too near to another is put above it. */
function stacked(marks: readonly Mark[]): { readonly mark: Mark; readonly level: number }[] {
  const placed: { readonly mark: Mark; readonly level: number }[] = [];
  for (const mark of marks.toSorted((one, other) => one.days - other.days)) {
    const near = placed.filter((other) => Math.abs(placeOf(other.mark.days) - placeOf(mark.days)) < STEP);
    let level = 0;
    while (near.some((other) => other.level === level)) level += 1;
    placed.push({ mark, level });
  }
  return placed;
}

function markSvg({ days, kind }: Mark, y: number): Markup {
  const x = placeOf(days);
  return html`<circle class="mark ${kind}" cx="${x}" cy="${y}" r="7" /><text class="mark-name" x="${x}" y="${y + 3.4}">
      ${SHAPES[kind]}
    </text>`;
}
