import { element, link, pretty } from './dom.js';
import { renderMarkdown } from './markdown.js';
import { overrideForm } from './override-form.js';
import { renderResting } from './resting.js';
import { refusalOf, sendFeedback } from './service.js';
import { renderSilence } from './silence.js';

const INDICATORS = { critical: 'Critical', warning: 'Warning', info: 'Info' };

/**
 * The answer as an EHR would show it: cards, silence, or the refusal; and what rests.
 * @param answer of callService @param context { serviceId, workUp, onEvidence(index), onRules(), callAgain(), startOver() }
 */
export function renderAnswer(answer, context) {
  const { status, body } = answer;
  if (status !== 200) return [refusal(status, body)];
  const cards =
    body.cards.length === 0
      ? [renderSilence(answer, context.onRules)]
      : body.cards.map((card, index) => renderCard(card, index, context));
  return [...cards, renderResting(answer, context)].filter((node) => node !== '');
}

function refusal(status, body) {
  return element(
    'div',
    { class: 'refusal', role: 'alert' },
    element('p', { class: 'refusal-title' }, `Refused with ${status}`),
    element('p', {}, refusalOf(body)),
    element('details', {}, element('summary', {}, 'The whole answer'), element('pre', { tabindex: '0' }, pretty(body))),
  );
}

function renderCard(card, index, context) {
  const { serviceId, workUp, onEvidence, callAgain } = context;
  const outcome = element('p', { class: 'outcome', role: 'status' });
  const keep = async (item, said) => {
    const fault = await sendFeedback(serviceId, { card: card.uuid, ...item });
    outcome.classList.toggle('fault', fault !== undefined);
    if (fault !== undefined) outcome.textContent = fault;
    else outcome.replaceChildren(`${said} Feedback kept. `, again(callAgain));
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
    footer(card, workUp),
  );
  return article;
}

/** How the next call would go: what was answered rests. */
function again(callAgain) {
  return element('button', { type: 'button', class: 'plain', onclick: callAgain }, 'Call again: does it rest?');
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
  const words = element('span', {}, element('span', { class: 'unseen' }, 'Accept: '), label);
  const button = element(
    'button',
    {
      type: 'button',
      class: isRecommended ? 'suggestion recommended' : 'suggestion',
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

function footer({ links = [], source }, workUp) {
  const label = source?.url === undefined ? source?.label : link(source.url, source.label);
  return element(
    'footer',
    {},
    links.length === 0
      ? ''
      : element(
          'ul',
          { class: 'links', 'aria-label': 'Links' },
          // An EHR launches a link of the type smart with a context; here the app opens on the same patient.
          links.map(({ url, label: words, type }) => element('li', {}, link(type === 'smart' ? workUp : url, words))),
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
