import { placed, said, told, wanted, type Names } from './placed.js';

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
  ['liver', 'cirrhosis, fatty liver, hepatic steatosis, hepatomegaly, hepatitis, fibrolamellar, budd chiari'],
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

  it('H18: it gives way to any other organ that the words name', () => {
    const words = `
      meningioma, stroke, hepatoma, hepatitis, rcc, pyelonephritis, pneumonia, bronchiectasis, insulinoma, pheochromocytoma,
      neuroblastoma, enchondroma, osteosarcoma, teratoma, dermoid, cystadenoma, echocardiogram, diverticulitis
    `;
    expect(told(words, (word) => placed(`A calcified ${word} of the spleen.`).split(', ')[1] ?? '')).toEqual(
      wanted(words, 'spleen'),
    );
  });

  it('HEP-8: calcium in a growth is told as such, in what only sounds like one it is not', () => {
    const growths = `
      mass, masses, tumor, tumors, neoplasm, neoplasms, metastasis, metastases, metastatic lesion, metastatis, carcinoid,
      carcinoids, gist, gists, ipmn, ipmns, dermoid, dermoids, malignancy, malignancies, cancer, cancers,
      hcc, fnh, focal nodular hyperplasia, rcc, wilms, dnet, adenoma, hemangiomas, hemangiomata, granulose tumor
    `;
    expect(told(growths, (word) => said(`A calcified ${word} of the liver.`))).toEqual(
      wanted(growths, 'present liver in-mass'),
    );
    const inside = 'intralesional, intratumoral';
    expect(told(inside, (word) => said(`A lesion of the liver with ${word} calcification.`))).toEqual(
      wanted(inside, 'present liver in-mass'),
    );
    const others = `
      granuloma, granulomas, granulomata, granluoma, hematoma, cephalhematoma, glaucoma, cholesteatoma,
      tuberculoma, tuberculomas, gumma, mycetoma, aspergilloma, biloma, seroma, urinoma, trachoma, staphyloma, diploma,
      scotoma, stroma, ileostoma, coccidioidoma, histoplasmoma, ameboma, xanthoma, silicoma, paraffinoma, siliconoma,
      hygroma, chyloma, stoma, nodular hyperplasia, mass effect
    `;
    expect(told(others, (word) => said(`A calcified ${word} of the liver.`))).toEqual(wanted(others, 'present liver'));
    expect(said('Metastatic calcification of the liver.')).toBe('present liver');
  });

  it('HEP-8: what calcifies by itself beside a growth is not in it', () => {
    const things = `
      cyst, cysts, granuloma, granulomas, node, nodes, plaque, plaques, aneurysm, aneurysms, hematoma, hematomas, abscess,
      abscesses, atheroma, nodule, nodules, fissure, pseudocyst, pseudocysts
    `;
    expect(
      told(things, (thing) => said(`A mass in the liver, 3 cm, calcified ${thing}.`).replace(/.* in-mass/, 'in it')),
    ).toEqual(
      told(things, (thing) =>
        said(`A calcified ${thing} in the liver.`).replace('artery', thing.startsWith('plaque') ? 'liver' : 'artery'),
      ),
    );
    expect(said('A mass in the liver, 3 cm, calcified focus.')).toBe('present liver in-mass');
  });

  it('HEP-8: a growth told before is still meant by each word that points back to it', () => {
    const growth = `
      it, them, this, these, lesion, lesions, deposit, deposits, nodule, nodules, growth, component, components, former, latter
    `;
    expect(told(growth, (word) => said(`A mass of the liver. Calcifications within the ${word}.`))).toEqual(
      wanted(growth, 'present liver in-mass'),
    );
    expect(said('A mass of the liver. Calcifications within the cyst.')).toBe('present liver');
    const back = 'it, itself, them, they, lesion, lesions, deposit, deposits, growth, one';
    expect(told(back, (word) => said(`A mass of the liver. Calcifications are seen, and ${word} has grown.`))).toEqual(
      wanted(back, 'present liver in-mass'),
    );
    expect(said('A mass of the liver. Calcifications are seen, and the cyst has grown.')).toBe('present liver');
    const its = 'its, their';
    expect(told(its, (word) => said(`A mass of the liver. Calcifications are seen on ${word} edge.`))).toEqual(
      wanted(its, 'present liver in-mass'),
    );
    const place = 'therein, thereof';
    expect(told(place, (word) => said(`A mass of the liver. Calcifications ${word}.`))).toEqual(
      wanted(place, 'present liver in-mass'),
    );
  });
});
