import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */
const NONE_THERE: readonly Row[] = [
  ['Pancreas calcified; liver not.', ['present pancreas', 'absent liver']],
  ['The mitral annulus is calcified but the aortic cusps are not.', ['present valve', 'absent valve']],
  [
    'The gallbladder contains stones, whereas the kidneys contain none.',
    ['present other calculus', 'absent kidney calculus'],
  ],
  ['Right kidney: two calculi. Left kidney: none.', ['present kidney calculus', 'absent kidney calculus']],
  ['Splenic calcification. In the pancreas there is none.', ['present other', 'absent pancreas']],
  ['Calcified granulomas in the spleen, none in the liver.', ['present other', 'absent liver']],
  ['Stones in the gallbladder and none in the kidneys.', ['present other calculus', 'absent kidney calculus']],
  ['The pancreas is not calcified, nor is the liver.', ['absent pancreas', 'absent liver']],
  ['The liver has no calcification and neither does the spleen.', ['absent liver', 'absent other']],
  ['The pancreas is calcified but not the liver.', ['present pancreas', 'absent liver']],
];

const MORE_THERE: readonly Row[] = [
  ['Calcified granulomas in the spleen, likewise the liver.', ['present other', 'present liver']],
  ['Calcified granulomas in the spleen; same in the liver.', ['present other', 'present liver']],
  ['Calcified granulomas in the spleen and some in the liver.', ['present other', 'present liver']],
  ['The pancreas is calcified, as is the spleen.', ['present pancreas', 'present other']],
  ['The spleen is calcified and so is the pancreas.', ['present other', 'present pancreas']],
  ['A 4 mm calcification in the liver and another of 2 mm in the spleen.', ['present liver', 'present other']],
];

const NOTHING_MORE: readonly Row[] = [
  ['Calcifications of the liver and pancreas: none.', ['absent liver', 'absent pancreas']],
  ['Hepatic calcifications: none seen.', ['absent liver']],
  ['No calcification in the liver, as is the case in the spleen.', ['absent liver']],
  ['The pancreas is calcified, nor is there any mass in the liver.', ['present pancreas']],
];

describe('Calcium that is told of a second place without its name', () => {
  it.each(cases(NONE_THERE))('H2: "$text" denies it of the second place', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(MORE_THERE))('H2: "$text" asserts it of both places', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(NOTHING_MORE))('H2: "$text" leaves nothing out', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });
});
