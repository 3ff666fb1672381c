import type { SignFact } from '../../src/facts/facts.js';
import type { FindingFact } from '../../src/facts/finding-fact.js';
import type { FetusInWords } from './fetus-in-words.js';

const ABNORMAL = 'fetal-abnormality';
const MAJOR = ['fetal-major-anomaly', ABNORMAL];
const OF_BRAIN = 'fetal-brain-sign';

/** ValueSets of each sign, its own first. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  'otherwise normal': ['sign-otherwise-normal-fetus'],
  'echogenic bowel': ['sign-echogenic-bowel', ABNORMAL],
  'thick placenta': ['sign-thick-placenta', ABNORMAL],
  ventriculomegaly: ['sign-ventriculomegaly', OF_BRAIN, ...MAJOR],
  ascites: ['sign-ascites', ...MAJOR],
  haemorrhage: ['sign-intracranial-hemorrhage', OF_BRAIN, ...MAJOR],
  'white matter': ['sign-white-matter', OF_BRAIN, ABNORMAL],
  microcephaly: ['sign-microcephaly', OF_BRAIN, ...MAJOR],
  macrocephaly: ['sign-macrocephaly', OF_BRAIN, ABNORMAL],
  hydrops: ['sign-hydrops', ...MAJOR],
  anaemia: ['sign-fetal-anemia', ABNORMAL],
  'heart defect': ['sign-cardiac-defect', ...MAJOR],
  'meconium peritonitis': ['sign-meconium-peritonitis', ABNORMAL],
  'incomplete survey': ['sign-incomplete-fetal-survey'],
};

/** What the reports say of the fetus besides its calcifications. */
export function fetalSignsOf({ fetalSign, anatomyScan }: FetusInWords): SignFact[] {
  const possible = fetalSign.startsWith('a possible ');
  const told = [
    ...fetalSign.replace('a possible ', '').split(' and '),
    ...(anatomyScan === 'incomplete' ? ['incomplete survey'] : []),
  ];
  return told.flatMap((name) => {
    const meanings = MEANINGS[name];
    if (meanings === undefined) return [];
    const about = { name, meanings, organ: 'other', subject: 'fetus', source: 'DiagnosticReport/scan' } as const;
    return [{ ...about, assertion: possible ? 'uncertain' : 'present', date: '2026-11-03' }];
  });
}

/** Another calcification beside that of the liver, where one is told. */
export function otherCalcificationOf({ fetalSign }: FetusInWords, liver: FindingFact): FindingFact[] {
  const brain: FindingFact = { ...liver, key: 'fetus/brain/parenchymal', title: 'Brain calcification', organ: 'brain' };
  if (fetalSign.startsWith('calcified brain')) return [brain];
  if (fetalSign.startsWith('no calcified brain')) return [{ ...brain, assertion: 'absent' }];
  if (fetalSign.startsWith("the mother's calcified brain")) return [{ ...brain, subject: 'patient' }];
  if (fetalSign.startsWith('another calcified liver')) return [{ ...liver, key: 'fetus/A/liver/parenchymal' }];
  return [];
}
