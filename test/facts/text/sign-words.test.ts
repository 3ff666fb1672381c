import { HOOK_LIMITS } from '../../../src/facts/text/read-report.js';
import { readSigns } from '../../../src/facts/text/read-signs.js';
import { SignLexicon } from '../../../src/facts/text/sign-lexicon.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';
import type { ValueSetMeaning } from '../../../src/knowledge/value-set-meaning.js';

type Given = Partial<ValueSetMeaning> & Pick<ValueSetMeaning, 'name'>;
const NOTHING = { title: '', codes: new Set<string>(), stems: [], terms: [], headTerms: [], organs: [], words: [] };
const setsOf = (...given: readonly Given[]): ReadonlyMap<string, ValueSetMeaning> =>
  new Map(given.map((one) => [one.name, { ...NOTHING, ...one }]));
const lexiconOf = (...given: readonly Given[]): SignLexicon => SignLexicon.over(setsOf(...given), true);

describe('Words that a report is searched for', () => {
  it.each([
    ['liver tumour', 'A TUMOR', true],
    ['liver tumour', 'Tumour', true],
    ['liver tumour', 'tumid, liver', false],
    ['liver tumour', 'intumour', false],
    ['bile duct', 'Ducts', true],
    ['bile duct', 'bile', false],
    ['dilated bile ducts', 'bile ducts', false],
    ['haematoma', 'Haematoma', true],
    ['haematoma', 'a hematoma', true],
    ['effusion', 'effusions', true],
    ['effusion', 'effusive', false],
    ['ascitic', 'ascites', true],
    ['ascitic', 'ascending', false],
    ['', 'ascites', false],
  ])('H16: for "%s", "%s" is worth reading: %s', (term, text, is) => {
    const lexicon = lexiconOf({ name: 'sign-x', terms: term === '' ? [] : [term] });
    expect(lexicon.isWorthReading(text)).toBe(is);
  });

  it('H16: a phrase that is no sign is no reason to read, nor is any other set', () => {
    const lexicon = lexiconOf({ name: 'not-a-sign', terms: ['mass effect'] }, { name: 'condition-x', terms: ['gout'] });
    expect(lexicon.isWorthReading('Mass effect in gout')).toBe(false);
  });

  const hits = (lexicon: SignLexicon, text: string): string =>
    lexicon
      .hitsIn(tokensOf(text), 0, tokensOf(text).length)
      .map(({ from, to, value }) => `${value.map(({ sign }) => sign).join(' or ')} ${from} to ${to}`)
      .join(', ') || 'none';

  it.each([
    ['Mass', 'sign-mass 0 to 1'],
    ['masses', 'sign-mass 0 to 1'],
    ['Mass effect', 'none'],
    ['mass and mass effect', 'sign-mass 0 to 1'],
    ['tumour', 'sign-mass or sign-other 0 to 1'],
    ['haematomas', 'sign-other 0 to 1'],
    ['gout', 'none'],
  ])('HEP-8: in "%s" stands %s', (text, found) => {
    const lexicon = lexiconOf(
      { name: 'sign-mass', terms: ['mass'], words: ['tumor'] },
      { name: 'sign-other', terms: ['haematoma', 'tumour'] },
      { name: 'not-a-sign', terms: ['mass effect'] },
      { name: 'condition-x', terms: ['gout'] },
    );
    expect(hits(lexicon, text)).toBe(found);
  });

  it('FET-14: what is told of a fetus is looked for only where one is examined', () => {
    const sets = setsOf(
      { name: 'sign-a', terms: ['hydrops'], toldOf: 'fetus' },
      { name: 'sign-b', terms: ['thick placenta'], toldOf: 'pregnancy' },
      { name: 'sign-c', terms: ['mass'] },
    );
    expect(hits(SignLexicon.over(sets), 'hydrops, thick placenta, mass')).toBe('sign-c 5 to 6');
    expect(hits(SignLexicon.over(sets, true), 'hydrops, thick placenta, mass')).toBe(
      'sign-a 0 to 1, sign-b 2 to 4, sign-c 5 to 6',
    );
    expect(SignLexicon.over(sets)).toBe(SignLexicon.over(sets));
    expect(SignLexicon.over(sets, true)).toBe(SignLexicon.over(sets, true));
  });

  it('HEP-8: a phrase carries all that its set says of it', () => {
    const lexicon = lexiconOf(
      {
        name: 'sign-a',
        terms: ['hydrops'],
        words: ['wide'],
        measured: ['width'],
        grown: ['nodule'],
        organs: ['lung', 'liver'],
        at: 'hilum',
        toldOf: 'fetus',
        deniedAs: 'sign-b',
        atLeast: { value: 10, unit: 'mm' },
      },
      { name: 'sign-b', terms: ['fine'] },
    );
    const senses = (word: string) => lexicon.hitsIn(tokensOf(word), 0, 1)[0]?.value;
    const all = {
      sign: 'sign-a',
      organ: 'lung',
      ofWhole: false,
      at: 'hilum',
      toldOf: 'fetus',
      deniedAs: 'sign-b',
      atLeast: { value: 10, unit: 'mm' },
    };
    expect(senses('hydrops')).toStrictEqual([{ ...all, alone: true, measured: false }]);
    expect(senses('wide')).toStrictEqual([{ ...all, alone: false, measured: false }]);
    expect(senses('width')).toStrictEqual([{ ...all, alone: true, measured: true }]);
    expect(senses('nodule')).toStrictEqual([{ ...all, alone: false, measured: false, grown: true }]);
    expect(senses('fine')).toStrictEqual([
      { sign: 'sign-b', organ: 'other', ofWhole: true, alone: true, measured: false },
    ]);
  });

  it.each([
    ['Hydrops: none', 0, 1, true],
    ['Hydropses: none', 0, 1, true],
    ['Normal anatomy: fine', 0, 2, true],
    ['Normal anatomy: here fine', 0, 2, false],
    ['Liver: hydrops', 0, 1, false],
    ['Mass: none', 0, 1, false],
    ['Wide: none', 0, 1, false],
    ['Hydrops', 0, 1, true],
  ])('FET-14: in "%s" the words %i to %i name a sign of the fetus: %s', (text, from, to, is) => {
    const lexicon = lexiconOf(
      { name: 'sign-a', terms: ['hydrops', 'anatomy : fine'], words: ['wide'], toldOf: 'fetus' },
      { name: 'sign-c', terms: ['mass'] },
    );
    expect(lexicon.namesUnborn(tokensOf(text), from, to)).toBe(is);
  });
});

describe('What a measure makes of a sign', () => {
  const wide = lexiconOf(
    { name: 'sign-wide', terms: ['widening'], measured: ['tube width'], atLeast: { value: 10, unit: 'mm' } },
    { name: 'sign-fast', measured: ['flow'], atLeast: { value: 1.5, unit: 'MoM' } },
  );
  const told = (text: string): string =>
    readSigns({ text, title: 'CT abdomen' }, wide, HOOK_LIMITS)
      .signs.map(({ assertion }) => assertion)
      .join(', ') || 'nothing';

  it.each([
    ['Tube width 10 mm.', 'present'],
    ['Tube width 9 mm.', 'absent'],
    ['Tube width 1 cm.', 'present'],
    ['Tube width 0.9 cm.', 'absent'],
    ['Tube width.', 'nothing'],
    ['Tube width 12.', 'nothing'],
    ['Tube width less than 10 mm.', 'absent'],
    ['Tube width greater than 10 mm.', 'present'],
    ['Tube width more than 10 mm.', 'present'],
    ['Tube width previously more than 10 mm, now 8 mm.', 'absent'],
    ['Tube width more than 10 mm previously, now 8 mm.', 'absent'],
    ['Tube width < 10 mm.', 'absent'],
    ['Tube width below the 10 mm.', 'absent'],
    ['Tube width less than 12 mm.', 'present'],
    ['Tube width 8 mm and 12 mm.', 'present'],
    ['Tube width 8 mm, 9 mm.', 'absent'],
    ['Tube width, now 12 mm.', 'present'],
    ['Tube width and a 12 mm cyst.', 'nothing'],
    ['Tube width, 12 mm cyst.', 'nothing'],
    ['Tube width measures on the left side 12 mm.', 'present'],
    ['Tube width of the colon 12 mm.', 'nothing'],
    ['Tube width at the level of the right side about the mean maximal diameter is now 12 mm.', 'present'],
    ['Tube width at the level of the right side about the mean maximal transverse diameter is now 12 mm.', 'nothing'],
    ['No tube width 12 mm.', 'uncertain'],
    ['No tube width 8 mm.', 'absent'],
    ['Widening.', 'present'],
    ['Widening 12 mm.', 'present'],
    ['Widening 8 mm.', 'absent'],
    ['No widening.', 'absent'],
    ['No widening, 12 mm.', 'absent'],
    ['Possible widening.', 'uncertain'],
    ['Possible widening 12 mm.', 'uncertain'],
    ['Tube width previously 12 mm, now 8 mm.', 'absent'],
    ['Flow 1.5 MoM.', 'present'],
    ['Flow 1,6 MoM.', 'present'],
    ['Flow 1.4 MoM.', 'absent'],
    ['Flow 42 cm/s (1.6 MoM).', 'present'],
    ['Flow 12 mm.', 'nothing'],
    ['Flow < 1.5 MoM.', 'absent'],
    ['Flow > 1.5 MoM.', 'present'],
  ])('FET-14: "%s" is %s', (text, assertion) => {
    expect(told(text)).toBe(assertion);
  });
});

describe('Of what a sign is told', () => {
  const lexicon = lexiconOf(
    { name: 'sign-lump', terms: ['liver lumpoma'], words: ['lump'], organs: ['liver'] },
    { name: 'sign-growth', grown: ['lump'], terms: ['interval growth'], organs: ['liver'] },
    { name: 'sign-duct', words: ['narrowed', 'presses'], organs: ['liver'], at: 'bile duct' },
    { name: 'sign-hydrops', terms: ['hydrops'], toldOf: 'fetus' },
    { name: 'sign-thick', terms: ['thick placenta'], words: ['thick'], toldOf: 'pregnancy' },
    { name: 'sign-anomaly', terms: ['anomaly'], deniedAs: 'sign-fine', toldOf: 'fetus' },
    { name: 'sign-fine', terms: ['otherwise fine'], words: ['quite fine'], toldOf: 'fetus' },
  );
  const told = (text: string, title = 'CT abdomen'): string =>
    readSigns({ text, title }, lexicon, HOOK_LIMITS)
      .signs.map(({ sign, assertion, subject, fetus }) =>
        [assertion, sign.replace('sign-', ''), subject, fetus].filter(
          (word) => word !== undefined && word !== 'patient',
        ),
      )
      .map((words) => words.join(' '))
      .join(', ') || 'nothing';

  it.each([
    ['Liver lumpoma.', 'present lump'],
    ['A lump of the liver.', 'present lump'],
    ['A lump of the kidney.', 'nothing'],
    ['No lump of the liver.', 'absent lump'],
    ['Lump of the liver, 6 mm, previously 4 mm.', 'present lump, present growth'],
    ['Growing lump of the liver.', 'present lump, present growth'],
    ['Stable lump of the liver.', 'present lump'],
    ['Former lump of the liver has resolved.', 'historical lump'],
    ['The lump of the liver has resolved.', 'historical lump'],
    ['A resolved lump of the liver.', 'historical lump'],
    ['The lump of the liver is not seen, it has resolved.', 'absent lump'],
    ['Liver: no interval growth.', 'absent growth'],
    ['Liver: interval growth.', 'present growth'],
    ['Liver: interval growth of what had been stable.', 'present growth'],
    ['Liver: lump on the prior scan, none today.', 'historical lump'],
    ['The common bile duct is narrowed.', 'present duct'],
    ['The liver is narrowed.', 'nothing'],
    ['A cyst presses the common bile duct.', 'present duct'],
    ['A cyst of the kidney presses the adjacent common bile duct.', 'present duct'],
    ['A cyst of the kidney presses the colon.', 'nothing'],
    ['A cyst of the kidney presses (the common bile duct is fine).', 'nothing'],
    ['A lump of the liver. A lump of the kidney.', 'present lump'],
    [
      'FINDINGS: Lump of the liver. The common bile duct is narrowed.\nADDENDUM: No lump of the liver.',
      'absent lump, present duct',
    ],
    ['Hydrops.', 'nothing'],
  ])('HEP-8: "%s" tells %s', (text, signs) => {
    expect(told(text)).toBe(signs);
  });

  it.each([
    ['Hydrops.', 'present hydrops fetus'],
    ['Maternal hydrops.', 'nothing'],
    ['Twin B: hydrops.', 'present hydrops fetus B'],
    ['Thick placenta.', 'present thick fetus'],
    ['Maternal: thick placenta.', 'present thick fetus'],
    ['No anomaly.', 'absent anomaly fetus, present fine fetus'],
    ['Anomaly.', 'present anomaly fetus'],
    ['Possible anomaly.', 'uncertain anomaly fetus'],
    ['No anomaly of the heart.', 'absent anomaly fetus'],
    ['Otherwise fine.', 'present fine fetus'],
    ['The liver is quite fine.', 'nothing'],
    ['The fetus is quite fine.', 'present fine fetus'],
  ])('FET-14: of a fetus "%s" tells %s', (text, signs) => {
    expect(told(text, 'Obstetric ultrasound')).toBe(signs);
  });

  it('HEP-8: a sign keeps its length, its course and its words', () => {
    const [sign] = readSigns(
      { text: 'Stable 6 mm lump of the liver.', title: 'CT abdomen' },
      lexicon,
      HOOK_LIMITS,
    ).signs;
    expect(sign).toStrictEqual({
      sign: 'sign-lump',
      assertion: 'present',
      subject: 'patient',
      quote: 'Stable 6 mm lump of the liver',
      course: 'stable',
      size: { value: 6, unit: 'mm' },
    });
    const [bare] = readSigns({ text: 'Lump of the liver.', title: 'CT abdomen' }, lexicon, HOOK_LIMITS).signs;
    expect(Object.keys(bare ?? {}).sort()).toEqual(['assertion', 'quote', 'sign', 'subject']);
  });

  it('H16: a report that was not read whole says so', () => {
    const text = 'Lump of the liver. The spleen is normal.';
    expect(readSigns({ text }, lexicon, { length: 25, findings: 9 })).toMatchObject({ unread: 'truncated' });
    expect(readSigns({ text }, lexicon, HOOK_LIMITS)).not.toHaveProperty('unread');
    expect(readSigns({ text: 'Die Leber ist ohne Befund' }, lexicon, HOOK_LIMITS)).toEqual({
      signs: [],
      unread: 'language',
    });
  });

  it('H16: what was read is not read again, for the same words alone', () => {
    const report = { text: 'Liver lumpoma.', title: 'CT abdomen' };
    const other = lexiconOf({ name: 'sign-else', terms: ['lumpoma'] });
    expect(readSigns(report, lexicon, HOOK_LIMITS)).toBe(readSigns(report, lexicon, HOOK_LIMITS));
    expect(readSigns(report, other, HOOK_LIMITS).signs).toMatchObject([{ sign: 'sign-else' }]);
  });
});
