import { Ajv } from 'ajv';
import { checkRequest } from '../../src/hooks/check-request.js';
import type { HookName } from '../../src/hooks/hook-request.js';
import type { Problem } from '../../src/problem.js';
import { REQUEST_SCHEMAS } from '../../src/hooks/request-schema.js';
import { CT_DRAFT, liverRequest } from '../support/hook-requests.js';

const changed = (change: Record<string, unknown>, hook: HookName = 'patient-view'): unknown =>
  JSON.parse(JSON.stringify({ ...liverRequest(hook), ...change }));
const inContext = (change: Record<string, unknown>, hook: HookName = 'patient-view'): unknown =>
  changed({ context: { ...liverRequest(hook).context, ...change } }, hook);

function diagnosticsOf(body: unknown, hook: HookName = 'patient-view'): string {
  try {
    checkRequest(body, hook);
  } catch (reason) {
    expect(reason).toMatchObject({ code: 'request.invalid', status: 400 });
    return (reason as Problem).diagnostics;
  }
  throw new Error('the request was not refused');
}

describe('from a body to a hook request', () => {
  it.each(Object.entries(REQUEST_SCHEMAS))('the schema of %s is one', (_, schema) => {
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
  });

  it('RQ-07: context and envelope are put in our own words', () => {
    expect(checkRequest(liverRequest('order-select'), 'order-select')).toEqual({
      ...{ hook: 'order-select', hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea', patientId: 'liver-1' },
      ...{ userId: 'Practitioner/dr-1', selections: ['ServiceRequest/draft-1'], draftOrders: [CT_DRAFT] },
      ...{ dispatchedOrders: [], newConditions: [], trace: false, prefetch: liverRequest().prefetch },
    });
  });

  it('RQ-07: a refusal names the place and the rule, never the value', () => {
    expect(diagnosticsOf(changed({ hookInstance: undefined }))).toBe('/hookInstance is missing');
    expect(diagnosticsOf(inContext({ patientId: 'Mrs Example' }))).toBe('/context/patientId breaks the rule "pattern"');
    expect(diagnosticsOf(inContext({ userId: 'Mrs Example' }))).toBe('/context/userId breaks the rule "pattern"');
    expect(diagnosticsOf(changed({ fhirServer: 'Mrs Example' }))).toBe('/fhirServer breaks the rule "pattern"');
  });

  it("RQ-07: an order id may be as long as Epic's", () => {
    const long = `ServiceRequest/${'e.-A9'.repeat(40)}`;
    const { selections } = checkRequest(inContext({ selections: [long] }, 'order-select'), 'order-select');
    expect(selections).toEqual([long]);
  });

  it('RQ-07: order-dispatch is understood by its older field names too', () => {
    const older = { dispatchedOrders: undefined, order: 'ServiceRequest/draft-1', task: { resourceType: 'Task' } };
    const { dispatchedOrders } = checkRequest(inContext(older, 'order-dispatch'), 'order-dispatch');
    expect(dispatchedOrders).toEqual(['ServiceRequest/draft-1']);
  });

  it('RQ-07: new problems come as a Bundle or as one Condition', () => {
    const { conditions } = liverRequest('problem-list-item-create').context;
    const [entry] = (conditions as { entry: { resource: object }[] }).entry;
    for (const sent of [conditions, entry!.resource]) {
      const hook = 'problem-list-item-create';
      expect(checkRequest(inContext({ conditions: sent }, hook), hook).newConditions).toEqual([entry!.resource]);
    }
    expect(diagnosticsOf(inContext({ conditions: [] }, 'problem-list-item-create'), 'problem-list-item-create')).toBe(
      '/context/conditions breaks the rule "type"',
    );
  });

  it.each([
    ['no entry', {}, []],
    ['an entry that is null', { entry: null }, []],
    ['an entry that is one object', { entry: { resource: CT_DRAFT } }, [CT_DRAFT]],
    ['entries without a resource', { entry: [{}, null, 7, { resource: null }, { resource: CT_DRAFT }] }, [CT_DRAFT]],
    ['a type that is none', { type: ['x'], entry: [{ resource: CT_DRAFT }] }, [CT_DRAFT]],
  ])('RQ-09: draft orders in a Bundle with %s', (_, members, found) => {
    const draftOrders = { resourceType: 'Bundle', ...members };
    expect(checkRequest(inContext({ draftOrders }, 'order-sign'), 'order-sign').draftOrders).toEqual(found);
  });

  it('SAF-2: a product is found by its id and by the url under which it was sent', () => {
    const product = { resourceType: 'Medication', id: 'calcium' };
    const entry = [{ fullUrl: 'urn:uuid:6f9619ff-8b86-4011-b42d-00c04fc964ff', resource: product }];
    const { draftOrders } = checkRequest(
      inContext({ draftOrders: { resourceType: 'Bundle', entry } }, 'order-sign'),
      'order-sign',
    );
    expect(draftOrders?.map(({ id }) => id)).toEqual(['calcium', '6f9619ff-8b86-4011-b42d-00c04fc964ff']);
  });

  it('RQ-07: draft orders that were not sent are not the same as none', () => {
    const { draftOrders } = checkRequest(inContext({ draftOrders: undefined }, 'order-sign'), 'order-sign');
    expect(draftOrders).toBeUndefined();
  });
});

describe('the token that a client lends', () => {
  const server = 'https://ehr.example/fhir';
  const whole = { access_token: 'a.b-c', token_type: 'Bearer', expires_in: 300, scope: 'patient/*.read', subject: 's' };
  const tokenOf = (fhirAuthorization: unknown) =>
    checkRequest(changed({ fhirServer: server, fhirAuthorization }), 'patient-view').fhirAuthorization;

  it('FA-03: is taken with the patient it is for', () => {
    expect(tokenOf(whole)).toEqual({ accessToken: 'a.b-c' });
    expect(tokenOf({ ...whole, patient: 'liver-1' })).toEqual({ accessToken: 'a.b-c', patient: 'liver-1' });
  });

  it.each([
    ['token_type', 'bearer'],
    ['token_type', undefined],
    ['expires_in', '300'],
    ['expires_in', undefined],
    ['scope', 7],
    ['scope', undefined],
    ['subject', undefined],
    ['patient', ''],
  ])('FA-03: %s %j, as some client sends it, is tolerated', (name, value) => {
    expect(tokenOf({ ...whole, [name]: value })).toEqual({ accessToken: 'a.b-c' });
  });

  it.each([[undefined], [null], [7], [{}]])('FA-03: the access_token %j is refused', (accessToken) => {
    const fhirAuthorization = { ...whole, access_token: accessToken };
    expect(diagnosticsOf(changed({ fhirServer: server, fhirAuthorization }))).toMatch(/^\/fhirAuthorization/);
  });

  it.each([
    'patient/Patient.read user/*.* launch openid',
    'patient/Observation.rs system/*.cruds',
    'DiagnosticReport.Read (Results) (R4) Condition.Search (Problems) (R4)',
    '',
  ])('FA-05: the scope "%s" is advice only: any is accepted', (scope) => {
    expect(tokenOf({ ...whole, scope })).toEqual({ accessToken: 'a.b-c' });
  });
});

describe('the trace', () => {
  it.each([
    [{ 'org.calcitrace.trace': true }, true],
    [{ 'org.calcitrace.trace': 'true' }, false],
    [{ 'org.calcitrace.trace': 1 }, false],
    [['org.calcitrace.trace'], false],
    [undefined, false],
  ])('EX-01: the extension %j asks for it: %s', (extension, trace) => {
    expect(checkRequest(changed({ extension }), 'patient-view').trace).toBe(trace);
  });
});
