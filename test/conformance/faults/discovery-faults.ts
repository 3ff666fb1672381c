import { isObject } from '../../../src/fhir/resource.js';
import { answered, answering, beside, fault, inDiscovery, isCall, isDiscovery, saying } from './fault.js';
import type { Fault } from './fault.js';

/** Another template under the key `labs`. */
const labs = (template: string): Fault['broken'] => inDiscovery(saying('labs', template));
const SAMPLE = 'Observation?patient={{context.patientId}}';

let times = 0;

export const DISCOVERY_FAULTS: readonly Fault[] = [
  fault(
    'DI-01',
    'is another document each time',
    answered(isDiscovery, ({ text }) => ({ text: text + ' '.repeat((times += 1)) })),
  ),
  fault('DI-01', 'is not there', answering(isDiscovery, 503)),
  fault(
    'DI-02',
    'answers 203',
    answered(isDiscovery, () => ({ status: 203 })),
  ),
  fault('DI-03', 'is a bare list', answering(isDiscovery, 200, '[]')),
  fault('DI-05', 'has no hook', inDiscovery(saying('hook', undefined))),
  fault('DI-05', 'has a hook of nobody', inDiscovery(saying('hook', 'patient-viewed'))),
  fault('DI-06', 'has no title', inDiscovery(saying('title', undefined))),
  fault('DI-07', 'has a blank description', inDiscovery(saying('description', ' '))),
  fault(
    'DI-08',
    'has an id with a slash',
    inDiscovery((key, value) => (key === 'id' ? `a/${String(value)}` : value)),
  ),
  fault(
    'DI-08',
    'answers 404 at an id',
    answering((request) => isCall(request) && request.body === '{}', 404),
  ),
  fault('DI-09', 'has a prefetch value that is no text', inDiscovery(saying('labs', 7))),
  fault('DI-10', 'has blank usage requirements', inDiscovery(saying('usageRequirements', ''))),
  fault('DI-11', 'has a version in words', inDiscovery(beside('hook', { version: 'STU two' }))),
  fault('DI-12', 'has a hook version in words', inDiscovery(beside('hook', { hookVersion: 'latest' }))),
  fault('DI-13', 'lists one id for all', inDiscovery(saying('id', 'calcification-patient-view'))),
  fault(
    'DI-14',
    'answers another method',
    answering(({ method, path }) => method === 'POST' && path === '/cds-services', 200),
  ),
  fault(
    'DI-15',
    'refuses its own token',
    answered(isDiscovery, (_reply, { headers }) => ('authorization' in headers ? { status: 401 } : {})),
  ),
  fault('PF-01', 'asks for an operation', labs('Patient/{{context.patientId}}/$everything')),
  fault('PF-01', 'names a server', labs(`https://ehr.example/${SAMPLE}`)),
  fault('PF-02', 'has a single brace', labs('Observation?patient={context.patientId}}')),
  fault('PF-03', 'has a token of its own', labs('Observation?patient={{patient}}')),
  fault('PF-04', 'reaches into draft orders', labs('Observation?patient={{context.draftOrders.entry}}')),
  fault('PF-05', 'uses draftOrders as a token', labs('Observation?patient={{context.draftOrders}}')),
  fault('PF-06', 'asks for today', labs(`${SAMPLE}&date=ge{{today()}}`)),
  fault('PF-07', 'needs a later template', labs('Encounter/{{%orders.encounter}}')),
  fault('PF-09', 'includes', labs(`${SAMPLE}&_include=Observation:subject`)),
  fault('PF-09', 'chains', labs('Observation?patient.identifier={{context.patientId}}')),
  fault('PF-10', 'has another modifier', labs(`${SAMPLE}&code:text=calcium`)),
  fault('PF-11', 'compares a date approximately', labs(`${SAMPLE}&date=ap2026-01-01`)),
  fault('PF-12', 'uses _maxresults', labs(`${SAMPLE}&_maxresults=3`)),
  fault('PF-13', 'sorts as the example of the text does', labs(`${SAMPLE}&sort:desc=date`)),
  fault('PF-14', 'leaves out context.', labs('Observation?patient={{patientId}}')),
  fault('PF-15', 'doubles a type', labs('Practitioner/{{context.userId}}')),
  fault(
    'TR-01',
    'is text/html',
    answered(isDiscovery, () => ({ headers: new Headers({ 'content-type': 'text/html' }) })),
  ),
  fault('TR-02', 'is reached over http', (target) => ({ ...target, address: 'http://cds.example' })),
  fault('SE-19', 'is reached over http', (target) => ({ ...target, address: 'http://cds.example' })),
  fault('TR-03', 'has an empty list', inDiscovery(beside('hook', { keywords: [] }))),
  fault(
    'TR-04',
    'has an empty prefetch',
    inDiscovery((key, value) => (key === 'prefetch' && isObject(value) ? {} : value)),
  ),
  fault(
    'TR-06',
    'has a trailing comma',
    answered(isDiscovery, ({ text }) => ({ text: text.replace(/\]\s*\}\s*$/, '],}') })),
  ),
];
