import { list } from './word-list.js';
import type { AnatomyGroup } from './anatomy-group.js';

/** Tumours and diseases that sit in one organ: they name it where nothing else does. */
export const LESION_ORGANS: readonly AnatomyGroup[] = [
  {
    organ: 'brain',
    site: '',
    weak: true,
    words: list(`
      meningioma, glioma, astrocytoma, oligodendroglioma, ependymoma, medulloblastoma, craniopharyngioma,
      glioblastoma, ganglioglioma, pineoblastoma, pineocytoma, neurocytoma, neurocysticercosis, cysticercosis,
      tuberous sclerosis, sturge weber, fahr disease, pituitary adenoma, schwannoma of the vestibular nerve,
      acoustic neuroma, subependymal giant cell, endolymphatic sac tumor, prolactinoma, germinoma, dnet,
      hemorrhagic stroke, infarct of the brain, encephalomalacia, leukoencephalopathy, pseudohypoparathyroidism,
      choroid plexus papilloma, hydrocephalus, encephalitis, sturge weber syndrome,
      neurofibromatosis of the brain, colloid cyst, ventriculomegaly, intracranial hemorrhage, stroke
    `),
  },
  {
    organ: 'liver',
    site: '',
    weak: true,
    words: list(`
      hepatocellular carcinoma, hcc, biliary cystadenoma, biliary cystadenocarcinoma, hepatoma, hepatoblastoma, focal nodular hyperplasia, fnh,
      cholangiocarcinoma, cirrhosis, fatty liver, hepatic steatosis, hepatomegaly, hepatitis, fibrolamellar, budd chiari
    `),
  },
  {
    organ: 'kidney',
    site: '',
    weak: true,
    words: list(`
      wilms, wilms tumor, nephroblastoma, renal cell carcinoma, rcc, angiomyolipoma, hydronephrosis,
      medullary sponge, pyelonephritis, polycystic, bosniak
    `),
  },
  {
    organ: 'lung',
    site: '',
    weak: true,
    words: list(`
      bronchogenic carcinoma, carcinoid of the lung, bronchial carcinoid, silicosis, pneumoconiosis, pneumonia,
      bronchiectasis, emphysema, small cell lung, endobronchial tumor, copd, lung carcinoma
    `),
  },
  {
    organ: 'pancreas',
    site: '',
    weak: true,
    words: ['insulinoma', 'intraductal papillary mucinous neoplasm', 'ipmn', 'solid pseudopapillary'],
  },
  {
    organ: 'other',
    site: 'adrenal gland',
    weak: true,
    words: ['pheochromocytoma', 'adrenocortical carcinoma', 'myelolipoma', 'neuroblastoma'],
  },
  {
    organ: 'other',
    site: 'bone or joint',
    weak: true,
    words: list(`
      enchondroma, osteosarcoma, chondrosarcoma, osteochondroma, aneurysmal bone cyst, osteoid osteoma,
      chondroblastoma, osteomyelitis, fibrous dysplasia, giant cell tumor of bone
    `),
  },
  {
    organ: 'other',
    site: 'uterus or ovary',
    weak: true,
    words: list(`
      teratoma, dermoid, dermoid cyst, fibroid uterus, cystadenoma, cystadenocarcinoma
    `),
  },
  {
    organ: 'other',
    site: 'heart',
    weak: true,
    words: ['cardiomegaly', 'echocardiogram', 'echocardiography', 'echocardiographic'],
  },
  {
    organ: 'bowel',
    site: '',
    weak: true,
    words: ['appendicitis', 'diverticulitis', 'carcinoid tumor of the bowel', 'mesenteric carcinoid'],
  },
];

/** Growths whose name does not end in -oma: calcium governed by them is inside a mass, not a scar of the organ (knowledge.md HEP-8). */
export const MASSES: ReadonlySet<string> = new Set(
  list(`
    mass, masses, tumor, tumors, neoplasm, neoplasms, metastasis, metastases, metastatic, metastatis, carcinoid, carcinoids,
    fibroid, fibroids, dermoid, dermoids, gist, gists, ipmn, ipmns, intralesional, intratumoral, malignancy, malignancies, cancer, cancers,
    hcc, fnh, rcc, wilms, dnet
  `),
);

/** Words in -oma that are no growth: clots, scars of infection, collections, plaques, eyes. */
export const NO_MASSES: ReadonlySet<string> = new Set(
  list(`
    granuloma, hematoma, cephalohematoma, cephalhematoma, atheroma, glaucoma, cholesteatoma, tuberculoma, gumma, mycetoma, aspergilloma, biloma,
    seroma, urinoma, trachoma, staphyloma, diploma, scotoma, stroma, ileostoma, coccidioidoma, histoplasmoma, ameboma,
    xanthoma, silicoma, paraffinoma, siliconoma, hygroma, chyloma
  `),
);

/** Things that calcify by themselves: where one stands between a growth and calcium, the calcium is its own. */
export const OTHER_THINGS: ReadonlySet<string> = new Set(
  (
    'cyst cysts granuloma granulomas node nodes plaque plaques aneurysm aneurysms hematoma hematomas abscess abscesses ' +
    'stone stones calculus calculi phlebolith phleboliths atheroma nodule nodules fissure pseudocyst pseudocysts'
  ).split(' '),
);

/** What a growth is called when it is spoken of again. */
export const LESION_WORDS: ReadonlySet<string> = new Set(
  'it them this these lesion lesions deposit deposits nodule nodules growth component components former latter'.split(
    ' ',
  ),
);

/** Words that point back to it. */
export const ANAPHORS: ReadonlySet<string> = new Set(
  'it its itself them their they therein thereof lesion lesions deposit deposits growth which one'.split(' '),
);
