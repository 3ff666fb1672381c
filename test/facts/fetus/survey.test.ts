import { withSurvey } from '../../../src/facts/fetus/examined.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gathering } from '../chart-of-test.js';

describe('FET-2: whether a survey of the anatomy was made', () => {
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const survey = (conclusion: string | undefined, examined: readonly 'examination'[] | undefined = ['examination']) =>
    withSurvey(examined, { conclusion } as never, meanings).fetal?.includes('anatomy');

  it.each([
    ['Fetal anatomy survey complete.', true],
    ['Growth is normal; fetal anatomy survey done.', true],
    ['Normal liquor.', false],
    ...'recommended,advised,suggested,considered,incomplete,limited,suboptimal,not done,scheduled,planned,awaited,pending,repeated'
      .split(',')
      .map((word): [string, boolean] => [`Fetal anatomy survey ${word}.`, false]),
    ...'Follow,No,Referred for,Prior,Previous,Earlier,Will have,Should have,Unable to complete,Cannot complete,At'
      .split(',')
      .map((word): [string, boolean] => [`${word} fetal anatomy survey.`, false]),
    ['Follow-up in 4 weeks. Fetal anatomy survey complete.', true],
    [`${'Normal. '.repeat(600)}Fetal anatomy survey complete.`, false],
  ])('%s', (conclusion, surveyed) => {
    expect(survey(conclusion)).toBe(surveyed);
  });

  it('is asked of an examination of the fetus alone', () => {
    expect(withSurvey(undefined, { conclusion: 'Fetal anatomy survey complete.' } as never, meanings)).toEqual({});
    expect(survey(undefined)).toBe(false);
  });
});
