import { element, pretty } from './dom.js';
import { demoRequestPath, servicePath } from './service.js';

/** The request as text to look at, change and send again; what is not JSON is told before it is sent. @param send (text) */
export function makeRequestPanel(send) {
  const fault = element('p', { class: 'fault', role: 'alert' });
  const text = element('textarea', { class: 'json', spellcheck: 'false', 'aria-label': 'Request body' });
  const sendIt = () => {
    try {
      JSON.parse(text.value);
    } catch (error) {
      fault.textContent = `request.malformed: not JSON. ${error.message}`;
      text.focus();
      return;
    }
    fault.textContent = '';
    send(text.value);
  };
  const buttons = element(
    'div',
    { class: 'buttons' },
    element('button', { type: 'button', class: 'primary', onclick: sendIt }, 'Send'),
    copyButton(() => text.value),
  );
  return {
    nodes: [buttons, fault, text],
    /** Leaves the text alone that was just sent from here: its cursor and its undo. */
    show: (shown) => {
      if (text.value !== shown) text.value = shown;
      fault.textContent = '';
    },
  };
}

export function renderResponse(answer) {
  if (answer === undefined) return [];
  const text = pretty(answer.body);
  const bytes = new TextEncoder().encode(JSON.stringify(answer.body)).length;
  return [
    element(
      'div',
      { class: 'buttons' },
      copyButton(() => text),
    ),
    element('p', { class: 'quiet' }, `${answer.status}, ${bytes} bytes, request id ${answer.requestId ?? 'none'}`),
    element('pre', { class: 'json', tabindex: '0' }, text),
  ];
}

/** Two commands: one that fetches the demo request itself, one that carries what stands in the Request tab. */
export function renderCurl({ serviceId, patient, hook, request }) {
  const service = absolute(servicePath(serviceId));
  const short = [
    `curl -s ${absolute(demoRequestPath(patient, hook))} |`,
    `  curl -s ${service} \\`,
    "    -H 'Content-Type: application/json' --data-binary @-",
  ].join('\n');
  const whole = [
    `curl -s ${service} \\`,
    "  -H 'Content-Type: application/json' --data-binary @- <<'JSON'",
    request,
    'JSON',
  ].join('\n');
  return [
    ...command('The demo request as an EHR would send it, without a trace', short),
    ...command('Exactly what stands in the Request tab', whole),
  ];
}

function command(title, text) {
  return [
    element('h3', {}, title),
    element(
      'div',
      { class: 'buttons' },
      copyButton(() => text),
    ),
    element('pre', { class: 'json', tabindex: '0' }, text),
  ];
}

function copyButton(textOf) {
  const button = element('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(textOf());
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
  return button;
}

function absolute(path) {
  return new URL(path, document.baseURI).href;
}
