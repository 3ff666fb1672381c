import { told } from './told.js';

/* All reports are synthetic. */
const REPORT = 'FINDINGS: Calcification in the liver.';
const DENIAL = 'There is no calcification in the liver.';

describe('An addendum outweighs the report', () => {
  it.each([
    'ADDENDUM:',
    'ADDENDUM 05/18/2024:',
    'ADDENDUM #1:',
    'ADDENDUM.',
    'CORRECTION/ADDENDUM:',
    'Addendum by Dr. A. Smith at 10:14:',
    'Addendum by Dr. A. Smith at 10:14\n',
    '***ADDENDUM***\n',
    'Correction:',
    'Corrected report:',
    'SUPPLEMENTARY REPORT\n',
  ])('H13: what stands under "%s" replaces the finding', (heading) => {
    expect(told(`${REPORT}\n${heading} ${DENIAL}`)).toEqual(['absent liver']);
  });

  it.each(['ADDENDUM BELOW', '*** SEE ADDENDUM BELOW ***'])('H13: "%s" only points to one', (note) => {
    expect(told(`${note}\n${REPORT}\nADDENDUM: ${DENIAL}`)).toEqual(['absent liver']);
  });

  it('H13: at the top of the report it counts as much', () => {
    expect(told(`ADDENDUM: ${DENIAL}\nORIGINAL REPORT:\n${REPORT}`)).toEqual(['absent liver']);
  });

  it.each([
    ['in their order', `${REPORT}\nADDENDUM: ${DENIAL}\nADDENDUM: The liver holds a calcification.`, 'present liver'],
    [
      'in the order of their numbers',
      `ADDENDUM #2: ${DENIAL}\nADDENDUM #1: The liver holds a calcification.`,
      'absent liver',
    ],
  ])('H13: of several addenda the last wins, %s', (_order, text, finding) => {
    expect(told(text)).toEqual([finding]);
  });

  it('H13: what it does not speak of stays', () => {
    const text = 'FINDINGS: Splenic calcification. Left renal calculus.\nADDENDUM: The gallbladder is not calcified.';
    expect(told(text)).toEqual(['present other', 'present kidney calculus', 'absent other']);
  });

  it.each([
    [
      'FINDINGS: Left renal calculus.\nADDENDUM: The right kidney holds no calculus.',
      ['present kidney calculus', 'absent kidney calculus'],
    ],
    [
      'FINDINGS: The right lobe of the thyroid holds no calcification.\nADDENDUM: The left lobe of the thyroid is calcified.',
      ['absent other', 'present other'],
    ],
  ])('H13: one side says nothing of the other: "%s"', (text, findings) => {
    expect(told(text)).toEqual(findings);
  });

  it.each([
    'The calcification described in the liver is an artefact.',
    'The liver calcification is due to artifact.',
    'The density called a calcification of the liver is an electrode.',
    'The calcification reported in the liver proved to be a transcription error.',
  ])('H13: "%s" takes the finding back', (text) => {
    expect(told(`${REPORT}\nADDENDUM: ${text}`)).toEqual(['absent liver']);
  });

  it('H13: a side that is set right is told on the one and denied on the other', () => {
    const text = `FINDINGS: Left renal calculus.\nADDENDUM: The renal calculus is on the right; the left kidney is free of stones.`;
    expect(told(text)).toEqual(['present kidney calculus', 'absent kidney calculus']);
  });

  it('H13: named again and asserted, the finding stands', () => {
    expect(told(`${REPORT}\nADDENDUM: The calcification described in the liver is stable since 2019.`)).toEqual([
      'present liver',
    ]);
  });

  it('H13: what was attributed wrongly is denied in the one organ and told of the other', () => {
    const text =
      'FINDINGS: Two calcifications in the pancreas.\nADDENDUM: The densities attributed to the pancreas are calcifications of the splenic artery. There are no pancreatic calcifications.';
    expect(told(text)).toEqual(['present artery', 'absent pancreas']);
  });

  it.each(['Correction of scoliosis with rods.', 'Corrected attenuation values: none.'])(
    'H13: "%s" is no addendum',
    (sentence) => {
      expect(told(`FINDINGS: ${sentence}\n${REPORT}\nIMPRESSION: Liver calcification.`)).toEqual([
        'present liver',
        'present liver',
      ]);
    },
  );

  it.each([
    [
      'Liver calcification in twin A.',
      'No liver calcification in twin B.',
      ['present liver of fetus', 'absent liver of fetus'],
    ],
    ['Liver calcification in twin A.', 'No liver calcification in twin A.', ['absent liver of fetus']],
    ['Left renal calculus.', 'No bilateral renal calculus.', ['absent kidney calculus']],
    ['Renal calculus.', 'Nephrocalcinosis.', ['present kidney calculus', 'present kidney']],
    ['Renal calculus.', 'No renal calcification.', ['absent kidney']],
    ['Splenic calcification.', 'No adrenal calcification.', ['present other', 'absent other']],
    [
      'Calcification in the left lobe of the thyroid.',
      'No calcification in the left lobe of the thyroid.',
      ['absent other'],
    ],
    ['No calcification of the liver.', 'Possible calcification of the liver.', ['uncertain liver']],
    [
      'Left renal calculus. Right renal calculus.',
      'No calculus in the left kidney. No calculus in the right kidney.',
      ['absent kidney calculus', 'absent kidney calculus'],
    ],
    [
      'Normal.',
      'The calcification described in the liver was reviewed. There is no calcification of the liver.',
      ['absent liver'],
    ],
    [
      'Normal.',
      'There is no calculus in the right kidney. There is a calculus in the left kidney.',
      ['absent kidney calculus', 'present kidney calculus'],
    ],
  ])('H13: to "%s" the addendum "%s" is weighed by organ, side, kind and fetus', (report, added, findings) => {
    expect(told(`FINDINGS: ${report}\nADDENDUM: ${added}`, report.includes('twin') ? 'OB ultrasound' : {})).toEqual(
      findings,
    );
  });

  it.each([
    ['No calcification.', ['absent other']],
    ['There are no calcifications.', ['absent other']],
    ['No calcification is seen.', ['absent other']],
    ['No stones.', ['present liver', 'absent other calculus']],
    ['No new calcification.', ['present liver', 'present kidney calculus']],
    ['No suspicious calcification.', ['present liver', 'present kidney calculus', 'absent other']],
    ['No calcification in the left hand.', ['present liver', 'present kidney calculus', 'absent other']],
    ['The left hand was imaged. No calcification.', ['present liver', 'present kidney calculus', 'absent other']],
  ])('H13: an added "%s" is said of all that it can mean', (added, findings) => {
    const report = 'FINDINGS: Calcification in the liver. Calculus of the left kidney.';
    expect(told(`${report}\nADDENDUM: ${added}`)).toEqual(findings);
  });

  it.each([
    ['The calcification is in the kidney, not the liver.', ['present kidney', 'absent liver']],
    ['In the kidney, not the liver.', ['present kidney', 'absent liver']],
    ['Correction: within the kidney, not in the liver.', ['present kidney', 'absent liver']],
    ['In the kidney.', ['present liver']],
    ['In the kidney, not dilated.', ['present liver']],
  ])('H13: an added "%s" moves what was told', (added, findings) => {
    expect(told(`${REPORT}\nADDENDUM: ${added}`)).toEqual(findings);
  });

  it.each([
    ['1', '2', '3'],
    ['3', '2', '1'],
  ])('H13: the last of the addenda %s, %s and %s that deny ends what the middle one told', (first, middle, last) => {
    const deny = (number: string): string => `ADDENDUM #${number}: ${DENIAL}`;
    expect(told(`${deny(first)}\nADDENDUM #${middle}: The liver holds a calcification.\n${deny(last)}`)).toEqual([
      'absent liver',
    ]);
  });
});
