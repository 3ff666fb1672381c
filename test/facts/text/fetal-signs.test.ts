import { alone, rows, told } from './told-signs.js';

describe('FET-14: a minus behind a sign', () => {
  it.each([
    'Hydrops (-).',
    'Hydrops (\u2212), IUGR (-)',
    'Ascites: -',
    'Ascites: -, hydrops: -.',
    'Echogenic bowel(-)',
  ])('denies it: %s', (text) => {
    expect(told(text).filter((sign) => sign.startsWith('present'))).toEqual([]);
  });

  it.each([
    ['Ventriculomegaly (-), ascites (+)', ['absent ventriculomegaly', 'present ascites']],
    ['Fetal ascites - moderate.', ['present ascites']],
    ['Findings:\n- Ascites\n- Hydrops', ['present ascites', 'present hydrops']],
  ])('a plus, a dash and a list tell it: %s', (text, signs) => {
    expect(told(text)).toEqual(signs);
  });
});

describe('FET-14: a sign of an older scan', () => {
  it.each([
    ['Prior scan showed ascites; today none.', ['historical ascites']],
    ['Prior scan showed ascites. None today.', ['historical ascites']],
    ['Prior scan showed ascites and hydrops; now absent.', ['historical ascites', 'historical hydrops']],
    ['Earlier ascites; no longer seen.', ['historical ascites']],
    ['Ascites on the prior scan, not seen today.', ['historical ascites']],
  ])('that is not seen today is past: %s', (text, signs) => {
    expect(told(text)).toEqual(signs);
  });

  it.each([
    'Ascites, now seen again.',
    'Ascites, not seen on the prior scan.',
    'Ascites. The placenta is not seen today.',
  ])('that is seen today is not: %s', (text) => {
    expect(told(text)).toEqual(['present ascites']);
  });
});

describe('FET-2: what an obstetric report tells besides calcium', () => {
  it.each(
    rows([
      ['Echogenic bowel is present.', 'present echogenic-bowel'],
      ['The fetal bowel is echogenic, as bright as bone.', 'present echogenic-bowel'],
      ['Bowel: hyperechogenic.', 'present echogenic-bowel'],
      ['Hyperechogenic bowel grade 2 and echogenic foci in the liver.', 'present echogenic-bowel'],
      ['Bilateral ventriculomegaly.', 'present ventriculomegaly'],
      ['Intraventricular haemorrhage grade II.', 'present intracranial-hemorrhage'],
      ['Blood products in the germinal matrix.', 'present intracranial-hemorrhage', 'Fetal MRI'],
      ['Periventricular white matter hyperintensity on T2.', 'present white-matter', 'Fetal MRI'],
      ['T2 hyperintensity of the white matter with temporal cysts.', 'present white-matter', 'Fetal MRI'],
      ['Head circumference below the 3rd percentile.', 'present microcephaly'],
      ['Macrocephaly, HC > 97th percentile.', 'present macrocephaly'],
      ['The fetal heart shows an AVSD.', 'present cardiac-defect'],
      ['Ventricular septal defect.', 'present cardiac-defect'],
      ['Hydrops fetalis.', 'present hydrops'],
      ['Small amount of free fluid in the fetal abdomen.', 'present ascites'],
      ['Pt is 24 wks. US: +hydrops, +ascites, liver calcs.', 'present ascites; present hydrops'],
      ['Skin oedema and a pericardial effusion.', 'present fetal-effusion'],
      ['The placenta is thickened (52 mm).', 'present thick-placenta'],
      ['Placenta:\nAnterior, bulky placenta.', 'present thick-placenta'],
      ['Selective FGR.', 'present growth-restriction'],
      ['EFW < 10th percentile.', 'present growth-restriction'],
      ['MCA PSV is elevated.', 'present fetal-anemia'],
      ['Meconium pseudocyst with peritoneal calcifications.', 'present meconium-peritonitis'],
      ['Omphalocele.', 'present fetal-malformation'],
      ['Left renal agenesis.', 'present fetal-malformation'],
      ['Bilateral clubfeet.', 'present fetal-malformation'],
      ['Agenesis of the corpus callosum.', 'present fetal-brain-malformation'],
      ['Multiple structural anomalies.', 'present fetal-structural-anomaly'],
      ['Intracardiac echogenic focus.', 'present fetal-minor-abnormality'],
      ['The heart was not well visualized.', 'present incomplete-fetal-survey'],
      ['Incidental intrauterine pregnancy with fetal hydrops.', 'present hydrops', 'US abdomen'],
      ['Live fetus with ascites.', 'present ascites', 'MRI abdomen'],
    ]),
  )('"$text" tells $signs', ({ text, signs, title }) => {
    expect(told(text, title)).toEqual(signs);
  });

  it.each(
    rows([
      ['The bowel is not echogenic.', 'absent echogenic-bowel'],
      ['No ventriculomegaly.', 'absent ventriculomegaly'],
      ['No evidence of intracranial hemorrhage or calcification.', 'absent intracranial-hemorrhage'],
      ['Fetal heart: normal four-chamber view, no cardiac defect.', 'absent cardiac-defect'],
      ['No ascites, pleural or pericardial effusion.', 'absent ascites; absent fetal-effusion'],
      ['Hydrops is not present. There is trace ascites.', 'absent hydrops; present ascites'],
      ['Placenta is not thickened.', 'absent thick-placenta'],
      ['Spina bifida is excluded.', 'absent fetal-brain-malformation'],
      ['Hydrops: No\nAscites: Yes\nEchogenic bowel: Absent', 'absent echogenic-bowel; absent hydrops; present ascites'],
      ['Hydrops fetalis: negative', 'absent hydrops'],
      ['Possible ascites.', 'uncertain ascites'],
      ['Cannot exclude a cardiac defect.', 'uncertain cardiac-defect'],
      ['Findings suggest meconium peritonitis.', 'uncertain meconium-peritonitis'],
      ['Meconium peritonitis is unlikely.', 'absent meconium-peritonitis'],
      ['The previously seen ascites has resolved.', 'historical ascites'],
    ]),
  )('"$text" tells $signs', ({ text, signs, title }) => {
    expect(told(text, title)).toEqual(signs);
  });

  it.each(
    alone([
      ['Bowel of normal echogenicity.'],
      ['Echogenic foci in the bowel.'],
      ['Cerebral ventricles are of normal width.'],
      ['Normal white matter signal.', 'Fetal MRI'],
      ['There is a subchorionic hematoma.'],
      ['The heart is structurally normal.'],
      ['Placenta: posterior, not low lying, normal thickness.'],
      ['Estimated fetal weight is at the 45th percentile.'],
      ['MCA-PSV is normal.'],
      ['Corpus callosum present. Cavum septi pellucidi seen.'],
      ['Rule out hydrops.'],
      ['If hydrops develops, delivery should be considered.'],
      ['Follow up for development of hydrops.'],
      ['Serial scans to monitor for hydrops are advised.'],
      ['Risk of hydrops explained.'],
      ['Screening for neural tube defects was negative.'],
      ['Neural tube defect screening declined.'],
      ['No chromosomal abnormality.'],
      ['Normal fetal scan at 20 weeks, cephalic presentation.'],
      ['HISTORY: previous child with hydrops. FINDINGS: Normal.'],
      ['Previous pregnancy with hydrops.'],
      ['Family history of spina bifida.'],
      ['Advise fetal echocardiography to exclude a cardiac defect.'],
    ]),
  )('"$text" tells none', ({ text, title }) => {
    expect(told(text, title)).toEqual([]);
  });
});

describe('FET-14: what is measured', () => {
  it.each(
    rows([
      ['Lateral ventricles measure 12 mm on the right and 8 mm on the left.', 'present ventriculomegaly'],
      ['Lateral ventricle: 10 mm.', 'present ventriculomegaly'],
      ['Lateral ventricle: 9.9 mm.', 'absent ventriculomegaly'],
      ['Lateral ventricle atrial width: right 12.1 mm, left 9.0 mm.', 'present ventriculomegaly'],
      ['Vp: 1.15 cm.', 'present ventriculomegaly'],
      ['BPD 52 mm, HC 190 mm, CM 15 mm, Vp 6 mm.', 'absent ventriculomegaly'],
      ['Lateral ventricle < 10 mm.', 'absent ventriculomegaly'],
      ['Lateral ventricles measure less than 10 mm.', 'absent ventriculomegaly'],
      ['Lateral ventricles are greater than 10 mm.', 'present ventriculomegaly'],
      ['Borderline ventriculomegaly (9.5 mm).', 'absent ventriculomegaly'],
      ['Ventriculomegaly, previously 12 mm, now 9 mm.', 'absent ventriculomegaly'],
      ['Ventriculomegaly and a 3 mm calcification in the liver.', 'present ventriculomegaly'],
      ['MCA PSV 1.62 MoM.', 'present fetal-anemia'],
      ['MCA-PSV above 1.5 MoM.', 'present fetal-anemia'],
      ['MCA-PSV < 1.5 MoM.', 'absent fetal-anemia'],
      ['MCA PSV 42 cm/s (1.2 MoM).', 'absent fetal-anemia'],
    ]),
  )('"$text" tells $signs', ({ text, signs }) => {
    expect(told(text)).toEqual(signs);
  });

  it('a ventricle that is only named tells nothing', () => {
    expect(told('Lateral ventricles seen. Liver calcification of 12 mm.')).toEqual([]);
  });
});

describe('FET-13: an otherwise normal fetus', () => {
  it.each([
    'No other structural anomalies are seen.',
    'Other abnormalities: none',
    'No structural anomaly.',
    'No fetal abnormality detected.',
    'Echogenic foci in the liver without other anomalies.',
    'Echogenic focus in the liver. The remainder of the scan is normal.',
    'Fetal liver calcification with otherwise normal anatomy.',
    'The fetal anatomy is otherwise unremarkable.',
    'Isolated fetal liver calcification.',
    'Abdomen: punctate echogenic focus in the liver; bowel unremarkable.\nNo other abnormality.',
    'Heart: normal.\nNo other abnormality.',
    'HEART: Normal.\nNo additional anomalies.',
    'HEART: Normal.\nNo further anomalies.',
    'HEART: Normal.\nWithout other anomalies.',
    'HEART - Normal.\nNo other anomalies.',
    'Heart normal\nNo structural abnormality.',
    'Echogenic foci in the liver with no other anomalies.',
  ])('"%s" tells it', (text) => {
    expect(told(text)).toContain('present otherwise-normal-fetus');
  });

  it.each([
    'The liver is otherwise normal.',
    'The liver shows no other abnormality.',
    'No structural abnormality of the heart.',
    'HEART\nNo structural abnormality.',
    'Normal scan.\nHEART\nNo structural abnormality.',
    'HEART no structural abnormality.',
    'HEART: Normal. No other anomalies.',
    'HEART: Normal.\nNo structural anomaly.',
    'HEART:\nNormal.\nNo other anomalies.',
    'HEART:\nNo other anomalies.',
    'HEART\nNormal.\nNo other anomalies.',
    'No other anomalies of the heart.',
    'Echogenic foci in the liver with no anomalies.',
    'Echogenic foci in the liver without structural anomalies.',
    'The heart is normal and isolated.',
    'Heart: no structural abnormality.',
    'The fetal heart anatomy is normal.',
    'No other cardiac abnormality.',
    'No abnormality of the placenta.',
    'Placenta: no abnormality.',
    'No uterine anomaly.',
    'Anatomy is not normal.',
    'Possible structural anomaly.',
    'Maternal: no abnormality.',
    'Fetal anatomy could not be assessed.',
  ])('"%s" does not', (text) => {
    expect(told(text)).not.toContain('present otherwise-normal-fetus');
  });
});
