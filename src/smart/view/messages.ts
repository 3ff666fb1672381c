import type { ShownCard } from '../../cards/shown-card.js';
import type { Card } from '../../hooks/card.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Silence } from '../../pathways/silence.js';
import type { RestingTrace } from '../../pathways/trace.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { markdownHtml } from './markdown.js';
import { orderButton } from './order-button.js';
import { counted, datedHtml, NOTHING, requirementLinks, sectionHtml } from './parts.js';

const TONES: Readonly<Record<Card['indicator'], { readonly word: string; readonly mark: string }>> = {
  info: { word: 'Information', mark: 'i' },
  warning: { word: 'Warning', mark: '!' },
  critical: { word: 'Critical', mark: '!!' },
};

/** Silence says what it means and what it does not: absence of a card is not absence of disease. */
const SILENCES: Readonly<Record<Silence, string>> = {
  resting: 'Everything there is to say was answered before and rests until something new is known.',
  'already ordered': 'Nothing to add: what is missing is on order.',
  complete: 'Nothing to add: no part of the work-up is missing.',
  uncertain: 'The reports are not sure of a calcification; nothing is proposed for a doubtful finding.',
  'unread language': 'A report is not in English and was not read; nothing is concluded from it.',
  'unread report': 'Not everything could be read; whether there is a calcification is unknown.',
  'no finding': 'No calcification was found in the reports, observations and problems of this chart.',
};

/** The cards: the same that a hook gives for this chart. */
export function messagesHtml({ decision, site, mayOrder, appContext }: WorkUp): Markup {
  const { shown, resting, silence } = decision;
  return sectionHtml({
    id: 'messages',
    title: 'What to consider',
    aside: shown.length === 0 ? NOTHING : html`<span class="quiet">${reviewText(shown, site.knowledge)}</span>`,
    body: html`${shown.map((one) => cardHtml(one, mayOrder, one.card.uuid === appContext.card))}
    ${silence === undefined ? NOTHING : html`<p class="silence">${SILENCES[silence]}</p>`}
    ${restingHtml(resting, site.knowledge)}`,
  });
}

/** Said once for all cards (H24). */
function reviewText(shown: readonly ShownCard[], { pathways }: Knowledge): string {
  const spoke = pathways.filter(({ name }) => shown.some(({ pathway }) => pathway === name));
  return spoke.every(({ reviewState }) => reviewState.startsWith('reviewed')) ? '' : 'Not yet clinically reviewed';
}

function cardHtml({ card, requirements }: ShownCard, mayOrder: boolean, isOpened: boolean): Markup {
  const { word, mark } = TONES[card.indicator];
  const { uuid, summary, detail, indicator, suggestions = [] } = card;
  return html`<article class="card ${indicator}" aria-labelledby="card-${uuid}">
    <p class="tone">
      <span class="mark" aria-hidden="true">${mark}</span>${word}${isOpened ? html` · opened from this card` : NOTHING}
    </p>
    <h3 id="card-${uuid}">${datedHtml(summary)}</h3>
    <div class="detail">${markdownHtml(detail)}</div>
    ${
      suggestions.length === 0
        ? NOTHING
        : html`<ul class="suggestions" aria-label="Suggested">
            ${suggestions.map(
              ({ label, uuid: id, isRecommended }) =>
                html`<li>
                  <span class="what"
                    >${label}${isRecommended === true ? html` <span class="chip">preselected</span>` : NOTHING}</span
                  >
                  ${orderButton(id, label, mayOrder)}
                </li>`,
            )}
          </ul>`
    }
    ${
      requirements.length === 0
        ? NOTHING
        : html`<footer><span class="quiet">Evidence</span> ${requirementLinks(requirements)}</footer>`
    }
  </article>`;
}

function restingHtml(resting: readonly RestingTrace[], { pathways }: Knowledge): Markup {
  if (resting.length === 0) return NOTHING;
  const title = (name: string): string => pathways.find((one) => one.name === name)?.title ?? name;
  return html`<details class="more">
    <summary>${counted(resting.length, 'card')} at rest: answered before, on nothing less than is known now</summary>
    <ul>
      ${resting.map(({ pathway, requirements }) => html`<li>${title(pathway)} ${requirementLinks(requirements)}</li>`)}
    </ul>
  </details>`;
}
