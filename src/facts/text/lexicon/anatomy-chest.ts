import { list } from './word-list.js';
import type { AnatomyGroup } from './anatomy-group.js';
import { NODES_BY_STATION } from './node-stations.js';

export const CHEST: readonly AnatomyGroup[] = [
  {
    organ: 'lung',
    site: '',
    weak: true,
    words: list(`
      pneumothorax, consolidation, pleural effusion, effusion, atelectasis, infiltrate, airspace disease,
      cardiopulmonary, cardiopulmonary disease, costophrenic, cardiomediastinal, cardiomediastinal silhouette,
      pulmonary edema, bronchial wall thickening, airway wall thickening
    `),
  },
  {
    organ: 'lung',
    site: '',
    words: list(`
      lung, pulmonary, lung parenchyma, pulmonary parenchyma, intrapulmonary, lung parenchymal,
      pulmonary parenchymal, lung field
    `),
  },
  {
    organ: 'lung',
    words: list(`
      right upper lobe, right middle lobe, right lower lobe, left upper lobe, left lower lobe, upper lobe,
      lower lobe, middle lobe, rul, rml, rll, lul, lll, lingula, lingular, lung base, lung apex, lung apices,
      pulmonary apex, base of the lung, bases of the lungs, apices, lung apical, biapical, upper lung,
      lower lung, mid lung, right lung, left lung, right base, left base, right upper lung, left upper lung,
      right apex, left apex, right midlung, left midlung, midlung, bronchus, bronchi, bronchial, bronchiole,
      endobronchial, peribronchial, bronchovascular, alveolar, alveoli, pulmonary nodule, lung nodule,
      pulmonary mass, lung mass, perihilar lung, parahilar, cardiophrenic angle, cardiophrenic border,
      costophrenic angle, airspace, ghon, ranke complex, ghon complex, ghon focus, pulmonary granuloma,
      lung zone, upper lung zone, apical lung, lung granuloma, upper zone, lower zone, mid zone, bibasilar,
      subsegmental bronchi, lung bases, hemithorax, lung segment
    `),
  },
  { organ: 'lung', weak: true, yields: ['valve', 'artery', 'kidney', 'brain', 'other', 'breast'], words: ['apical'] },
  {
    organ: 'other',
    site: 'pleura',
    words: list(`
      pleura, pleural, pleural plaque, pleural thickening, diaphragm, diaphragmatic, hemidiaphragm,
      diaphragmatic pleura, fibrothorax, fissure, pleural effusion or thickening, pleural effusion and thickening,
      pleural effusion or plaque, pleural fluid or thickening, pleural effusion / thickening
    `).concat(
      'pleural effusion , thickening',
      'pleural effusion , plaque',
      'pleural fluid , thickening',
      'pleural effusion , pleural thickening',
    ),
  },
  {
    organ: 'other',
    site: 'airway cartilage',
    kind: 'physiological',
    words: list(`
      tracheal cartilage, tracheobronchial cartilage, laryngeal cartilage, thyroid cartilage, cricoid cartilage,
      arytenoid cartilage, tracheal ring, bronchial cartilage, tracheobronchial tree, tracheal, trachea, larynx,
      laryngeal
    `),
  },
  {
    organ: 'other',
    site: 'costal cartilage',
    kind: 'physiological',
    words: list(`
      costochondral, costochondral junction, costochondral cartilage, costal cartilage, rib cartilage,
      costochondral calcification, first costochondral
    `),
  },
  // The wall of an airway is not the tissue of the lung, and is no cartilage that calcifies by age alone.
  {
    organ: 'other',
    site: 'airway',
    words: list(`
      tracheobronchial, tracheobronchial wall, wall of the trachea, tracheal wall, tracheal and bronchial wall,
      bronchial wall, wall of the bronchi, main bronchus, main bronchi, mainstem bronchus, mainstem bronchi,
      airway wall, wall of the airway, large airway, central airway, bronchial tree
    `),
  },
  {
    organ: 'other',
    site: 'mediastinum',
    words: list(`
      mediastinum, mediastinal, thymus, thymic, hilum, hila, hilar, paratracheal, paraspinal,
      aortopulmonary window, thoracic cage, chest wall, subcarinal, axilla, axillary, prevertebral
    `),
  },
  {
    organ: 'lymph-node',
    site: '',
    words: list(`
      lymph, lymph node, node, nodal, lymphadenopathy, adenopathy, lymph gland, lymph nodal
    `),
  },
  {
    organ: 'lymph-node',
    words: NODES_BY_STATION,
  },
  {
    organ: 'breast',
    site: '',
    words: list(`
      breast, mammary, breasts, intramammary, mammogram, mammography, fibroglandular, retroareolar, areolar,
      nipple, breast parenchyma, breast tissue, breast implant
    `),
  },
  {
    organ: 'breast',
    words: list(`
      upper outer quadrant, upper inner quadrant, lower outer quadrant, lower inner quadrant,
      subareolar
    `),
  },
  { organ: 'breast', weak: true, yields: 'any', words: ['milk of calcium'] },
  {
    organ: 'valve',
    words: list(`
      valve, valvular, mitral, mitral valve, mitral annulus, mitral annular, aortic valve, aortic valvular,
      aortic annulus, aortic annular, aortic leaflet, aortic cusp, aortic valve leaflet, aortic valve cusp,
      tricuspid, tricuspid valve, pulmonic valve, pulmonary valve, annular, annulus, leaflet, cusp, chordae,
      mitral leaflet, mitral valve leaflet, mitral valve annulus, aortic stenosis, mitral stenosis,
      valve leaflet, valve cusp, subvalvular, noncoronary cusp, non coronary cusp, left coronary cusp,
      right coronary cusp, coronary cusp, aortic valve annulus, mitral valvular, bicuspid aortic valve,
      trileaflet aortic valve, trileaflet, commissure, commissural, prosthetic valve, aortomitral curtain,
      mitral and aortic valve, av leaflet, av cusp, mv leaflet, mv annulus, av annulus, aov
    `),
  },
  {
    organ: 'other',
    site: 'heart',
    words: list(`
      heart, heart size, cardiac silhouette, cardiac, pericardium, pericardial, myocardium, myocardial,
      endocardial, subendocardial, ventricle wall, left ventricle, right ventricle, left ventricular,
      left ventricular wall, left atrium, right atrium, left atrial, papillary muscle, intracardiac,
      ventricular wall, ventricular apex, interventricular septum, lv, rv, lv apex, lv wall, lv apical, epicardial, atrial wall
    `),
  },
];
