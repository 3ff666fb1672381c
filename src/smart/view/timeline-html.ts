import { html, type Markup } from '../../web/escaped-html.js';
import type { LabFacts } from '../../facts/lab-fact.js';
import type { WorkUp } from '../work-up.js';
import { dateHtml, NOTHING, sectionHtml, sourceHtml } from './parts.js';
import { timelineOf, type EventKind, type TimelineEvent } from './timeline.js';

const KINDS: Readonly<Record<EventKind, string>> = {
  imaging: 'Imaging',
  labs: 'Labs',
  order: 'Order',
  card: 'Card',
  due: 'Due',
};

/** So many stand open; the rest unfolds. */
const OPEN = 12;

/** What happened when, newest first, under the line of today. */
export function timelineHtml({ decision }: WorkUp, shownLabs: LabFacts): Markup {
  const { today } = decision.facts;
  const events = timelineOf(decision, shownLabs);
  const [near, far] = [events.slice(0, OPEN), events.slice(OPEN)];
  return sectionHtml({
    id: 'timeline',
    title: 'Timeline',
    body:
      events.length === 0
        ? html`<p class="silence">Nothing dated could be read.</p>`
        : html`<ol class="timeline">
              ${near.map((event) => eventHtml(event, today))}
            </ol>
            ${
              far.length === 0
                ? NOTHING
                : html`<details class="more">
                    <summary>${far.length} more</summary>
                    <ol class="timeline">
                      ${far.map((event) => eventHtml(event, today))}
                    </ol>
                  </details>`
            }`,
  });
}

function eventHtml({ date, kind, title, detail, source }: TimelineEvent, today: string): Markup {
  return html`<li class="event ${kind}${date !== undefined && date > today ? ' ahead' : ''}">
    <span class="when">${date === undefined ? 'undated' : dateHtml(date)}</span>
    <span class="kind">${KINDS[kind]}</span>
    <div class="what">
      <p>${title} ${source === undefined ? NOTHING : sourceHtml(source)}</p>
      ${detail === undefined ? NOTHING : html`<p class="quiet">${detail}</p>`}
    </div>
  </li>`;
}
