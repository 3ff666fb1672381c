import type { FetusFact, InfectionFact } from '../../facts/fetal-fact.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { WorkUp } from '../work-up.js';
import { gestationSvg } from './fetal-svg.js';
import { fetalWorkUps, infectionState, type FetalWorkUp, type InfectionState, type Mark } from './fetal.js';
import { capitalised, dateHtml, NOTHING, sectionHtml, sourceHtml } from './parts.js';

/** The work-up of the fetus by weeks of gestation (FET): what was done, which windows open when, where each infection stands. */
export function fetalHtml({ decision }: WorkUp): Markup {
  const all = fetalWorkUps(decision.facts);
  if (all.length === 0) return NOTHING;
  return sectionHtml({ id: 'fetus', title: 'Fetus', body: html`${all.map(oneHtml)}` });
}

function oneHtml({ title, fetus, infections, marks, windows = [] }: FetalWorkUp): Markup {
  const open = infections.filter((one) => infectionState(one) !== 'open' || isScreened(one));
  return html`<article class="fetus">
    <h3>${title}: ${gestationText(fetus)}</h3>
    ${dueText(fetus)}
    ${
      marks === undefined
        ? NOTHING
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Weeks of gestation">
              ${gestationSvg(marks, windows, spokenText(marks, windows))}
            </div>
            <ol class="marks">
              ${marks.toSorted((one, other) => one.days - other.days).map(markHtml)}
            </ol>`
    }
    ${windows.map(
      ({ words, opens, isOpen, isAsked }) =>
        html`<p class="window-words">
          <strong>${words}</strong>: ${isOpen === true ? 'at its best now' : 'at its best'} from
          ${opens === undefined ? 'an unknown day' : dateHtml(opens)}${isAsked ? NOTHING : '; asked for only where a primary infection is suspected'}
        </p>`,
    )}
    <div class="scroll" tabindex="0" role="region" aria-label="Infections">
      <table class="infections">
        <thead>
          <tr>
            <th scope="col">Infection</th>
            <th scope="col">State</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          ${open.map(infectionHtml)}
        </tbody>
      </table>
    </div>
  </article>`;
}

/** Screened in every such pregnancy; of the others only what the chart tells is shown. */
const SCREENED: ReadonlySet<string> = new Set(['cmv', 'toxoplasma', 'parvovirus', 'rubella', 'herpes', 'syphilis']);

function isScreened({ agent }: InfectionFact): boolean {
  return SCREENED.has(agent);
}

const ENDED = {
  born: 'born alive',
  lost: 'pregnancy lost',
  ended: 'pregnancy ended',
  earlier: 'earlier pregnancy',
} as const;

function gestationText({ pregnancy, gestation }: FetusFact): string {
  return pregnancy === 'current' ? (gestation ?? 'gestational age unknown') : ENDED[pregnancy];
}

function dueText({ dueDate, dating, datingConflict, pregnancy, scansUnread }: FetusFact): Markup {
  const due = dueDate === undefined || pregnancy !== 'current' ? NOTHING : html`Due ${dateHtml(dueDate)}`;
  return html`<p class="quiet">
    ${due} ${dating === undefined ? NOTHING : `(by ${dating})`}
    ${datingConflict === undefined ? NOTHING : html`<span class="lack">Other sources differ: ${datingConflict}</span>`}
    ${scansUnread === true ? html`<span class="lack">Not every report could be read: a scan may be missing here.</span>` : NOTHING}
  </p>`;
}

export function weeksText(days: number): string {
  return `${String(Math.floor(days / 7))}w${String(days % 7)}d`;
}

const LETTERS: Readonly<Record<Mark['kind'], string>> = { report: 'R', scan: 'S', test: 'T', due: 'D', today: '|' };

function markHtml({ days, words, kind }: Mark): Markup {
  return html`<li class="${kind}">
    <span class="letter" aria-hidden="true">${LETTERS[kind]}</span> <b>${weeksText(days)}</b> ${words}
  </li>`;
}

function spokenText(marks: readonly Mark[], windows: NonNullable<FetalWorkUp['windows']>): string {
  const opening = windows.map(({ words, from }) => `${words} from ${weeksText(from)}`);
  const told = marks.map(({ words, days, kind }) => (kind === 'today' ? words : `${weeksText(days)} ${words}`));
  return [...told, ...opening].join('; ');
}

const STATES: Readonly<Record<InfectionState, { readonly words: string; readonly tone: string }>> = {
  excluded: { words: 'Excluded', tone: 'good' },
  primary: { words: 'Primary infection', tone: 'warning' },
  confirmed: { words: 'Positive', tone: 'warning' },
  charted: { words: 'Charted, not tested', tone: 'note' },
  unread: { words: 'Could not be read', tone: 'note' },
  open: { words: 'Open', tone: 'plain' },
};

function infectionHtml(infection: InfectionFact): Markup {
  const { words, tone } = STATES[infectionState(infection)];
  const { name, because, since, sinceBy } = infection;
  return html`<tr>
    <th scope="row">${capitalised(name)}</th>
    <td><span class="chip ${tone}">${words}</span></td>
    <td>
      ${because.map(
        ({ words: said, date, source }) =>
          html`${said} ${date === undefined || said.includes(date) ? NOTHING : dateHtml(date)} ${sourceHtml(source)} `,
      )}
      ${since === undefined ? NOTHING : html`<span class="quiet">counted from ${since}${sinceBy === undefined ? '' : ` (${sinceBy})`}</span>`}
      ${because.length === 0 ? html`<span class="quiet">no test of this pregnancy decides it</span>` : NOTHING}
    </td>
  </tr>`;
}
