import { html, type Markup } from '../../web/escaped-html.js';

/**
 * The Markdown of a card's detail as markup: paragraphs, lists, quotes, emphasis, code. Everything is text until it is one of
 * these; raw HTML, links and images stay the words that they are (T19).
 */
export function markdownHtml(text: string): Markup {
  return blocks(text.split(/\r?\n/));
}

const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;

function blocks(lines: readonly string[]): Markup {
  const parts: Markup[] = [];
  let at = 0;
  const take = (belongs: (line: string, isFirst: boolean) => boolean): string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at] ?? '', at === from)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (ITEM.test(line)) {
      parts.push(list(take((one, isFirst) => ITEM.test(one) || (!isFirst && /^\s+\S/.test(one)))));
    } else if (QUOTE.test(line)) {
      const quoted = take((one) => QUOTE.test(one)).map((one) => QUOTE.exec(one)?.[1] ?? '');
      parts.push(html`<blockquote>${blocks(quoted)}</blockquote>`);
    } else parts.push(html`<p>${inline(take(isParagraph).join(' '))}</p>`);
  }
  return html`${parts}`;
}

function isParagraph(line: string): boolean {
  return line.trim() !== '' && !ITEM.test(line) && !QUOTE.test(line);
}

/** Items at the first one's indentation; what is indented further belongs to the item before it. */
function list(lines: readonly string[]): Markup {
  const indent = ITEM.exec(lines[0] ?? '')?.[1]?.length ?? 0;
  const items: string[][] = [];
  for (const line of lines) {
    const [, blanks = '', words = ''] = ITEM.exec(line) ?? [];
    if (ITEM.test(line) && blanks.length <= indent) items.push([words]);
    else items.at(-1)?.push(line);
  }
  return html`<ul>
    ${items.map(([first = '', ...rest]) => html`<li>${inline(first)}${blocks(rest)}</li>`)}
  </ul>`;
}

type Wrap = (content: string) => Markup;

const SPANS: readonly (readonly [RegExp, Wrap])[] = [
  [/^`([^`]+)`/, (content) => html`<code>${content}</code>`],
  [/^(?:\*\*|__)(?=\S)([\s\S]*?\S)(?:\*\*|__)/, (content) => html`<strong>${inline(content)}</strong>`],
  [/^\*(?=\S)([^*]*[^*\s\\])\*/, (content) => html`<em>${inline(content)}</em>`],
  [/^_(?=\S)([^_]*[^_\s\\])_(?!\w)/, (content) => html`<em>${inline(content)}</em>`],
];

function inline(text: string): Markup {
  const parts: Markup[] = [];
  let words = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest)?.[1];
    const span = escaped === undefined ? spanAt(rest) : undefined;
    if (span !== undefined) {
      parts.push(html`${words}`, span.markup);
      words = '';
      at += span.length;
    } else {
      words += escaped ?? text.charAt(at);
      at += escaped === undefined ? 1 : 2;
    }
  }
  return html`${[...parts, html`${words}`]}`;
}

function spanAt(rest: string): { readonly markup: Markup; readonly length: number } | undefined {
  for (const [pattern, wrap] of SPANS) {
    const [whole, content] = pattern.exec(rest) ?? [];
    if (whole !== undefined && content !== undefined) return { markup: wrap(content), length: whole.length };
  }
  return undefined;
}
