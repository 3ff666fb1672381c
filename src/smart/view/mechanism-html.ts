import type { KnownLab, LabFacts } from '../../facts/lab-fact.js';
import type { Verdict } from '../../pathways/verdict.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { figureText, flagText, rangeText, unitText } from './figures.js';
import { reasoningOf, type Pattern, type Reasoning } from './mechanism.js';
import { capitalised, dateHtml, NOTHING, requirementLinks, sectionHtml, sourceHtml } from './parts.js';

/** The class of each finding and how it came about: which facts, which patterns do not fit, what is missing to decide. */
export function mechanismHtml({ decision, site }: WorkUp, shownLabs: LabFacts): Markup {
  const all = reasoningOf(decision, site.knowledge, shownLabs);
  if (all.length === 0) return NOTHING;
  return sectionHtml({
    id: 'mechanism',
    title: 'Mechanism',
    body: html`${all.map((one) => reasoningHtml(one))}`,
  });
}

function reasoningHtml({ finding, mechanism, patterns, known, charted, missing }: Reasoning): Markup {
  return html`<article class="reasoning">
    <h3>
      ${finding.title}:
      <strong>${mechanism === undefined ? 'no class is given to this kind of finding' : mechanism}</strong>
    </h3>
    <ul class="patterns">
      ${patterns.map((pattern) => patternHtml(pattern, pattern.name === mechanism))}
    </ul>
    <div class="pair">
      <div>
        <h4>Known</h4>
        <ul class="plain">
          ${known.map(knownHtml)}
          ${charted.map(
            ({ name, date, source }) =>
              html`<li>
                ${capitalised(name)} ${date === undefined ? NOTHING : dateHtml(date)}
                ${source === undefined ? NOTHING : sourceHtml(source)}
              </li>`,
          )}
          ${known.length + charted.length === 0 ? html`<li class="quiet">Nothing yet.</li>` : NOTHING}
        </ul>
      </div>
      <div>
        <h4>${mechanism === undefined || mechanism === 'undetermined' ? 'Missing to decide' : 'Not known'}</h4>
        <ul class="plain">
          ${missing.map(({ lab, words }) => html`<li>${capitalised(lab.title)}: <span class="lack">${words}</span></li>`)}
          ${missing.length === 0 ? html`<li class="quiet">Nothing of what these patterns read.</li>` : NOTHING}
        </ul>
      </div>
    </div>
  </article>`;
}

const VERDICTS: Readonly<Record<Verdict, { readonly mark: string; readonly words: string }>> = {
  met: { mark: '✓', words: 'applies' },
  unmet: { mark: '–', words: 'does not apply' },
  unknown: { mark: '?', words: 'cannot be told' },
};

function patternHtml({ name, verdict, because, requirements }: Pattern, isTold: boolean): Markup {
  const { mark, words } = VERDICTS[verdict];
  return html`<li class="${verdict}${isTold ? ' told' : ''}">
    <span class="mark" aria-hidden="true">${mark}</span>
    <div>
      <p><strong>${capitalised(name)}</strong> ${words} ${requirementLinks(requirements)}</p>
      <ul>
        ${because.map(
          (condition) =>
            html`<li>
              ${condition.verdict === 'unmet' ? 'Not so: ' : NOTHING}${condition.words}${
                condition.unread.length === 0
                  ? NOTHING
                  : html` <span class="lack">(not read: ${condition.unread.join(', ')})</span>`
              }
            </li>`,
        )}
      </ul>
    </div>
  </li>`;
}

function knownHtml({ title, decimals, current }: KnownLab): Markup {
  const unit = current.answer === undefined ? ` ${unitText(current.unit)}` : '';
  const range = current.range === undefined ? '' : ` (${rangeText(current.range, decimals)})`;
  return html`<li>
    ${capitalised(title)} <b>${figureText(current, decimals)}</b>${unit}${range}
    <span class="flag ${current.flag ?? 'unjudged'}">${flagText(current.flag)}</span> ${dateHtml(current.date)}
  </li>`;
}
