import { element } from './dom.js';

/**
 * "Override" with its menu of reasons and a comment; no reason is an answer too.
 * @param keep (feedback item, words) -> was it kept? @param close called once it was.
 */
export function overrideForm(reasons, keep, close) {
  const select = element(
    'select',
    { 'aria-label': 'Override reason' },
    element('option', { value: '' }, 'No reason given'),
    reasons.map(({ display }, index) => element('option', { value: index }, display)),
  );
  const comment = element('input', { type: 'text', placeholder: 'Comment (optional)', 'aria-label': 'Comment' });
  const form = element(
    'form',
    { class: 'override' },
    select,
    comment,
    element('button', { type: 'submit' }, 'Override card'),
  );
  const details = element('details', {}, element('summary', {}, 'Override'), form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const reason = reasons[select.value === '' ? -1 : Number(select.value)];
    const item = { outcome: 'overridden', ...overrideReasonOf(reason, comment.value.trim()) };
    if (!(await keep(item, `Overridden${reason === undefined ? '' : `: ${reason.display}`}.`))) return;
    close();
    details.remove();
  });
  return details;
}

function overrideReasonOf(reason, userComment) {
  const overrideReason = {
    ...(reason === undefined ? {} : { reason: { system: reason.system, code: reason.code, display: reason.display } }),
    ...(userComment === '' ? {} : { userComment }),
  };
  return Object.keys(overrideReason).length === 0 ? {} : { overrideReason };
}
