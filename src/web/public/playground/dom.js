/**
 * One element. Children are nodes or text; text always becomes a text node, so nothing from a response is ever markup.
 * Attributes: `onclick` and the like are listeners, true is an empty attribute, false and undefined are left out.
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return node;
}

/** Only addresses of the web become links. */
export function link(url, label) {
  const isWeb = URL.canParse(url, document.baseURI) && /^https?:$/.test(new URL(url, document.baseURI).protocol);
  return isWeb ? element('a', { href: url, target: '_blank', rel: 'noopener' }, label) : element('span', {}, label);
}

export function pretty(value) {
  return JSON.stringify(value, null, 2);
}
