import { readReport } from '../../../src/facts/text/read-report.js';
import { only } from './told.js';

/* All sentences are synthetic. */
describe('The site within an organ', () => {
  it.each([
    ['Calcification in segment VI of the liver.', 'segment VI'],
    ['Calcification in segment VI, 8 mm, of the liver.', 'segment VI'],
    ['Hepatic calcification in segment 4a.', 'segment 4a'],
    ['Hepatic calcifications in segments 5/6.', 'segment 5/6'],
    ['Calcification in the right lobe of the liver.', 'right hepatic lobe'],
    ['Left hepatic lobe calcification.', 'left hepatic lobe'],
    ['Calcification at the dome of the liver.', 'dome'],
    ['Calcification of the pancreatic head.', 'head'],
    ['Calcifications in the tail of the pancreas.', 'tail'],
    ['Calcification of the uncinate process of the pancreas.', 'uncinate process'],
    ['A calculus in the upper pole of the left kidney.', 'upper pole'],
    ['A calculus in a lower pole calyx of the right kidney.', 'lower pole'],
    ['Calcified renal pyramids.', 'medulla'],
    ['Calcification of the renal cortex.', 'cortex'],
    ['Calcified granuloma RUL.', 'right upper lobe'],
    ['Calcified pulmonary nodule in the left lower lobe.', 'left lower lobe'],
    ['Pallidal calcification.', 'globus pallidus'],
    ['Calcification of the globi pallidi.', 'globus pallidus'],
    ['Bilateral basal ganglia calcification.', 'basal ganglia'],
    ['Thalamic calcification.', 'thalamus'],
    ['Calcified right hilar lymph node.', 'hilar'],
    ['Mitral annular calcification.', 'mitral annulus'],
    ['Calcification of the aortic arch.', 'aortic arch'],
    ['Calcification of the tracheobronchial walls.', 'airway'],
    ['Calcification of the tracheal wall.', 'airway'],
    ['Calcified left stylohyoid ligament.', 'stylohyoid ligament'],
  ])('H18: the site of "%s" is %s', (text, site) => {
    expect(only(text).site).toBe(site);
  });

  it('H18: a segment is spelled alike when the sentence before has named it', () => {
    const { findings } = readReport({ text: 'Mineralised nodule in segment VII. It is a calcification.' });
    expect(findings.map(({ site }) => site)).toEqual(['segment VII', 'segment VII']);
  });
});
