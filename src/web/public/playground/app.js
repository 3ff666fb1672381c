import { addressOf, readAddress } from './address.js';
import { renderBanner } from './banner.js';
import { renderAnswer } from './cards.js';
import { makeChooser } from './chooser.js';
import { element, pretty } from './dom.js';
import { renderEvidence } from './evidence-panel.js';
import { makeReportPanel } from './report-panel.js';
import { makeRequestPanel, renderCurl, renderResponse } from './request-panel.js';
import { restingOf } from './resting.js';
import { renderRules } from './rules-panel.js';
import { callService, demoPatients, demoRequest, discover } from './service.js';
import { makeTabs } from './tabs.js';

const TRACE = { extension: { 'org.calcitrace.trace': true } };
const TABS = ['Evidence', 'Rules', 'Report', 'Request', 'Response', 'curl'];

const at = (id) => document.getElementById(id);
const state = { patient: undefined, hook: undefined, tab: 'evidence' };
/** Behind the id of a patient whose answers are to be forgotten: the same chart of somebody new. */
let copy = '';
let services = [];
let patients = [];
let showChosen;
/** What was sent last. */
let sent = '';
/** Only the newest choice may draw: an answer that comes late belongs to a patient no longer shown. */
let turn = 0;

const tabs = makeTabs(at('tabs'), at('panels'), TABS, (tab) => {
  state.tab = tab;
  history.replaceState(null, '', addressOf(state));
});
const request = makeRequestPanel((text) => send(text).catch(fail));
const report = makeReportPanel({
  ask: (text, title) => send(withReport(text, title)).catch(fail),
  linkTo: (text) => new URL(addressOf({ ...state, tab: 'report', text }), location.href).href,
});

async function start() {
  tabs.fill('Request', request.nodes);
  tabs.fill('Report', report.nodes);
  [services, patients] = await Promise.all([discover(), demoPatients()]);
  at('hook').append(...services.map(({ hook }) => element('option', { value: hook }, hook)));
  at('hook').addEventListener('change', () => go({ hook: at('hook').value }));
  showChosen = makeChooser(patients, ({ id, hook }) => go({ patient: id, hook }));
  window.addEventListener('hashchange', fromAddress);
  await fromAddress();
}

/** A choice of the reader, to which Back leads again. */
function go(change) {
  history.pushState(null, '', addressOf({ ...state, ...change }));
  return fromAddress();
}

/** What is not known in the address falls back to the first patient and to the hook with most to see. */
async function fromAddress() {
  const { patient: id, hook, tab, text } = readAddress();
  const patient = patients.find((one) => one.id === id) ?? patients[0];
  const known = patient.id === id && services.some((service) => service.hook === hook) ? hook : patient.hook;
  const isSame = patient.id === state.patient && known === state.hook;
  if (patient.id !== state.patient) copy = '';
  Object.assign(state, { patient: patient.id, hook: known });
  const named = TABS.find((one) => one.toLowerCase() === tab);
  if (named !== undefined) tabs.show(named);
  if (text !== undefined) report.read(text);
  else history.replaceState(null, '', addressOf(state));
  if (!isSame) await callDemo();
}

async function callDemo() {
  const own = ++turn;
  const { patient, hook } = state;
  at('hook').value = hook;
  at('work-up').href = `smart/app?demo=${encodeURIComponent(patient)}`;
  showChosen(patient);
  try {
    const demo = await demoRequest(patient, hook);
    const text = pretty({ ...demo, ...TRACE }).replaceAll(patient, patient + copy);
    if (own === turn) await send(text);
  } catch (error) {
    if (own === turn) fail(error);
  }
}

function startOver() {
  copy = `-${Math.random().toString(36).slice(2, 6)}`;
  return callDemo();
}

async function send(text) {
  const own = ++turn;
  sent = text;
  const service = services.find((one) => one.hook === state.hook);
  const { story } = patients.find(({ id }) => id === state.patient);
  at('service').textContent = service.description;
  at('banner').replaceChildren(...renderBanner(JSON.parse(text).prefetch?.patient, story));
  request.show(text);
  tabs.fill('curl', renderCurl({ serviceId: service.id, ...state, request: text }));
  at('status').textContent = `${service.hook} …`;
  const answer = await callService(service.id, text);
  if (own === turn) draw(answer, service);
}

/** The request that was sent last, with this text as the only report on the chart. */
function withReport(text, title) {
  const body = JSON.parse(sent);
  const resource = {
    ...{ resourceType: 'DiagnosticReport', id: 'pasted-report', status: 'final' },
    code: { text: title === '' ? 'Imaging report' : title },
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    subject: { reference: `Patient/${body.context.patientId}` },
    effectiveDateTime: new Date().toISOString().slice(0, 19) + 'Z',
    conclusion: text,
  };
  const reports = { resourceType: 'Bundle', type: 'searchset', total: 1, entry: [{ resource }] };
  return pretty({ ...body, prefetch: { ...body.prefetch, reports } });
}

function draw(answer, service) {
  const cards = answer.body.cards?.length;
  const said = cards === undefined ? 'refused' : cards === 1 ? '1 card' : `${cards} cards`;
  const resting = restingOf(answer).length;
  at('status').replaceChildren(
    element('code', {}, service.hook),
    ` answered in ${answer.ms < 10 ? answer.ms.toFixed(1) : Math.round(answer.ms)} ms: ${said}`,
    resting === 0 ? '' : `, ${resting} resting`,
  );
  const context = {
    serviceId: service.id,
    workUp: at('work-up').href,
    onEvidence: (index) => {
      tabs.show('Evidence');
      at(`evidence-${index}`)?.focus();
    },
    onRules: () => tabs.show('Rules'),
    callAgain: () => send(sent).catch(fail),
    startOver,
  };
  at('cards').replaceChildren(...renderAnswer(answer, context));
  tabs.fill('Evidence', renderEvidence(answer));
  tabs.fill('Rules', renderRules(answer));
  tabs.fill('Response', renderResponse(answer));
}

function fail(error) {
  at('status').textContent = '';
  at('cards').replaceChildren(
    element(
      'div',
      { class: 'refusal', role: 'alert' },
      element('p', {}, `The service could not be reached: ${error.message}`),
    ),
  );
}

start().catch(fail);
