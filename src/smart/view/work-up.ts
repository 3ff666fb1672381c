import { charted } from '../../facts/chart.js';
import { identityOf } from '../../facts/patient-identity.js';
import { inSiUnits } from '../../facts/labs/si-units.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { bannerHtml } from './banner.js';
import { checklistHtml } from './checklist-html.js';
import { fetalHtml } from './fetal-html.js';
import { findingsHtml } from './findings.js';
import { mechanismHtml } from './mechanism-html.js';
import { messagesHtml } from './messages.js';
import { metabolicHtml } from './metabolic.js';
import { noteText } from './note-text.js';
import { NOTHING, sectionHtml } from './parts.js';
import { timelineHtml } from './timeline-html.js';
import { unreadNotes } from './unread.js';

/**
 * The whole screen of the app as a fragment (issue 7): pure, from the same decision as the hooks give, so that the same chart gives
 * the same cards. Everything of the record is escaped where it is put in (T19).
 */
export function workUpHtml(workUp: WorkUp): Markup {
  const { decision, record, site, needsBanner } = workUp;
  const identity = identityOf(charted(record));
  const { labs } = decision.facts;
  const shownLabs = site.displayUnits === 'si' ? inSiUnits(labs, site.knowledge.labs) : labs;
  const sections = {
    fetus: fetalHtml(workUp),
    mechanism: mechanismHtml(workUp, shownLabs),
  };
  return html`<div class="chart" data-patient="${identity.id}">
    ${bannerHtml(identity, decision.facts.patient, needsBanner)} ${unreadHtml(workUp)} ${toolbarHtml(sections)}
    <div class="columns">
      <div class="first">${messagesHtml(workUp)}</div>
      <div class="side">${checklistHtml(workUp)}</div>
      <div class="second">
        ${sections.fetus} ${findingsHtml(workUp)} ${sections.mechanism} ${metabolicHtml(workUp)}
        ${timelineHtml(workUp, shownLabs)} ${noteHtml(noteText(workUp, identity, shownLabs))}
      </div>
    </div>
  </div>`;
}

/** What could not be read stands before everything that was. */
function unreadHtml({ record, decision }: WorkUp): Markup {
  const notes = unreadNotes(record, decision.facts);
  if (notes.length === 0) return NOTHING;
  return html`<section class="unread" aria-labelledby="unread-title">
    <h2 id="unread-title"><span class="mark" aria-hidden="true">?</span> Not everything could be read</h2>
    <ul>
      ${notes.map(({ what, consequence }) => html`<li><strong>${what}.</strong> ${consequence}</li>`)}
    </ul>
  </section>`;
}

function toolbarHtml({ fetus, mechanism }: { readonly fetus: Markup; readonly mechanism: Markup }): Markup {
  const links: readonly (readonly [string, string])[] = [
    ['messages', 'Consider'],
    ['work-up', 'Work-up'],
    ...(fetus === NOTHING ? [] : [['fetus', 'Fetus'] as const]),
    ['findings', 'Findings'],
    ...(mechanism === NOTHING ? [] : [['mechanism', 'Mechanism'] as const]),
    ['labs', 'Labs'],
    ['timeline', 'Timeline'],
    ['note', 'Note'],
  ];
  return html`<div class="toolbar">
    <nav aria-label="Sections">${links.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav>
    <div class="tools">
      <button type="button" data-do="copy">Copy note</button>
      <button type="button" data-do="print">Print</button>
      <button type="button" data-do="again">Read again</button>
      <span class="outcome" data-told role="status"></span>
    </div>
  </div>`;
}

function noteHtml(text: string): Markup {
  return sectionHtml({
    id: 'note',
    title: 'Note',
    aside: html`<button type="button" data-do="copy">Copy note</button>`,
    body: html`<details class="more">
      <summary>The work-up as text for the chart</summary>
      <pre id="note-text" tabindex="0" role="region" aria-label="Text of the note">${text}</pre>
    </details>`,
  });
}
