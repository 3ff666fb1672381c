import { MODALITY_WORDS, quantityWords } from '../../cards/words.js';
import type { Decision } from '../../decide.js';
import type { LabFacts } from '../../facts/lab-fact.js';
import { capitalised } from './parts.js';

export type EventKind = 'imaging' | 'labs' | 'order' | 'card' | 'due';

/** Something that happened, or is due, on a day. */
export interface TimelineEvent {
  /** YYYY-MM-DD; absent: nobody charted when. */
  readonly date?: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly detail?: string;
  readonly source?: string;
}

/** Imaging, labs, orders, what was carried out, what is due, and the cards of today; newest first, undated last. */
export function timelineOf({ facts, shown }: Decision, shownLabs: LabFacts): readonly TimelineEvent[] {
  const imaging = facts.imaging.items.map(({ modality, organs, source, ...when }): TimelineEvent => {
    const said = facts.findings.items.filter((one) => one.sources.some((from) => from.source === source));
    const told = said.map(({ title, sources }) => {
      const { assertion } = sources.find((from) => from.source === source) ?? { assertion: 'present' };
      return assertion === 'present' ? title : `${title} (${assertion === 'absent' ? 'denied' : assertion})`;
    });
    return {
      ...dated(when.date),
      kind: 'imaging',
      title: `${capitalised(MODALITY_WORDS[modality])}${organs.length === 0 ? '' : ` · ${organs.join(', ')}`}`,
      ...(told.length === 0 ? {} : { detail: told.join('; ') }),
      source,
    };
  });
  const orders = facts.orders.items.map(({ name, status, date, source }): TimelineEvent => {
    return { ...dated(date), kind: 'order', title: name, detail: `on order (${status})`, source };
  });
  const due = facts.followUps.items
    .filter(({ doneBy }) => doneBy === undefined)
    .map(({ due: day, interval, quote, source, overdueDays, orderedAs }): TimelineEvent => {
      const state = orderedAs === undefined ? (overdueDays >= 0 ? 'overdue' : 'due') : 'due, on order';
      return { date: day, kind: 'due', title: `Follow-up ${state}, ${interval}`, detail: `“${quote}”`, source };
    });
  const cards = shown.map(({ card }): TimelineEvent => ({ date: facts.today, kind: 'card', title: card.summary }));
  return [...imaging, ...labEvents(shownLabs), ...orders, ...due, ...cards].toSorted(newestFirst);
}

/** One event for each day of results. */
function labEvents(labs: LabFacts): TimelineEvent[] {
  const days = new Map<string, Map<string, string>>();
  for (const lab of labs.values()) {
    for (const value of lab.series) {
      if (value.formula !== undefined) continue;
      const day = days.get(value.date) ?? new Map<string, string>();
      const flag = value.flag === 'high' || value.flag === 'low' ? ` ${value.flag}` : '';
      // Of several results of one day the newest stands first in the series.
      if (!day.has(lab.title)) {
        day.set(lab.title, `${lab.title} ${quantityWords({ ...lab, state: 'known', current: value })}${flag}`);
      }
      days.set(value.date, day);
    }
  }
  return [...days].map(([date, told]) => ({
    date,
    kind: 'labs',
    title: 'Laboratory',
    detail: [...told.values()].join(', '),
  }));
}

function dated(date: string | undefined): Pick<TimelineEvent, 'date'> {
  return date === undefined ? {} : { date };
}

function newestFirst(one: TimelineEvent, other: TimelineEvent): number {
  return (other.date ?? '').localeCompare(one.date ?? '');
}
