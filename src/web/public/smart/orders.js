/** Writes one draft order; every button of the same suggestion tells what became of it. */
export async function draftOrder(app, suggestion, send) {
  const of = (name) => [...app.querySelectorAll(`[${name}="${CSS.escape(suggestion)}"]`)];
  const buttons = of('data-order');
  if (buttons.some((button) => button.getAttribute('aria-disabled') === 'true')) return;
  const tell = (words, state) => {
    for (const outcome of of('data-outcome')) {
      outcome.textContent = words;
      outcome.className = `outcome ${state}`;
    }
  };
  const settle = (isOver) => {
    for (const button of buttons) button.setAttribute('aria-disabled', String(isOver));
  };
  settle(true);
  tell('Writing …', 'waiting');
  try {
    const response = await send({ suggestion });
    const said = await response.json();
    if (response.ok) tell(`Draft written: ${said.order}`, 'written');
    else tell(refusal(said, response.status), 'refused');
    // What was written, or is there already, is not written again.
    settle(response.ok || response.status === 409);
  } catch {
    tell(
      'The service could not be reached. Nothing is known to be written: look at the orders before you try again.',
      'refused',
    );
    settle(false);
  }
}

/** An OperationOutcome in one line, with its code to look it up. */
function refusal(outcome, status) {
  const [issue] = outcome?.issue ?? [];
  const code = issue?.details?.coding?.[0]?.code;
  const words = issue?.details?.text ?? issue?.diagnostics ?? `refused (${status})`;
  // Only then nobody knows whether it is there.
  const lead = code === 'smart.order-uncertain' ? 'Not confirmed' : 'Not written';
  return `${lead}: ${words}${code === undefined ? '' : ` [${code}]`}`;
}
