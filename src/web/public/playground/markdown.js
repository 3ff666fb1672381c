import { element } from './dom.js';

/**
 * The Markdown of a card's detail as DOM nodes: paragraphs, lists, quotes, emphasis, code, backslash escapes.
 * Nothing is ever parsed as HTML; links and images stay text.
 */
export function renderMarkdown(text) {
  return blocks(text.split(/\r?\n/));
}

const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

function blocks(lines) {
  const nodes = [];
  let at = 0;
  const take = (matches) => {
    const from = at;
    while (at < lines.length && matches(lines[at], at - from)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    if (line.trim() === '') at += 1;
    else if (ITEM.test(line))
      nodes.push(list(take((one, index) => ITEM.test(one) || (index > 0 && /^\s+\S/.test(one)))));
    else if (QUOTE.test(line)) {
      nodes.push(element('blockquote', {}, blocks(take((one) => QUOTE.test(one)).map((one) => QUOTE.exec(one)[1]))));
    } else if (HEADING.test(line)) {
      nodes.push(element('p', {}, element('strong', {}, inline(HEADING.exec(line)[1]))));
      at += 1;
    } else nodes.push(element('p', {}, inline(take((one) => isParagraph(one)).join(' '))));
  }
  return nodes;
}

function isParagraph(line) {
  return line.trim() !== '' && !ITEM.test(line) && !QUOTE.test(line) && !HEADING.test(line);
}

/** Items at the first one's indentation; what is indented further belongs to the item before it. */
function list(lines) {
  const indent = ITEM.exec(lines[0])[1].length;
  const items = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item !== null && item[1].length <= indent) items.push([item[2]]);
    else items.at(-1).push(line);
  }
  const isNumbered = /^\s*\d/.test(lines[0]);
  return element(
    isNumbered ? 'ol' : 'ul',
    {},
    items.map(([first, ...rest]) => element('li', {}, inline(first), blocks(rest))),
  );
}

const SPANS = [
  [/^`([^`]+)`/, 'code'],
  [/^(?:\*\*|__)(?=\S)([\s\S]*?\S)(?:\*\*|__)/, 'strong'],
  [/^\*(?=\S)([^*]*[^*\s\\])\*/, 'em'],
  [/^_(?=\S)([^_]*[^_\s\\])_(?!\w)/, 'em'],
];

function inline(text) {
  const nodes = [];
  let words = '';
  const flush = () => {
    if (words !== '') nodes.push(words);
    words = '';
  };
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const span = SPANS.map(([pattern, name]) => [pattern.exec(rest), name]).find(([match]) => match !== null);
    if (escaped !== null) {
      words += escaped[1];
      at += 2;
    } else if (span !== undefined) {
      const [[whole, content], name] = span;
      flush();
      nodes.push(element(name, {}, name === 'code' ? content : inline(content)));
      at += whole.length;
    } else {
      words += text[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}
