import { list } from './word-list.js';
import type { AnatomyGroup } from './anatomy-group.js';

export const HEAD: readonly AnatomyGroup[] = [
  {
    organ: 'brain',
    site: '',
    words: list(`
      brain, cerebral, intracranial, intraaxial, intracerebral, cerebrum, brain parenchyma, brain parenchymal,
      cerebral parenchyma, parenchymal brain, intra axial, extra axial, extraaxial
    `),
  },
  {
    organ: 'brain',
    words: list(`
      basal ganglia, basal ganglion, bilateral basal ganglia, globus pallidus, globi pallidi, globus pallidi,
      pallidum, pallidal, pallida, putamen, putamina, caudate nucleus, caudate nuclei, caudate head,
      lentiform nucleus, lentiform nuclei, thalamus, thalami, thalamic, dentate, dentate nucleus, dentate nuclei,
      cerebellum, cerebellar, cerebellar hemisphere, brainstem, brain stem, pons, pontine, medulla oblongata,
      midbrain, cerebral peduncle, frontal lobe, temporal lobe, parietal lobe, occipital lobe, frontal cortex, temporal cortex, parietal cortex, occipital cortex, insula, insular,
      white matter, gray matter, cerebral white matter, subcortical, subcortical white matter, periventricular,
      periventricular white matter, deep white matter, subependymal, cerebral cortex, gyral, gyriform,
      corpus callosum, internal capsule, lateral ventricle, third ventricle, fourth ventricle, intraventricular,
      ventricular system, cerebral hemisphere, hippocampus, hippocampi, hippocampal, sylvian fissure, sella, sellar,
      suprasellar, sellar region, suprasellar region, pituitary, pituitary gland, cerebellopontine angle,
      posterior fossa, gray white junction, corticomedullary junction of the brain, meninges, meningeal,
      leptomeningeal, dura, dural, jugular foramen, centrum semiovale, corona radiata, tuber, cortical tuber,
      temporoparietal, frontoparietal, cerebral cortical, hypothalamus, cisterna magna, foramen of monro,
      cingulate, caudothalamic groove, germinal matrix, caudothalamic notch, gangliothalamic, cerebral convexity,
      frontal convexity, parietal convexity, bilateral bg, left bg, right bg, bg, each gp, both gp, bilateral gp,
      left gp, right gp, gp bilaterally, gp calcification, intracranially, tentorial margin
    `),
  },
  // What an artery feeds is no part of it.
  {
    organ: 'brain',
    site: '',
    words: [
      'mca',
      'aca',
      'pca',
      'middle cerebral artery',
      'anterior cerebral artery',
      'posterior cerebral artery',
    ].flatMap((artery) => [
      `${artery} territory`,
      ...['', 'the ', 'left ', 'right ', 'the left ', 'the right '].map((which) => `territory of ${which}${artery}`),
    ]),
  },
  // The liver has a caudate lobe.
  { organ: 'brain', weak: true, yields: ['liver'], words: ['caudate'] },
  {
    organ: 'brain',
    weak: true,
    words: ['frontal', 'parietal', 'occipital', 'convexity', 'parafalcine', 'parasagittal'],
  },
  {
    organ: 'brain',
    kind: 'physiological',
    words: list(`
      pineal, pineal gland, pineal body, choroid plexus, choroid plexuses, choroid, falx, falx cerebri, falcine,
      tentorium, tentorial, tentorium cerebelli, habenula, habenular, habenular commissure,
      petroclinoid ligament, dural calcification, glomus of the choroid plexus, glomera, choroid glomera,
      petrous ridge dura
    `),
  },
  {
    organ: 'other',
    site: 'orbit',
    words: list(`
      orbit, orbital, globe, optic nerve, optic disc, scleral, sclera, lens, retina, retinal, eye, ocular,
      intraocular, lacrimal, trochlea, trochlear, optic nerve head, optic nerve sheath, lids, eyelid,
      rectus muscle
    `),
  },
  {
    organ: 'other',
    site: 'ear',
    words: list(`
      tympanic membrane, middle ear, ossicles, cochlea, pinna, auricle, mastoid, ear, stapes
    `),
  },
  {
    organ: 'other',
    site: 'skull',
    words: list(`
      skull, calvarium, calvarial, sphenoid, sphenoid bone, sphenoid sinus, skull base, temporal bone,
      occipital bone, frontal bone, parietal bone, clivus, inner table, mandible, mandibular, maxilla,
      maxillary, hyoid, scalp, cephalohematoma
    `),
  },
  {
    organ: 'other',
    site: 'sinus',
    words: list(`
      sinus, maxillary sinus, paranasal sinus, ethmoid, frontal sinus, nasal, nasal cavity, sinonasal
    `),
  },
  {
    organ: 'other',
    site: 'thyroid',
    words: list(`
      thyroid, thyroid gland, thyroid lobe, thyroid nodule, parathyroid, isthmus
    `),
  },
  {
    organ: 'other',
    site: 'salivary gland',
    words: list(`
      parotid, parotid gland, submandibular, submandibular gland, salivary gland, sublingual, wharton duct,
      stensen duct, salivary
    `),
  },
  {
    organ: 'other',
    words: list(`
      tonsil, tonsillar, palatine tonsil, pharynx, nasopharynx, vocal cord, epiglottis, tooth, teeth, dental,
      tongue
    `),
  },
  { organ: 'soft-tissue', site: 'thyroglossal duct', words: ['thyroglossal duct', 'thyroglossal'] },
];

export const FRAME: readonly AnatomyGroup[] = [
  {
    organ: 'soft-tissue',
    words: list(`
      soft tissue, subcutaneous, subcutaneous tissue, subcutaneous fat, skin, dermal, cutaneous, muscle,
      muscular, intramuscular, gluteal, buttock, tendon, tendinous, rotator cuff, supraspinatus, infraspinatus,
      subscapularis, achilles, collateral ligament, lateral collateral ligament, medial collateral ligament,
      bursa, bursae, bursal, fascia, fascial, plantar fascia, periarticular, injection granuloma, injection site,
      supraspinatus tendon, extensor tendon, quadriceps tendon, patellar tendon, thigh, calf, forearm,
      fingertip, abdominal wall, anterior abdominal wall, surgical scar, skin scar, abdominal scar, incisional scar, cesarean scar, lower extremity, upper extremity,
      extremity, extremities, ligament, stylohyoid ligament,
      common extensor origin, common flexor origin, extensor origin, flexor origin, tendon origin, enthesis,
      enthesial, rotator interval, cuff tendon, gluteus, gluteus maximus, gluteus medius, gluteus minimus, quadriceps,
      vastus, vastus lateralis, vastus medialis, rectus femoris, biceps femoris, hamstring, adductor, iliopsoas,
      sartorius, gastrocnemius, soleus, deltoid, biceps, triceps, brachialis, trapezius, pectoralis, latissimus dorsi,
      masseter, sternocleidomastoid, longus colli, obturator internus, piriformis, rectus abdominis
    `),
  },
  { organ: 'soft-tissue', weak: true, words: ['cuff'] },
  { organ: 'soft-tissue', weak: true, yields: 'any', words: ['scar', 'hematoma', 'fat necrosis'] },
  {
    organ: 'other',
    site: 'bone or joint',
    words: list(`
      bone, osseous, femur, acetabulum, distal femur, humerus, humeral, humeral shaft, tibia, tibial, fibula,
      radius, ulna, pelvis bone, iliac bone, iliac crest, iliac wing, sacrum, sacral, sacroiliac, rib, ribs,
      clavicle, scapula, scapulae, sternum, sternal, femoral neck, femoral head, femoral condyle, femoral shaft, patella,
      patellar, calcaneus, calcaneal, metatarsal, metacarpal, phalanx, phalanges, medullary cavity, intramedullary,
      chondroid joint, articular, cartilage, cartilaginous, meniscus, menisci, meniscal, labrum, synovium,
      synovial, shoulder, knee, hip, wrist, elbow, ankle, glenohumeral, triangular fibrocartilage,
      symphysis pubis, pubic symphysis, loose body, loose bodies, intraosseous, cortical bone, metaphysis,
      metaphyseal, diaphysis, epiphysis, articular cartilage, hyaline cartilage, cruciate ligament
    `),
  },
  {
    organ: 'other',
    site: 'spine',
    words: list(`
      spine, spinal, vertebra, vertebrae, vertebral, vertebral body, vertebral bodies, disc, disc space,
      intervertebral disc, intervertebral, herniated disc, disc protrusion, disc herniation,
      posterior longitudinal ligament, anterior longitudinal ligament, ligamentum flavum, facet, spinal canal,
      annulus fibrosus, paraspinal ligament, thecal sac, filum, endplate, ligamentum nuchae, nuchal ligament,
      stylohyoid, opll, spinal cord, odontoid, transverse ligament
    `),
  },
];

/** Names that hold the name of an organ and are none: they shadow the shorter one. */
export const NO_ORGAN: readonly string[] = list(`
      frontal radiograph, frontal view, frontal projection, frontal chest, frontal abdominal, frontal image,
      soft tissue density, soft tissue mass, soft tissue lesion, soft tissue nodule,
      soft tissue component, soft tissue attenuation, soft tissue window, soft tissue windows, bone window,
      bone windows, lung window, lung windows, renal function, renal failure, renal disease,
      renal insufficiency, chronic kidney disease, liver function, liver disease, liver enzymes, liver failure,
      heart failure, cardiac enzymes, cardiac catheterization, heart rate, breast cancer, lung cancer,
      renal cell, gray scale, eye opening, skin incision, lung volumes, pancreatic enzymes, renal colic,
      renal stone protocol, pulmonary embolism, pulmonary embolus, heart disease, vascular surgery, bone scan,
      bone density, dense bone, heterotopic bone, artery disease, vein catheter, bladder catheter, brain stem evoked,
      renal protocol, tooth like, cardiac cycle, coronary syndrome,
      spinal needle, muscle weakness, bone marrow, fatty hilum, fatty hila, iliac fossa, bladder cuff, tube cuff, bone like, cuff of the bladder,
      vascular clip, arterial clip, hepatic clip, mca psv, mca doppler, mca pi, mca ri, mca peak systolic velocity, mca velocity
    `);
