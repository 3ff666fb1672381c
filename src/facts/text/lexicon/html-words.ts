const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BLOCK_ELEMENTS = set(
  'p div br hr li ul ol dl dt dd tr td th table thead tbody caption section article header footer main aside h1 h2 h3 h4 h5 h6 pre blockquote address figure paragraph item list text title component',
);
/** Elements without an end. */
export const VOID_ELEMENTS = set('br hr img input meta link col wbr area base embed source track param');
/** Elements whose attributes may name a section. */
export const SECTION_ELEMENTS = set('div section article p td tr li dd component paragraph item');
/** Attribute words that name a section as its heading would. */
export const SECTION_ATTRIBUTES = set(
  'indication indications history technique comparison findings finding impression conclusion',
);
export const ADDENDUM_ATTRIBUTES = set('addendum addenda addended amendment correction');
/** Attribute words that say nothing of their own beside the name of a section. */
export const GENERIC_ATTRIBUTES = set(
  'class id data section type role name code kind clinical report radiology text content body block container exam sect div',
);
/** Their content is no text of the report. */
export const SILENT_ELEMENTS = set('script style head template noscript iframe object svg math textarea select');

export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['deg', '\u00b0'],
  ['micro', '\u00b5'],
  ['times', '\u00d7'],
  ['plusmn', '\u00b1'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['bull', '\u2022'],
  ['middot', '\u00b7'],
  ['hellip', '\u2026'],
  ['le', '\u2264'],
  ['ge', '\u2265'],
  ['frac12', '\u00bd'],
  ['sup2', '\u00b2'],
  ['sup3', '\u00b3'],
  ['shy', ''],
]);
