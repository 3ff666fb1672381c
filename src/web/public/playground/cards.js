import { element, link, pretty } from './dom.js';
import { renderMarkdown } from './markdown.js';
import { overrideForm } from './override-form.js';
import { refusalOf, sendFeedback } from './service.js';

const INDICATORS = { critical: 'Critical', warning: 'Warning', info: 'Info' };

/**
 * The answer as an EHR would show it: cards, silence, or the refusal.
 * @param answer of callService @param context { serviceId, onEvidence(index) }
 */
export function renderAnswer({ status, body }, context) {
  if (status !== 200) return [refusal(status, body)];
  if (body.cards.length === 0) return [silence()];
  return body.cards.map((card, index) => renderCard(card, index, context));
}

function silence() {
  return element(
    'div',
    { class: 'silence' },
    element('p', { class: 'silence-title' }, 'Nothing to say'),
    element('p', {}, 'No rule of the knowledge asks for attention here, so the clinician is not disturbed.'),
    element('code', {}, '{"cards":[]}'),
  );
}

function refusal(status, body) {
  return element(
    'div',
    { class: 'refusal', role: 'alert' },
    element('p', { class: 'refusal-title' }, `Refused with ${status}`),
    element('p', {}, refusalOf(body)),
    element('pre', {}, pretty(body)),
  );
}

function renderCard(card, index, { serviceId, onEvidence }) {
  const outcome = element('p', { class: 'outcome', role: 'status' });
  const keep = async (item, said) => {
    const fault = await sendFeedback(serviceId, { card: card.uuid, ...item });
    outcome.textContent = fault ?? `${said} Feedback kept.`;
    outcome.classList.toggle('fault', fault !== undefined);
    return fault === undefined;
  };
  const indicator = Object.hasOwn(INDICATORS, card.indicator) ? card.indicator : 'info';
  const article = element(
    'article',
    { class: `card ${indicator}`, 'aria-labelledby': `card-${index}` },
    element('p', { class: 'indicator' }, INDICATORS[indicator]),
    element('h3', { id: `card-${index}` }, card.summary),
    element('div', { class: 'detail' }, renderMarkdown(card.detail ?? '')),
    suggestions(card.suggestions ?? [], keep),
  );
  const close = (reason) => {
    article.classList.add('overridden');
    for (const button of article.querySelectorAll('.suggestions button')) button.disabled = true;
    return reason;
  };
  article.append(
    element(
      'div',
      { class: 'actions' },
      overrideForm(card.overrideReasons ?? [], keep, close),
      element('button', { type: 'button', class: 'plain', onclick: () => onEvidence(index) }, 'Why this card'),
    ),
    outcome,
    footer(card),
  );
  return article;
}

/** selectionBehavior any: each is accepted on its own. */
function suggestions(all, keep) {
  if (all.length === 0) return element('div', { class: 'suggestions none' });
  return element(
    'ul',
    { class: 'suggestions', 'aria-label': 'Suggestions' },
    all.map((suggestion) => element('li', {}, suggestionButton(suggestion, keep), actionsOf(suggestion))),
  );
}

function suggestionButton({ label, uuid, isRecommended }, keep) {
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, '+');
  const words = element('span', {}, label);
  const button = element(
    'button',
    {
      type: 'button',
      class: isRecommended ? 'suggestion recommended' : 'suggestion',
      'aria-label': `Accept: ${label}${isRecommended ? ', recommended' : ''}`,
      onclick: async () => {
        button.disabled = true;
        const isKept = await keep({ outcome: 'accepted', acceptedSuggestions: [{ id: uuid }] }, `Accepted: ${label}.`);
        button.disabled = isKept;
        if (!isKept) return;
        button.classList.add('accepted');
        mark.textContent = '\u2713';
      },
    },
    mark,
    words,
    isRecommended ? element('span', { class: 'chip' }, 'recommended') : '',
  );
  return button;
}

const SYSTEMS = {
  'http://loinc.org': 'LOINC',
  'http://snomed.info/sct': 'SNOMED CT',
  'http://www.ama-assn.org/go/cpt': 'CPT',
};

function actionsOf({ actions = [] }) {
  const codes = actions.flatMap(({ resource }) => resource?.code?.coding ?? []);
  const said = codes.map(({ code, system }) => `${SYSTEMS[system] ?? system} ${code}`).join(', ');
  return element('span', { class: 'quiet' }, said === '' ? 'order in words, no code' : said);
}

function footer({ links = [], source }) {
  const label = source?.url === undefined ? source?.label : link(source.url, source.label);
  return element(
    'footer',
    {},
    links.length === 0
      ? ''
      : element(
          'ul',
          { class: 'links', 'aria-label': 'Links' },
          links.map(({ url, label: words }) => element('li', {}, link(url, words))),
        ),
    element(
      'p',
      { class: 'source' },
      'Source: ',
      label ?? 'not named',
      ` · ${source?.topic?.display ?? 'no topic'} `,
      element('code', {}, source?.topic?.code ?? ''),
    ),
  );
}
