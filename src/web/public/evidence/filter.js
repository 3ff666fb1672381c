/** The field above the list of rules: leaves those that hold every word typed. Without it the list stands whole. */
const rules = [...document.querySelectorAll('.rules li')].map((node) => ({
  node,
  text: `${node.textContent} ${node.closest('.pathway').querySelector('h2').textContent}`.toLowerCase(),
}));
const label = document.createElement('label');
const input = document.createElement('input');
const count = document.createElement('p');

label.append('Find a rule', input);
input.type = 'search';
input.placeholder = 'HEP-2, pregnancy, PTH, liver …';
count.className = 'quiet';
count.setAttribute('role', 'status');
document.getElementById('filter').append(label, count);
input.addEventListener('input', show);

function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const { node, text } of rules) node.hidden = !words.every((word) => text.includes(word));
  for (const section of document.querySelectorAll('.pathway')) {
    section.hidden = section.querySelector('.rules li:not([hidden])') === null;
  }
  const left = rules.filter(({ node }) => !node.hidden).length;
  count.textContent = words.length === 0 ? '' : left === 1 ? '1 rule' : `${left} rules`;
}
