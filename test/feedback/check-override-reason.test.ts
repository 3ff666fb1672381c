import { checkOverrideReason } from '../../src/feedback/check-override-reason.js';

const AT = 'feedback[0].overrideReason';
const checked = (value: unknown) => checkOverrideReason(value, AT);

describe('why a card was overridden', () => {
  it.each([
    undefined,
    null,
    {},
    { reason: null, userComment: null },
    { userComment: ' \n' },
    { extension: null },
    { extension: {} },
  ])('FB-06: %j gives no reason, which is legal', (value) => {
    expect(checked(value)).toEqual({});
  });

  it('FB-06: the sandbox sends a code with its system and no display', () => {
    expect(checked({ reason: { code: 'already-done', system: 'http://example.org/override' } })).toEqual({
      reasonCode: 'already-done',
      reasonSystem: 'http://example.org/override',
    });
  });

  it('FB-06: a code alone is enough', () => {
    expect(checked({ reason: { code: 'already-done' } })).toEqual({ reasonCode: 'already-done' });
  });

  it('FB-06: a comment alone is enough', () => {
    expect(checked({ userComment: 'CT was done in 2019' })).toEqual({ userComment: 'CT was done in 2019' });
  });

  it("FB-06: Epic's own reasons come in an extension, without a Coding", () => {
    const epic = 'com.epic.cdshooks.feedback.overrideReason.';
    const extension = {
      [`${epic}reasonCategory`]: '45',
      [`${epic}reasonDisplay`]: 'Shown to the user',
      [`${epic}reasonTitle`]: 'Title of the record',
    };
    const reason = { reasonCode: '45', reasonSystem: `${epic}reasonCategory`, reasonDisplay: 'Shown to the user' };
    expect(checked({ extension, userComment: 'words' })).toEqual({ ...reason, userComment: 'words' });
    expect(checked({ extension: { ...extension, [`${epic}reasonCategory`]: 45 } })).toEqual(reason);
    expect(checked({ extension: { [`${epic}reasonTitle`]: 'Title of the record' } })).toEqual({
      reasonDisplay: 'Title of the record',
    });
  });

  it('FB-06: a Coding goes before an extension, and an extension of somebody else says nothing', () => {
    expect(
      checked({ reason: { code: 'a' }, extension: { 'com.epic.cdshooks.feedback.overrideReason.reasonTitle': 'b' } }),
    ).toEqual({
      reasonCode: 'a',
    });
    expect(checked({ extension: { 'org.example': 'b' } })).toEqual({});
  });

  it.each([
    ['x', `${AT} must be an object`],
    [[], `${AT} must be an object`],
    [{ reason: 'x' }, `${AT}.reason must be a Coding`],
    [{ reason: {} }, `${AT}.reason.code must be a string`],
    [{ reason: { code: ' ' } }, `${AT}.reason.code must be a string`],
    [{ reason: { code: 'a'.repeat(257) } }, `${AT}.reason.code must have at most 256`],
    [{ reason: { code: 'a\nb' } }, `${AT}.reason.code must have no control characters`],
    [{ reason: { code: 'a', system: 5 } }, `${AT}.reason.system must be a string`],
    [{ reason: { code: 'a', system: 'a'.repeat(1025) } }, `${AT}.reason.system must have at most 1024`],
    [{ reason: { code: 'a', display: {} } }, `${AT}.reason.display must be a string`],
    [{ userComment: 5 }, `${AT}.userComment must be a string`],
    [{ userComment: 'c'.repeat(65_537) }, `${AT}.userComment must have at most 65536`],
  ])('FB-06: %.60j is refused', (value, diagnostics) => {
    expect(() => checked(value)).toThrow(diagnostics);
  });

  it('T22: a comment of two kilobytes is kept whole', () => {
    const comment = 'ü'.repeat(1024);
    expect(checked({ userComment: comment })).toEqual({ userComment: comment });
  });

  it('T22: a longer comment is cut to two kilobytes between characters and says so, because its outcome is worth keeping', () => {
    for (const character of ['a', 'ü', '二', '🩺']) {
      const { userComment } = checked({ userComment: character.repeat(3000) });
      const length = Buffer.byteLength(userComment!);
      expect(length).toBeLessThanOrEqual(2048);
      expect(length).toBeGreaterThan(2048 - 4);
      expect(userComment).toMatch(new RegExp(`^${character}+…$`, 'u'));
    }
  });

  it('FB-13: what no database stores and no log should meet is left out of the words; lines and markup stay as typed', () => {
    expect(checked({ userComment: ' <b>a</b>\r\nb\u0000\u001b[31mc\ud800\td\u0085 ' })).toEqual({
      userComment: '<b>a</b>\nb[31mc\td',
    });
  });

  it('a long display is cut, a blank one is none', () => {
    expect(checked({ reason: { code: 'a', display: 'd'.repeat(600) } }).reasonDisplay).toHaveLength(510);
    expect(checked({ reason: { code: 'a', display: '  ' } })).toEqual({ reasonCode: 'a' });
  });
});
