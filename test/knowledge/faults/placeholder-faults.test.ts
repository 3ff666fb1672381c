import { placeholderLines, placeholdersIn } from '../../../src/knowledge/faults/placeholder-faults.js';

describe('calcitrace check: nothing is left to be filled in', () => {
  it('tells the place in a JSON file, and what stands there', () => {
    const json = {
      title: 'TODO: title',
      action: [{ id: 'a' }, { documentation: [{ citation: 'Journal, year ???' }] }],
    };
    expect(placeholdersIn({ file: 'x.json', json })).toEqual([
      { file: 'x.json', element: 'title', reason: 'still to be filled in: TODO: title' },
      {
        file: 'x.json',
        element: 'action[1].documentation[0].citation',
        reason: 'still to be filled in: Journal, year ???',
      },
    ]);
  });

  it('tells the line of a card', () => {
    expect(placeholderLines({ file: 'x.md', text: 'first\nTBD later\n' })).toEqual([
      { file: 'x.md', element: 'line 2', reason: 'still to be filled in: TBD later' },
    ]);
  });

  it('a word that only contains such letters is none', () => {
    expect(placeholderLines({ file: 'x.md', text: 'a mastodon, outbdone' })).toEqual([]);
  });
});
