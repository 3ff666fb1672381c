/** The entries of a lexicon, parted by commas; a line break is a blank. */
export const list = (entries: string): readonly string[] =>
  entries
    .split(',')
    .map((entry) =>
      entry
        .split(/\s/)
        .filter((word) => word !== '')
        .join(' '),
    )
    .filter((entry) => entry !== '');
