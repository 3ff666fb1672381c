import { readReport } from '../../../src/facts/text/read-report.js';

const coursesOf = (text: string) => readReport({ text }).findings.map(({ course }) => course ?? 'none');

/* All sentences are synthetic. */
describe('HEP-11: what a course is said of', () => {
  it.each([
    ['Calcification in the liver with stable size.', 'stable'],
    ['Calcification in the liver with unchanged size and number.', 'stable'],
    ['Calcification in the liver with a stable appearance.', 'stable'],
    ['Calcification in the liver, unchanged slightly.', 'stable'],
    ['Calcification in the liver is unchanged markedly.', 'stable'],
    ['Calcification in the liver, some are new.', 'new'],
    ['Calcification in the liver is stable and new cysts are seen.', 'stable'],
    ['Unchanged is the calcification in the liver.', 'stable'],
    ['Again seen are calcifications in the liver.', 'stable'],
    ['There has been interval growth of the calcification in the liver.', 'increasing'],
    ['As before, there is calcification in the liver.', 'stable'],
    ['Stable appearance of the liver calcification.', 'stable'],
    ['Stable liver calcification.', 'stable'],
    ['Several new nodules are calcified.', 'new'],
    ['Stable nodule, likely a calcification.', 'stable'],
    ['A stable focus in the liver is most likely a calcification.', 'stable'],
    ['A new 6 mm focus in the liver may represent calcification.', 'new'],
    ['An enlarging nodule which is calcified is seen in the liver.', 'increasing'],
    ['The mass is stable and the calcification in it is new.', 'new'],
    ['UNCHANGED FROM 2017:\nCalcification in the liver.', 'stable'],
    ['NEW SINCE THE LAST SCAN:\nCalcification in the liver.', 'new'],
    ['Nephrocalcinosis; previously not present.', 'new'],
    ['Nephrocalcinosis; unchanged; no hydronephrosis.', 'stable'],
  ])('"%s" says of the calcification that it is %s', (text, course) => {
    expect(coursesOf(text)).toEqual([course]);
  });

  it.each([
    'Calcification in the liver with new effusion.',
    'Calcification in the liver with a new effusion.',
    'Calcification in the liver with stable lung nodules.',
    'Calcification in the liver; new effusion.',
    'Calcification in the liver; the cyst is new.',
    'Calcification in the liver. New.',
    'Calcification in the liver, the cyst is stable.',
    'Calcification in the liver and the cyst is stable.',
    'Calcification in the liver and a new cyst.',
    'The cyst has grown, with calcification in the liver.',
    'The new cyst contains calcification of its wall.',
    'The stable liver shows a calcification.',
    'New cyst containing calcification in the liver.',
    'New cyst with calcification in the liver.',
    'The cyst is new; calcification in the liver.',
    'Stable liver with calcification.',
    'New liver lesion, calcification of the spleen.',
    'LIVER:\nCalcification in the liver.',
  ])('"%s" says it of something else', (text) => {
    expect(coursesOf(text)).toEqual(['none']);
  });

  it.each([
    ['Calcified nodes and a calcified granuloma were unchanged.', ['stable', 'stable']],
    ['Calcified nodes and a calcified granuloma have grown.', ['increasing', 'increasing']],
    ['Calcified nodes and a calcified granuloma, seen before, are stable.', ['stable', 'stable']],
    ['Calcified nodes, a calcified granuloma are stable.', ['none', 'stable']],
    ['Calcified nodes or a calcified granuloma are stable.', ['none', 'stable']],
    ['Calcified nodes are seen and a calcified granuloma is stable.', ['none', 'stable']],
    ['Calcified nodes and a calcified granuloma, stable.', ['none', 'stable']],
    ['Calcified nodes and a calcified granuloma, a calcified cyst are stable.', ['none', 'none', 'stable']],
    ['Calcified nodes and a calcified granuloma are present with new effusion.', ['none', 'none']],
    ['Calcified nodes and a calcified granuloma are seen, the cyst is stable.', ['none', 'none']],
    ['Calcification in the liver with new calcifications.', ['new', 'new']],
  ])('"%s" tells %j of a list', (text, courses) => {
    expect(coursesOf(text)).toEqual(courses);
  });
});

describe('HEP-11: what is compared', () => {
  it.each([
    ['larger than in May', 'increasing'],
    ['larger', 'increasing'],
    ['larger than 2 mm', 'none'],
    ['larger on the right', 'none'],
    ['denser on the left side', 'none'],
    ['bigger in the left lobe', 'none'],
    ['fewer on the left', 'none'],
    ['fewer than before', 'decreasing'],
    ['smaller in the right lobe', 'none'],
    ['smaller, right lobe', 'decreasing'],
    ['more than before', 'increasing'],
    ['more than 3 mm', 'none'],
    ['more than on the left', 'none'],
    ['more than likely a granuloma', 'none'],
    ['more likely old than new', 'none'],
    ['more 3 mm than before', 'none'],
    ['now less dense', 'decreasing'],
    ['now more dense', 'increasing'],
    ['becoming more dense', 'increasing'],
    ['and became less dense', 'decreasing'],
    ['less dense', 'none'],
    ['similar to prior', 'stable'],
    ['similar to the prior study', 'stable'],
    ['similar to 2017', 'stable'],
    ['similar to 12', 'none'],
    ['similar to bone', 'none'],
    ['as on the previous examination', 'stable'],
    ['comparable to the study of the outside hospital of last year', 'none'],
  ])('"Calcifications in the liver, %s" tells of time: %s', (words, course) => {
    expect(coursesOf(`Calcifications in the liver${words.startsWith('and') ? '' : ','} ${words}.`)).toEqual([course]);
  });

  it.each([
    ['no longer growing', 'stable'],
    ['and has not grown', 'stable'],
    ['without growth', 'stable'],
    ['never increasing', 'stable'],
    ['nor has it grown', 'stable'],
    ['not new', 'none'],
    ['not stable', 'none'],
    ['no cyst, growing', 'increasing'],
    ['not shadowing, growing', 'increasing'],
    ['not in all the many ways growing', 'increasing'],
  ])('"Calcifications in the liver, %s": a denied change is none (%s)', (words, course) => {
    expect(coursesOf(`Calcifications in the liver${words.startsWith('and') ? '' : ','} ${words}.`)).toEqual([course]);
  });
});
