/** Markup that may be sent as it stands; only `html` makes it, so a plain string can never be mistaken for it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Hole = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element's content or a quoted attribute (security T19). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A template whose holes are escaped unless they are markup themselves. */
export function html(texts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return new Markup(texts.reduce((all, text, index) => `${all}${fill(holes[index - 1] ?? '')}${text}`));
}

function fill(hole: Hole): string {
  if (hole instanceof Markup) return hole.text;
  if (typeof hole === 'string' || typeof hole === 'number') return escapeHtml(String(hole));
  return hole.map((markup) => markup.text).join('');
}
