import { MODALITY_WORDS } from '../../cards/words.js';
import type { SignFact } from '../../facts/facts.js';
import type { FindingFact, FindingSource } from '../../facts/finding-fact.js';
import { excerptOf, type ReportExcerpt } from '../../facts/findings/report-excerpt.js';
import { charted, type ChartedRecord } from '../../facts/chart.js';
import { html, type Markup } from '../../web/escaped-html.js';
import type { AppContext } from '../app-context.js';
import type { WorkUp } from '../work-up.js';
import { capitalised, counted, dateHtml, NOTHING, sectionHtml, sourceHtml } from './parts.js';

/** Every finding with the words that it was read from; what is denied or past stands behind what is there. */
export function findingsHtml({ decision, record: read, appContext }: WorkUp): Markup {
  const record = charted(read);
  const { items, completeness } = decision.facts.findings;
  const open = items.filter(({ assertion }) => assertion === 'present' || assertion === 'uncertain');
  const closed = items.filter((finding) => !open.includes(finding));
  const first = open.toSorted((one, other) => Number(isOpened(other, appContext)) - Number(isOpened(one, appContext)));
  return sectionHtml({
    id: 'findings',
    title: 'Findings',
    aside: html`<span class="quiet">${counted(open.length, 'calcification')}</span>`,
    body: html`${first.map((finding) => findingHtml(finding, record, appContext))}
    ${signsHtml(decision.facts.signs.items)}
    ${items.length === 0 ? html`<p class="silence">${noneText(completeness === 'complete')}</p>` : NOTHING}
    ${
      closed.length === 0
        ? NOTHING
        : html`<details class="more">
            <summary>Denied or past: ${counted(closed.length, 'statement')}</summary>
            ${closed.map((finding) => findingHtml(finding, record, appContext))}
          </details>`
    }`,
  });
}

/** What the reports tell beside the calcification, and rules read with it: echogenic bowel, a dilated duct. */
function signsHtml(signs: readonly SignFact[]): Markup {
  if (signs.length === 0) return NOTHING;
  return html`<h3 class="beside">Beside it</h3>
    <ul class="plain signs">
      ${signs.map(
        ({ name, subject, assertion, date, source }) =>
          html`<li>
            ${name}${subject === 'fetus' ? ' of the fetus' : ''}
            ${assertion === 'present' ? NOTHING : html`<span class="chip note">${assertion}</span>`}
            ${date === undefined ? NOTHING : dateHtml(date)} ${sourceHtml(source)}
          </li>`,
      )}
    </ul>`;
}

function noneText(seenWhole: boolean): string {
  return seenWhole
    ? 'No calcification is told of in the reports, observations and problems of this chart.'
    : 'None was found, but not everything could be read: whether there is one is unknown.';
}

function isOpened({ key, sources }: FindingFact, { finding, report }: AppContext): boolean {
  return key === finding || sources.some(({ source }) => source === report);
}

const ASSERTIONS = { present: 'Present', uncertain: 'Uncertain', absent: 'Denied', historical: 'Past' } as const;

function findingHtml(finding: FindingFact, record: ChartedRecord, appContext: AppContext): Markup {
  const { title, assertion, conflict } = finding;
  return html`<article class="finding ${assertion}">
    <h3>
      ${title} <span class="chip${assertion === 'uncertain' ? ' note' : ''}">${ASSERTIONS[assertion]}</span>
      ${conflict ? html`<span class="chip warning">Another report denies it</span>` : NOTHING}
      ${isOpened(finding, appContext) ? html`<span class="chip good">Opened from the card</span>` : NOTHING}
    </h3>
    <dl class="facts">
      ${attributesOf(finding).map(
        ([name, words]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
    <ul class="sources" aria-label="Read in">
      ${readings(finding, record).map((one) => one)}
    </ul>
  </article>`;
}

/** What was read, and what the reports do not say: a missing size is a fact of its own (PAR-1). */
export function attributesOf(finding: FindingFact): readonly (readonly [string, string])[] {
  const { organ, site, laterality, morphology, size, course, date, lastDate, subject, fetus, stability } = finding;
  const place = [laterality, site].filter((one) => one !== undefined).join(', ');
  const whose = subject === 'fetus' ? ` of ${fetus === undefined ? 'the fetus' : `fetus ${fetus}`}` : '';
  const seen =
    date === undefined ? 'undated' : date === lastDate || lastDate === undefined ? date : `${date} to ${lastDate}`;
  return [
    ['Organ', `${organ}${whose}${place === '' ? '' : ` · ${place}`}`],
    ['Form', morphology.length === 0 ? 'not stated' : morphology.join(', ')],
    ['Size', size === undefined ? 'not stated' : `${String(size.value)} ${size.unit}`],
    ['Course', course ?? (stability === 'not shown' ? 'not stated' : stability)],
    ['Seen', seen],
  ];
}

/** Each report once, newest first, with everything that it says of the finding. */
function readings({ sources }: FindingFact, record: ChartedRecord): readonly Markup[] {
  const byReport = new Map<string, FindingSource[]>();
  for (const one of sources.toReversed()) {
    const key = `${one.source} ${one.assertion}`;
    const same = byReport.get(key) ?? [];
    if (!same.some(({ quote }) => quote === one.quote)) byReport.set(key, [...same, one]);
  }
  return [...byReport.values()].map((said) => readingHtml(said, record));
}

function readingHtml(said: readonly FindingSource[], record: ChartedRecord): Markup {
  const [first] = said;
  if (first === undefined) return NOTHING;
  const { date, modality, assertion, preliminary } = first;
  const isCoded = said.every(({ how }) => how === 'coded');
  const where = modality === undefined ? (isCoded ? 'Coded' : 'Report') : capitalised(MODALITY_WORDS[modality]);
  return html`<li>
    <p class="where">
      <strong>${where}</strong> ${date === undefined ? 'undated' : dateHtml(date)} ${sourceHtml(first.source)}
      ${isCoded && modality !== undefined ? html`<span class="quiet">coded</span>` : NOTHING}
      ${assertion === 'absent' ? html`<span class="chip warning">denies it</span>` : NOTHING}
      ${preliminary === true ? html`<span class="chip note">preliminary</span>` : NOTHING}
    </p>
    ${said.map((source) => excerptHtml(excerptOf(record, source)))}
  </li>`;
}

function excerptHtml(excerpt: ReportExcerpt | undefined): Markup {
  if (excerpt === undefined) return NOTHING;
  return html`<blockquote>${excerpt.before}<mark>${excerpt.quote}</mark>${excerpt.after}</blockquote>`;
}
