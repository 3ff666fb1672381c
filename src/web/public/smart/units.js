const KEY = 'calcitrace.units';

/** The units that were chosen last on this screen; no word of a chart is kept. The style sheet shows what is checked. */
export function keepUnits(app) {
  const chosen = remembered();
  for (const radio of app.querySelectorAll('input[name="units"]')) {
    if (radio.value === chosen) radio.checked = true;
    radio.addEventListener('change', () => remember(radio.value));
  }
}

// A frame of another site may have no storage.
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(units) {
  try {
    localStorage.setItem(KEY, units);
  } catch {
    // Then it is chosen again next time.
  }
}
