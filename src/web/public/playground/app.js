import { renderBanner } from './banner.js';
import { renderAnswer } from './cards.js';
import { renderEvidence } from './evidence-panel.js';
import { element, pretty } from './dom.js';
import { renderCurl, renderRequest, renderResponse } from './request-panel.js';
import { renderRules } from './rules-panel.js';
import { callService, demoPatients, demoRequest, discover } from './service.js';
import { makeTabs } from './tabs.js';

const TRACE = { extension: { 'org.calcitrace.trace': true } };

const at = (id) => document.getElementById(id);
const tabs = makeTabs(at('tabs'), at('panels'), ['Evidence', 'Rules', 'Request', 'Response', 'curl']);

const chosen = { patient: undefined, hook: undefined };
let services = [];
let patients = [];
/** Only the newest choice may draw: an answer that comes late belongs to a patient no longer shown. */
let turn = 0;

async function start() {
  [services, patients] = await Promise.all([discover(), demoPatients()]);
  at('hook').append(...services.map(({ hook }) => element('option', { value: hook }, hook)));
  at('hook').addEventListener('change', () => choose(chosen.patient, at('hook').value));
  at('patients').append(...patients.map(patientChoice));
  window.addEventListener('hashchange', chooseFromAddress);
  await chooseFromAddress();
}

function patientChoice({ id, name, story, hook }) {
  const input = element('input', { type: 'radio', name: 'patient', value: id, onchange: () => choose(id, hook) });
  return element(
    'label',
    { class: 'patient' },
    input,
    element('span', { class: 'patient-name' }, name),
    element('span', { class: 'patient-story' }, story),
  );
}

/** "#patient/hook" in the address opens that chart; what is not known falls back to the first. */
async function chooseFromAddress() {
  const [id, hook] = location.hash.slice(1).split('/');
  const patient = patients.find((one) => one.id === id) ?? patients[0];
  const isKnown = services.some((service) => service.hook === hook);
  const wanted = isKnown && patient.id === id ? hook : patient.hook;
  if (patient.id !== chosen.patient || wanted !== chosen.hook) await choose(patient.id, wanted);
}

async function choose(patient, hook) {
  Object.assign(chosen, { patient, hook });
  turn += 1;
  const own = turn;
  history.replaceState(null, '', `#${patient}/${hook}`);
  at('hook').value = hook;
  for (const input of at('patients').querySelectorAll('input')) input.checked = input.value === patient;
  try {
    const request = await demoRequest(patient, hook);
    if (own === turn) await send(pretty({ ...request, ...TRACE }));
  } catch (error) {
    if (own === turn) fail(error);
  }
}

async function send(text) {
  turn += 1;
  const own = turn;
  const request = JSON.parse(text);
  const service = services.find((one) => one.hook === chosen.hook);
  at('service').textContent = service.description;
  at('banner').replaceChildren(...renderBanner(request.prefetch?.patient, storyOf(chosen.patient)));
  tabs.fill(
    'Request',
    renderRequest(text, (changed) => send(changed).catch(fail)),
  );
  tabs.fill('curl', renderCurl({ serviceId: service.id, ...chosen, request: text }));
  at('status').textContent = `${service.hook} …`;
  const answer = await callService(service.id, text);
  if (own === turn) draw(answer, service);
}

function draw(answer, service) {
  const cards = answer.body.cards?.length;
  const said = cards === undefined ? 'refused' : cards === 1 ? '1 card' : `${cards} cards`;
  at('status').replaceChildren(
    element('code', {}, service.hook),
    ` answered in ${answer.ms < 10 ? answer.ms.toFixed(1) : Math.round(answer.ms)} ms: ${said}`,
  );
  const onEvidence = (index) => {
    tabs.show('Evidence');
    at(`evidence-${index}`)?.focus();
  };
  at('cards').replaceChildren(...renderAnswer(answer, { serviceId: service.id, onEvidence }));
  tabs.fill('Evidence', renderEvidence(answer));
  tabs.fill('Rules', renderRules(answer));
  tabs.fill('Response', renderResponse(answer));
}

function storyOf(id) {
  return patients.find((patient) => patient.id === id)?.story ?? '';
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
