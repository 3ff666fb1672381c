import { membersIn } from '../../src/pathways/members.js';
import { namedWordsIn } from '../../src/pathways/named-words.js';
import { allOf, anyOf } from '../../src/pathways/verdict.js';

describe('calcitrace check: the members that an expression reads', () => {
  it.each([
    ['%finding.organ', ['organ']],
    ['%finding.organ.exists()', ['organ']],
    ["%finding.organ = 'liver'", ['organ']],
    ["%finding.organ = 'it''s a liver'", ['organ']],
    ["%finding.organ = 'a \\' liver' and %finding.site.empty()", ['organ', 'site']],
    ['%imaging.where(date > @2026-01-01T10:00).exists()', ['date']],
    ['%patient.ageYears >= 18 and true', ['ageYears']],
    ['%finding.date + 6 months < today()', ['date']],
    ['%a.where($this.b).c', ['b', 'c']],
    ["'x' in meanings", ['meanings']],
    ['size.value div 2 mod 3', ['size', 'value']],
    ['a or b xor not implies contains is as false', ['a', 'b']],
    ['day days week weeks month months year years', []],
    ['exists ()', []],
    ['%conditions', []],
  ])('%s: %j', (source, members) => {
    expect(membersIn(source)).toEqual(members);
  });
});

describe('calcitrace check: the words that an expression looks for', () => {
  it.each([
    ["'finding-liver' in meanings", [['meanings', 'finding-liver']]],
    ["'a' in %finding.places", [['places', 'a']]],
    ["organ = 'liver'", [['organ', 'liver']]],
    ["organ != 'liver'", [['organ', 'liver']]],
    ["organ='liver'", [['organ', 'liver']]],
    ["places.where($this = 'x').exists()", [['places', 'x']]],
    ["places.where($this != 'x').exists()", [['places', 'x']]],
    [
      "modality in ('CT' | 'MR')",
      [
        ['modality', 'CT'],
        ['modality', 'MR'],
      ],
    ],
    [
      "modality in ('CT'|'MR')",
      [
        ['modality', 'CT'],
        ['modality', 'MR'],
      ],
    ],
    ['organ = %other', []],
  ])('%s', (source, expected) => {
    const read = namedWordsIn(source).map(({ member, word }) => [member, word]);
    expect(read).toEqual(expected);
  });
});

describe('three verdicts', () => {
  it.each([
    ['met', 'met', 'met', 'met'],
    ['met', 'unmet', 'unmet', 'met'],
    ['met', 'unknown', 'unknown', 'met'],
    ['unmet', 'unmet', 'unmet', 'unmet'],
    ['unmet', 'unknown', 'unmet', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const)('%s and %s is %s, or is %s', (one, other, both, either) => {
    expect([allOf([one, other]), allOf([other, one])]).toEqual([both, both]);
    expect([anyOf([one, other]), anyOf([other, one])]).toEqual([either, either]);
  });

  it('of no conditions all are met, and none is', () => {
    expect([allOf([]), anyOf([])]).toEqual(['met', 'unmet']);
  });
});
