import { isObstetric, modalityOf, organOfStudy } from '../../../src/facts/text/study.js';

describe('What the title of a study says', () => {
  it.each([
    ['CT abdomen', 'CT'],
    ['Abdomen CT', 'CT'],
    ['Ultrasound liver', 'US'],
    ['Sonogram', 'US'],
    ['MRI brain', 'MR'],
    ['X-ray chest', 'XR'],
    ['Portable chest radiograph', 'XR'],
    ['XR Chest 2 Views', 'XR'],
    ['Computed tomography of abdomen', 'CT'],
    ['US Abdomen limited', 'US'],
    ['MR Abdomen W and WO contrast IV', 'MR'],
    ['PET/CT skull base to mid-thigh', 'PET'],
    ['Bilateral mammogram', 'XR'],
    ['Echocardiogram', 'US'],
    ['MRCP', 'MR'],
    ['Bone scan', 'NM'],
    ['CT angiogram', 'CT'],
    ['Angiography of the head, MR', 'MR'],
    ['Cerebral angiogram', 'OTHER'],
    ['Complete blood count', undefined],
    ['Contact note', undefined],
    ['', undefined],
  ])('HEP-2: the modality of "%s" is %s', (title, modality) => {
    expect(modalityOf(title)).toBe(modality);
  });

  it.each([
    ['CT liver', 'liver'],
    ['MRI brain', 'brain'],
    ['CT head without contrast', 'brain'],
    ['Chest X-ray', 'lung'],
    ['Renal ultrasound', 'kidney'],
    ['US Kidneys', 'kidney'],
    ['Digital screening mammogram', 'breast'],
    ['CT pancreas protocol', 'pancreas'],
    ['Carotid duplex', 'artery'],
    ['CT abdomen', undefined],
    ['CT abdomen and pelvis', undefined],
    ['CT chest abdomen pelvis', undefined],
    ['MRI liver and pancreas', undefined],
    ['CT head and neck', undefined],
    ['Obstetric ultrasound', undefined],
  ])('H18: the organ of "%s" is %s', (title, organ) => {
    expect(organOfStudy(title)).toBe(organ);
  });

  it.each([
    ['OB ultrasound', true],
    ['Obstetric ultrasound second trimester', true],
    ['Fetal MRI', true],
    ['Prenatal US', true],
    ['Foetal anomaly scan', true],
    ['US pregnancy', true],
    ['Ultrasound abdomen', false],
    ['Mobile chest radiograph', false],
    ['MRI brain vascular anomaly', false],
    ['MFM detailed scan', true],
    ['Anomaly scan', true],
    ['20-week scan', true],
    ['NT scan', true],
    ['Growth scan', true],
    ['Level II ultrasound', true],
    ['Biophysical profile', true],
    ['Pregnancy ultrasound', true],
    ['MRI abdomen of a pregnant patient', false],
    ['US renal, pregnant', false],
    ['CT chest in pregnancy', false],
    ['CT chest 6 week follow-up', false],
    ['Chest growth screening CT', false],
    ['Detailed ultrasound of the thyroid', false],
  ])('FET-1: "%s" is an examination of the unborn child: %s', (title, obstetric) => {
    expect(isObstetric(title)).toBe(obstetric);
  });
});
