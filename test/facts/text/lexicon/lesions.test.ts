import { placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'brain in-mass',
    `
      meningioma, glioma, astrocytoma, oligodendroglioma, ependymoma, medulloblastoma, craniopharyngioma,
      glioblastoma, ganglioglioma, pineoblastoma, pineocytoma, neurocytoma, pituitary adenoma,
      schwannoma of the vestibular nerve, acoustic neuroma, endolymphatic sac tumor, prolactinoma, germinoma, dnet,
      choroid plexus papilloma
    `,
  ],
  [
    'brain',
    `
      neurocysticercosis, cysticercosis, tuberous sclerosis, sturge weber, fahr disease, subependymal giant cell,
      hemorrhagic stroke, infarct of the brain, encephalomalacia, leukoencephalopathy, pseudohypoparathyroidism,
      hydrocephalus, encephalitis, sturge weber syndrome, neurofibromatosis of the brain, colloid cyst,
      ventriculomegaly, intracranial hemorrhage, stroke
    `,
  ],
  [
    'liver in-mass',
    `
      hepatocellular carcinoma, hcc, biliary cystadenoma, biliary cystadenocarcinoma, hepatoma, hepatoblastoma,
      focal nodular hyperplasia, fnh, cholangiocarcinoma
    `,
  ],
  ['liver', 'cirrhosis, hepatomegaly, hepatitis, fibrolamellar, budd chiari'],
  ['kidney in-mass', 'wilms, wilms tumor, nephroblastoma, renal cell carcinoma, rcc, angiomyolipoma'],
  ['kidney', 'hydronephrosis, pyelonephritis, polycystic, bosniak'],
  ['kidney, medulla', 'medullary sponge'],
  [
    'lung in-mass',
    `
      bronchogenic carcinoma, carcinoid of the lung, bronchial carcinoid, endobronchial tumor, lung carcinoma
    `,
  ],
  [
    'lung',
    `
      silicosis, pneumoconiosis, pneumonia, bronchiectasis, emphysema, small cell lung, copd
    `,
  ],
  ['pancreas in-mass', 'insulinoma, intraductal papillary mucinous neoplasm, ipmn'],
  ['pancreas', 'solid pseudopapillary'],
  ['other in-mass, adrenal gland', 'pheochromocytoma, adrenocortical carcinoma, myelolipoma, neuroblastoma'],
  [
    'other in-mass, bone or joint',
    `
      enchondroma, osteosarcoma, chondrosarcoma, osteochondroma, osteoid osteoma, chondroblastoma,
      giant cell tumor of bone
    `,
  ],
  ['other, bone or joint', 'aneurysmal bone cyst, osteomyelitis, fibrous dysplasia'],
  [
    'other in-mass, uterus or ovary',
    'teratoma, dermoid, dermoid cyst, fibroid uterus, cystadenoma, cystadenocarcinoma',
  ],
  ['other, heart', 'cardiomegaly, echocardiogram, echocardiography, echocardiographic'],
  ['bowel', 'appendicitis, diverticulitis'],
  ['bowel in-mass', 'carcinoid tumor of the bowel, mesenteric carcinoid'],
];

describe('Diseases that sit in one organ', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });
});
