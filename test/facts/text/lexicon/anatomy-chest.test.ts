import { organOf, placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'lung',
    `
      pneumothorax, consolidation, pleural effusion, effusion, atelectasis, infiltrate, airspace disease,
      cardiopulmonary, cardiopulmonary disease, costophrenic, cardiomediastinal, cardiomediastinal silhouette,
      pulmonary edema, bronchial wall thickening, airway wall thickening, lung, pulmonary, lung parenchyma,
      pulmonary parenchyma, intrapulmonary, lung parenchymal, pulmonary parenchymal, lung field
    `,
  ],
  [
    'other, pleura',
    `
      pleura, pleural, pleural plaque, pleural thickening, diaphragm, diaphragmatic, hemidiaphragm,
      diaphragmatic pleura, fibrothorax, fissure, pleural effusion or thickening, pleural effusion and thickening,
      pleural effusion or plaque, pleural fluid or thickening, pleural effusion / thickening
    `,
  ],
  [
    'other physiological, airway cartilage',
    `
      tracheal cartilage, tracheobronchial cartilage, laryngeal cartilage, thyroid cartilage, cricoid cartilage,
      arytenoid cartilage, tracheal ring, bronchial cartilage, tracheobronchial tree, tracheal,
      trachea, larynx, laryngeal
    `,
  ],
  [
    'other physiological, costal cartilage',
    `
      costochondral, costochondral junction, costochondral cartilage, costal cartilage, costal cartilages, rib cartilage,
      first costochondral
    `,
  ],
  [
    'other, airway',
    `
      tracheobronchial, tracheobronchial wall, wall of the trachea, tracheal wall, tracheal and bronchial wall,
      bronchial wall, wall of the bronchi, main bronchus, main bronchi, mainstem bronchus, mainstem bronchi,
      airway wall, wall of the airway, large airway, central airway, bronchial tree
    `,
  ],
  [
    'other, mediastinum',
    `
      mediastinum, mediastinal, thymus, thymic, hilum, hila, hilar, paratracheal, paraspinal,
      aortopulmonary window, thoracic cage, chest wall, subcarinal, axilla, axillary, prevertebral
    `,
  ],
  [
    'lymph-node',
    `
      lymph, lymph node, node, nodal, lymphadenopathy, adenopathy, lymph gland, lymph nodal
    `,
  ],
  [
    'breast',
    `
      breast, mammary, breasts, intramammary, mammogram, mammography, fibroglandular, retroareolar, areolar,
      nipple, breast parenchyma, breast tissue, breast implant
    `,
  ],
  [
    'other, heart',
    `
      heart, heart size, cardiac silhouette, cardiac, pericardium, pericardial, myocardium, myocardial,
      endocardial, subendocardial, ventricle wall, left ventricle, right ventricle, left ventricular,
      left ventricular wall, left atrium, right atrium, left atrial, papillary muscle, intracardiac,
      ventricular wall, ventricular apex, interventricular septum, lv, rv, lv apex, lv wall, lv apical, epicardial,
      atrial wall
    `,
  ],
];

/** Parts that a card calls as the report does. */
const AS_WRITTEN: readonly Names[] = [
  [
    'lung',
    `
      right upper lobe, right middle lobe, right lower lobe, left upper lobe, left lower lobe, upper lobe,
      lower lobe, middle lobe, rul, rml, rll, lul, lll, lingula, lingular, lung base, lung apex, lung apices,
      pulmonary apex, base of the lung, bases of the lungs, apices, lung apical, biapical, upper lung, lower lung,
      mid lung, right lung, left lung, right base, left base, right upper lung, left upper lung, right apex,
      left apex, right midlung, left midlung, midlung, bronchus, bronchi, bronchial, bronchiole, endobronchial,
      peribronchial, bronchovascular, alveolar, alveoli, pulmonary nodule, lung nodule, perihilar lung, parahilar,
      cardiophrenic angle, cardiophrenic border, costophrenic angle, airspace, ghon, ranke complex, ghon complex,
      ghon focus, pulmonary granuloma, lung zone, upper lung zone, apical lung, lung granuloma, upper zone,
      lower zone, mid zone, bibasilar, subsegmental bronchi, lung bases, hemithorax, lung segment, apical
    `,
  ],
  ['lung in-mass', 'pulmonary mass, lung mass'],
  [
    'lymph-node',
    `
      hilar lymph node, hilar node, mediastinal lymph node, mediastinal node, mesenteric lymph node,
      mesenteric node, axillary lymph node, axillary node, cervical lymph node, cervical node,
      subcarinal lymph node, subcarinal node, hepatic hilum node, periportal lymph node,
      retroperitoneal lymph node, inguinal lymph node, paratracheal lymph node, paratracheal node,
      perihilar lymph node, perihilar node, hilar adenopathy, mediastinal adenopathy, hilar lymphadenopathy,
      mediastinal lymphadenopathy, peripancreatic lymph node, peripancreatic node, portal lymph node,
      porta hepatis lymph node, porta hepatis node, gastrohepatic lymph node, pelvic lymph node, iliac lymph node
    `,
  ],
  [
    'breast',
    `
      upper outer quadrant, upper inner quadrant, lower outer quadrant, lower inner quadrant, subareolar
    `,
  ],
  [
    'valve',
    `
      valve, valvular, mitral, mitral valve, mitral annulus, mitral annular, aortic valve, aortic valvular,
      aortic annulus, aortic annular, aortic leaflet, aortic cusp, aortic valve leaflet, aortic valve cusp,
      tricuspid, tricuspid valve, pulmonic valve, pulmonary valve, annular, annulus, leaflet, cusp, chordae,
      mitral leaflet, mitral valve leaflet, mitral valve annulus, aortic stenosis, mitral stenosis, valve leaflet,
      valve cusp, subvalvular, noncoronary cusp, non coronary cusp, left coronary cusp, right coronary cusp,
      coronary cusp, aortic valve annulus, mitral valvular, bicuspid aortic valve, trileaflet aortic valve,
      trileaflet, commissure, commissural, prosthetic valve, aortomitral curtain, mitral and aortic valve,
      av leaflet, av cusp, mv leaflet, mv annulus, av annulus, aov
    `,
  ],
];

describe('The chest', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });

  it.each(AS_WRITTEN)('H18: calcium is of "%s" by the part that is named', (organ, words) => {
    expect(told(words, (word) => organOf(`Calcification of the ${word}.`))).toEqual(wanted(words, organ));
  });
});
