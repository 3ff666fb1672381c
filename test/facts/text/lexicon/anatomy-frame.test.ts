import { organOf, placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'other, bone or joint',
    `
      bone, osseous, femur, acetabulum, distal femur, humerus, humeral, humeral shaft, tibia, tibial, fibula,
      radius, ulna, pelvis bone, iliac bone, iliac crest, iliac wing, sacrum, sacral, sacroiliac, rib, ribs,
      clavicle, scapula, sternum, sternal, femoral neck, femoral head, femoral condyle, femoral shaft, patella,
      patellar, calcaneus, calcaneal, metatarsal, metacarpal, phalanx, medullary cavity, intramedullary,
      chondroid joint, articular, cartilage, cartilaginous, meniscus, menisci, meniscal, labrum, synovium,
      synovial, shoulder, knee, hip, wrist, elbow, ankle, glenohumeral, triangular fibrocartilage, symphysis pubis,
      pubic symphysis, loose body, loose bodies, intraosseous, cortical bone, metaphysis, metaphyseal, diaphysis,
      epiphysis, articular cartilage, hyaline cartilage, cruciate ligament
    `,
  ],
  [
    'other, spine',
    `
      spine, spinal, vertebra, vertebral, vertebral body, vertebral bodies, disc, disc space, intervertebral disc,
      intervertebral, herniated disc, disc protrusion, disc herniation, posterior longitudinal ligament,
      anterior longitudinal ligament, ligamentum flavum, facet, spinal canal, annulus fibrosus,
      paraspinal ligament, thecal sac, filum, endplate, ligamentum nuchae, nuchal ligament, stylohyoid, opll,
      spinal cord, odontoid, transverse ligament
    `,
  ],
];

/** Parts that a card calls as the report does. */
const AS_WRITTEN: readonly Names[] = [
  [
    'soft-tissue',
    `
      soft tissue, subcutaneous, subcutaneous tissue, subcutaneous fat, skin, dermal, cutaneous, muscle, muscular,
      intramuscular, gluteal, buttock, tendon, tendinous, rotator cuff, supraspinatus, infraspinatus,
      subscapularis, achilles, collateral ligament, lateral collateral ligament, medial collateral ligament, bursa,
      bursal, fascia, fascial, plantar fascia, periarticular, injection granuloma, injection site,
      supraspinatus tendon, extensor tendon, quadriceps tendon, patellar tendon, thigh, calf, forearm, fingertip,
      abdominal wall, anterior abdominal wall, surgical scar, skin scar, abdominal scar, incisional scar,
      cesarean scar, lower extremity, upper extremity, extremity, extremities, ligament, stylohyoid ligament,
      common extensor origin, common flexor origin, extensor origin, flexor origin, tendon origin, enthesis,
      enthesial, rotator interval, cuff tendon, cuff, scar, hematoma, fat necrosis
    `,
  ],
];

describe('The frame', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });

  it.each(AS_WRITTEN)('H18: calcium is of "%s" by the part that is named', (organ, words) => {
    expect(told(words, (word) => organOf(`Calcification of the ${word}.`))).toEqual(wanted(words, organ));
  });
});
