const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const RTF_BREAKS = set('par line sect page row');
/** Destinations whose content is no text of the report. */
export const RTF_SILENT = set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable listoverridetable rsidtbl generator themedata datastore latentstyles fldinst xmlnstbl footnote annotation',
);
/** Text that is not shown: hidden, or struck out by a revision. */
export const RTF_HIDING = set('v deleted');
export const RTF_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['cell', ' '],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['bullet', '\u2022'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['emspace', ' '],
  ['enspace', ' '],
]);
