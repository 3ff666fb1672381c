import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { checklistOf, type Item } from './checklist.js';
import type { ItemState } from './judged-order.js';
import { orderButton } from './order-button.js';
import { counted, datedHtml, NOTHING, requirementLinks, sectionHtml, sourceHtml } from './parts.js';

const STATES: Readonly<Record<ItemState, { readonly word: string; readonly mark: string }>> = {
  missing: { word: 'Missing', mark: '○' },
  withheld: { word: 'Withheld', mark: '⊘' },
  undecided: { word: 'Unknown', mark: '?' },
  depends: { word: 'Depends on what could not be read', mark: '?' },
  ordered: { word: 'On order', mark: '◔' },
  done: { word: 'Done', mark: '✓' },
  'not asked': { word: 'Not asked for', mark: '–' },
};

const SHOWN: readonly ItemState[] = ['missing', 'withheld', 'undecided', 'ordered', 'done'];

/** The work-up as a list: what is missing first, each with what it rests on and the row that asks for it. */
export function checklistHtml(workUp: WorkUp): Markup {
  const items = checklistOf(workUp.decision, workUp.site.knowledge);
  const of = (state: ItemState): readonly Item[] => items.filter((item) => item.state === state);
  const idle = of('not asked');
  const open = of('depends');
  return sectionHtml({
    id: 'work-up',
    title: 'Work-up',
    aside: html`<span class="quiet">${tallyText(of)}</span>`,
    body: html`${orderingHtml(workUp, of('missing').length > 0)}
    ${SHOWN.map((state) => groupHtml(state, of(state), workUp.mayOrder))}
    ${items.length === idle.length + open.length ? html`<p class="silence">Nothing is asked for by what is known of this chart.</p>` : NOTHING}
    ${
      open.length === 0
        ? NOTHING
        : html`<details class="more">
            <summary>Depends on what could not be read: ${counted(open.length, 'order')}</summary>
            <ul class="idle">
              ${open.map(
                ({ title, because, requirements }) =>
                  html`<li>
                    <span>${title} ${requirementLinks(requirements)}</span> <span class="quiet">${because}</span>
                  </li>`,
              )}
            </ul>
          </details>`
    }
    ${
      idle.length === 0
        ? NOTHING
        : html`<details class="more">
            <summary>Not asked for, and why: ${counted(idle.length, 'order')}</summary>
            <ul class="idle">
              ${idle.map(
                ({ title, because, requirements }) =>
                  html`<li>
                    <span>${title} ${requirementLinks(requirements)}</span>
                    <span class="quiet">${because === '' ? NOTHING : html`only where: ${because}`}</span>
                  </li>`,
              )}
            </ul>
          </details>`
    }`,
  });
}

function tallyText(of: (state: ItemState) => readonly Item[]): string {
  const told = SHOWN.filter((state) => of(state).length > 0);
  return told.map((state) => `${String(of(state).length)} ${STATES[state].word.toLowerCase()}`).join(' · ');
}

/** Where nothing can be written, why, and what to do instead. */
function orderingHtml({ mayOrder, whyNoOrders }: WorkUp, isAsked: boolean): Markup {
  if (!isAsked) return NOTHING;
  if (mayOrder) {
    return html`<p class="quiet">A draft order is written into the chart unsigned; nothing is ordered here.</p>`;
  }
  return html`<p class="quiet">
    No draft orders from here: ${whyNoOrders ?? 'the session may only read'}. Order in the EHR as usual.
  </p>`;
}

function groupHtml(state: ItemState, items: readonly Item[], mayOrder: boolean): Markup {
  if (items.length === 0) return NOTHING;
  const { word, mark } = STATES[state];
  return html`<h3 class="group ${state}"><span class="mark" aria-hidden="true">${mark}</span>${word}</h3>
    <ul class="items">
      ${items.map((item) => itemHtml(item, mayOrder))}
    </ul>`;
}

function itemHtml({ title, because, sources, requirements, suggestion, state }: Item, mayOrder: boolean): Markup {
  return html`<li class="item ${state}">
    <p class="what">
      ${suggestion?.label ?? title}
      ${suggestion?.preselected === true ? html`<span class="chip">preselected</span>` : NOTHING}
    </p>
    ${suggestion === undefined ? NOTHING : orderButton(suggestion.uuid, suggestion.label, mayOrder)}
    <p class="why">
      ${datedHtml(because)} ${sources.map((source) => html`${sourceHtml(source)} `)} ${requirementLinks(requirements)}
    </p>
  </li>`;
}
