import { LRUCache } from 'lru-cache';

/** A moment as the clinician sees it: the calendar day in the configured time zone, and the instant for intervals. */
export interface Day {
  /** YYYY-MM-DD in the time zone. */
  readonly day: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const MS_PER_DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times its use; a service has one time zone. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * A FHIR date, dateTime or instant as day and time. A year or month stands for its first day (the older reading is the careful
 * one). A time without an offset is read in the time zone. `undefined` for what is no date.
 */
export function dayOf(dateTime: unknown, timeZone: string): Day | undefined {
  if (typeof dateTime !== 'string' || dateTime.length > LONGEST) return undefined;
  const key = `${dateTime} ${timeZone}`;
  let read = days.peek(key);
  if (read === undefined) days.set(key, (read = { day: readDay(dateTime.trim(), timeZone) }));
  return read.day;
}

/** Longer than any date that is written without blanks. */
const LONGEST = 60;
/** The resources of a chart share their days, and each is asked for by many. */
const days = new LRUCache<string, { readonly day: Day | undefined }>({ max: 10_000 });

function readDay(dateTime: string, timeZone: string): Day | undefined {
  const parts = SHAPE.exec(dateTime);
  if (parts === null) return undefined;
  const day = `${parts[1] ?? ''}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  if (!isCalendarDay(day)) return undefined;
  const clock = parts[4];
  const offset = parts[5];
  if (clock !== undefined && offset !== undefined) {
    return dayAt(Date.parse(`${day}T${clock}${withColon(offset)}`), timeZone);
  }
  const wallTime = Date.parse(`${day}T${clock ?? '00:00:00'}Z`);
  return Number.isNaN(wallTime) ? undefined : { day, time: wallTime - offsetAt(wallTime, timeZone) };
}

/** The day in the time zone at an instant. */
export function dayAt(time: number, timeZone: string): Day | undefined {
  if (Number.isNaN(time)) return undefined;
  if (timeZone === 'UTC') return { day: new Date(time).toISOString().slice(0, 10), time };
  return { day: formatterOf(timeZone).format(time).slice(0, 10), time };
}

/** Whole calendar days from one YYYY-MM-DD to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** So many days after a YYYY-MM-DD; before it where they are negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Milliseconds by which the wall clock of the zone is ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const wall = Date.parse(`${formatterOf(timeZone).format(time).replace(' ', 'T')}Z`);
  return wall - Math.floor(time / 1000) * 1000;
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}
