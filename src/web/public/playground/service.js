/** Every call the page makes. Addresses are relative to the page, so that it also works behind a path. */

export async function discover() {
  return (await getJson('cds-services')).services;
}

export async function demoPatients() {
  return (await getJson('playground/patients')).patients;
}

export async function demoRequest(patient, hook) {
  return getJson(demoRequestPath(patient, hook));
}

export function demoRequestPath(patient, hook) {
  return `playground/requests/${patient}/${hook}`;
}

export function servicePath(id) {
  return `cds-services/${id}`;
}

/** The answer as any client sees it: status, body, and the milliseconds from sending to the last byte read. */
export async function callService(id, body) {
  const started = performance.now();
  const response = await fetch(servicePath(id), post(body));
  const text = await response.text();
  const ms = performance.now() - started;
  return { status: response.status, ms, body: JSON.parse(text), requestId: response.headers.get('X-Request-Id') };
}

/** @returns undefined when it was kept, else why not. */
export async function sendFeedback(id, item) {
  const feedback = [{ ...item, outcomeTimestamp: new Date().toISOString() }];
  const response = await fetch(`${servicePath(id)}/feedback`, post(JSON.stringify({ feedback })));
  return response.ok ? undefined : refusalOf(await response.json());
}

/** What the reader makes of a text: { explained, unread } or { fault }. */
export async function readReport(text, title) {
  try {
    const response = await fetch(
      'playground/findings',
      post(JSON.stringify({ text, ...(title === '' ? {} : { title }) })),
    );
    const body = await response.json();
    return response.ok ? body : { fault: refusalOf(body) };
  } catch (error) {
    return { fault: `The service could not be reached: ${error.message}` };
  }
}

/** The first issue of an OperationOutcome in words. */
export function refusalOf(outcome) {
  const issue = outcome?.issue?.[0];
  const code = issue?.details?.coding?.[0]?.code;
  return [code, issue?.diagnostics].filter((one) => one !== undefined).join(': ') || 'refused without a reason';
}

function post(body) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body };
}

async function getJson(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok) throw new Error(refusalOf(body));
  return body;
}
