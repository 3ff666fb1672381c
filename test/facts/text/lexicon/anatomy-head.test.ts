import { organOf, placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'brain',
    `
      brain, cerebral, intracranial, intraaxial, intracerebral, cerebrum, brain parenchyma, brain parenchymal,
      cerebral parenchyma, parenchymal brain, intra axial, extra axial, extraaxial, MCA territory, ACA territory,
      PCA territory, middle cerebral artery territory, anterior cerebral artery territory,
      posterior cerebral artery territory, territory of the MCA, territory of the right ACA, territory of the left PCA,
      territory of left MCA, territory of right MCA, territory of MCA
    `,
  ],
  [
    'other, orbit',
    `
      orbit, orbital, globe, optic nerve, optic disc, scleral, sclera, lens, retina, retinal, eye, ocular,
      intraocular, lacrimal, trochlea, trochlear, optic nerve head, optic nerve sheath, lids, eyelid,
      rectus muscle
    `,
  ],
  [
    'other, ear',
    `
      tympanic membrane, middle ear, ossicles, cochlea, pinna, auricle, mastoid, ear, stapes
    `,
  ],
  [
    'other, skull',
    `
      skull, calvarium, calvarial, sphenoid, sphenoid bone, sphenoid sinus, skull base, temporal bone,
      occipital bone, frontal bone, parietal bone, clivus, inner table, mandible, mandibular, maxilla, maxillary,
      hyoid, scalp, cephalohematoma
    `,
  ],
  [
    'other, sinus',
    `
      sinus, maxillary sinus, paranasal sinus, ethmoid, frontal sinus, nasal, nasal cavity, sinonasal
    `,
  ],
  ['other, thyroid', 'thyroid, thyroid gland, thyroid lobe, thyroid nodule, parathyroid, isthmus'],
  [
    'other, salivary gland',
    `
      parotid, parotid gland, submandibular, submandibular gland, salivary gland, sublingual, wharton duct,
      stensen duct, salivary
    `,
  ],
  ['soft-tissue, thyroglossal duct', 'thyroglossal duct, thyroglossal'],
];

/** Parts that a card calls as the report does. */
const AS_WRITTEN: readonly Names[] = [
  [
    'brain',
    `
      basal ganglia, basal ganglion, bilateral basal ganglia, globus pallidus, globi pallidi, globus pallidi,
      pallidum, pallidal, putamen, putamina, caudate, caudate nucleus, caudate nuclei, caudate head,
      lentiform nucleus, lentiform nuclei, thalamus, thalami, thalamic, dentate nucleus, dentate nuclei,
      cerebellum, cerebellar, cerebellar hemisphere, brainstem, brain stem, pons, pontine, medulla oblongata,
      midbrain, cerebral peduncle, frontal lobe, temporal lobe, parietal lobe, occipital lobe, frontal cortex,
      temporal cortex, parietal cortex, occipital cortex, insula, insular, white matter, gray matter,
      cerebral white matter, subcortical, subcortical white matter, periventricular, periventricular white matter,
      deep white matter, subependymal, cerebral cortex, gyral, gyriform, corpus callosum, internal capsule,
      lateral ventricle, third ventricle, fourth ventricle, intraventricular, ventricular system,
      cerebral hemisphere, hippocampus, hippocampal, sylvian fissure, sella, sellar, suprasellar, sellar region,
      suprasellar region, pituitary, pituitary gland, cerebellopontine angle, posterior fossa, gray white junction,
      corticomedullary junction of the brain, meninges, meningeal, leptomeningeal, dura, dural, jugular foramen,
      centrum semiovale, corona radiata, tuber, cortical tuber, temporoparietal, frontoparietal, cerebral cortical,
      hypothalamus, cisterna magna, foramen of monro, cingulate, caudothalamic groove, germinal matrix,
      caudothalamic notch, gangliothalamic, cerebral convexity, frontal convexity, parietal convexity,
      bilateral bg, left bg, right bg, bg, each gp, both gp, bilateral gp, left gp, right gp, gp bilaterally,
      intracranially, tentorial margin, frontal, parietal, occipital, convexity, parafalcine, parasagittal
    `,
  ],
  [
    'brain physiological',
    `
      pineal, pineal gland, pineal body, choroid plexus, choroid plexuses, choroid, falx, falx cerebri, falcine,
      tentorium, tentorial, tentorium cerebelli, habenula, habenular, habenular commissure, petroclinoid ligament,
      glomus of the choroid plexus, glomera, choroid glomera, petrous ridge dura
    `,
  ],
  [
    'other',
    `
      tonsil, tonsillar, palatine tonsil, pharynx, nasopharynx, vocal cord, epiglottis, tooth, teeth, dental,
      tongue
    `,
  ],
];

describe('The head and the neck', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });

  it.each(AS_WRITTEN)('H18: calcium is of "%s" by the part that is named', (organ, words) => {
    expect(told(words, (word) => organOf(`Calcification of the ${word}.`))).toEqual(wanted(words, organ));
  });
});
