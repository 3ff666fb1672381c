import { element } from './dom.js';

const WIDE = matchMedia('(min-width: 1100px)');

/** The patients, grouped; one tab stop, arrow keys choose. @param choose (patient) @returns how to show who is chosen. */
export function makeChooser(patients, choose) {
  const fold = document.getElementById('chooser');
  const inputs = new Map();
  const option = (patient) => {
    const { id, name, story } = patient;
    const input = element('input', { type: 'radio', name: 'patient', value: id, onchange: () => choose(patient) });
    // On a narrow screen the list gives way to the chart.
    input.addEventListener('click', () => (fold.open = WIDE.matches));
    inputs.set(id, input);
    const words = [
      element('span', { class: 'patient-name' }, name),
      element('span', { class: 'patient-story' }, story),
    ];
    return element('label', { class: 'patient' }, input, words);
  };
  const groups = Map.groupBy(patients, ({ group }) => group);
  const list = [...groups].map(([group, own]) =>
    element('fieldset', {}, element('legend', {}, group), own.map(option)),
  );
  document.getElementById('patients').append(...list);
  fold.open = WIDE.matches;
  WIDE.addEventListener('change', () => (fold.open = WIDE.matches));
  return (id) => {
    for (const [own, input] of inputs) input.checked = own === id;
    if (WIDE.matches) showWithin(fold.parentElement, inputs.get(id).parentElement);
  };
}

/** Scrolls the list alone, never the page. */
function showWithin(box, label) {
  const above = label.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const below = above + label.offsetHeight - box.clientHeight;
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += below;
}
