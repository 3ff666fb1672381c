import { only } from '../told.js';
import { told, wanted } from './placed.js';

/** How a part is dictated, to the one name it is told by. */
const PARTS: readonly (readonly [heading: string, site: string, words: string])[] = [
  [
    'Liver',
    'right hepatic lobe',
    'right hepatic lobe, right lobe, right lobe of the liver, right lobe of liver, right liver lobe',
  ],
  [
    'Liver',
    'left hepatic lobe',
    'left hepatic lobe, left lobe, left lobe of the liver, left lobe of liver, left liver lobe',
  ],
  ['Liver', 'both hepatic lobes', 'both hepatic lobes, both lobes, hepatic lobes, both lobes of the liver'],
  ['Liver', 'dome', 'dome, hepatic dome, dome of the liver, dome of liver, liver dome'],
  ['Liver', 'caudate lobe', 'caudate lobe, caudate lobe of the liver'],
  ['Liver', 'capsule', 'capsule, liver capsule, hepatic capsule, capsule of the liver'],
  ['Pancreas', 'head', 'head, pancreatic head, head of the pancreas, head of pancreas'],
  ['Pancreas', 'body', 'body, pancreatic body, body of the pancreas, body of pancreas'],
  ['Pancreas', 'tail', 'tail, pancreatic tail, tail of the pancreas, tail of pancreas'],
  ['Pancreas', 'neck', 'neck, pancreatic neck, neck of the pancreas, neck of pancreas'],
  ['Pancreas', 'uncinate process', 'uncinate process, uncinate process of the pancreas, uncinate'],
  ['Pancreas', 'pancreatic duct', 'pancreatic duct, main pancreatic duct, pancreatic ducts'],
  ['Kidney', 'upper pole', 'upper pole, superior pole, upper renal pole, upper calyx, upper pole calyx, upper third'],
  ['Kidney', 'lower pole', 'lower pole, inferior pole, lower renal pole, lower calyx, lower pole calyx, lower third'],
  [
    'Kidney',
    'interpolar region',
    'interpolar region, interpolar, mid pole, midpole, interpole, mid portion, mid kidney, middle third',
  ],
  [
    'Kidney',
    'medulla',
    `medulla, renal medulla, renal medullary tissue, medullary pyramid, medullary pyramids, renal pyramid, renal pyramids, pyramids,
      medullary tissue, papilla, papillae, renal papilla, renal papillae`,
  ],
  ['Kidney', 'cortex', 'cortex, renal cortex, renal cortical tissue, cortical tissue'],
  ['Kidney', 'renal pelvis', 'renal pelvis'],
  ['Lung', 'right upper lobe', 'right upper lobe, rul'],
  ['Lung', 'right middle lobe', 'right middle lobe, rml, middle lobe'],
  ['Lung', 'right lower lobe', 'right lower lobe, rll'],
  ['Lung', 'left upper lobe', 'left upper lobe, lul'],
  ['Lung', 'left lower lobe', 'left lower lobe, lll'],
  ['Lung', 'lingula', 'lingula, lingular segment'],
  ['Lung', 'apex', 'apex, lung apex, lung apices, pulmonary apex, apices, apical lung'],
  ['Lung', 'base', 'base, lung base, lung bases, base of the lung, bases of the lungs'],
  ['Lung', 'upper zone', 'upper zone'],
  ['Stomach', 'antrum', 'antrum'],
  ['Stomach', 'fundus', 'fundus'],
  ['Brain', 'basal ganglia', 'basal ganglia, bilateral basal ganglia, basal ganglion, bg'],
  ['Brain', 'globus pallidus', 'globus pallidus, globi pallidi, globus pallidi, pallidum, pallida'],
  ['Brain', 'thalamus', 'thalamus, thalami'],
  ['Brain', 'putamen', 'putamen, putamina'],
  ['Brain', 'caudate nucleus', 'caudate nucleus, caudate, caudate nuclei'],
  ['Brain', 'dentate nuclei', 'dentate nuclei, dentate nucleus, dentate'],
  ['Brain', 'cerebellum', 'cerebellum, cerebellar tissue'],
  ['Brain', 'pons', 'pons, pontine tissue'],
  ['Brain', 'pineal gland', 'pineal gland, pineal, pineal body'],
  [
    'Brain',
    'choroid plexus',
    'choroid plexus, choroid, choroid plexuses, glomus of the choroid plexus, glomera, choroid glomera',
  ],
  ['Brain', 'falx', 'falx, falx cerebri'],
  ['Brain', 'tentorium', 'tentorium, tentorium cerebelli'],
  ['Brain', 'habenula', 'habenula, habenular commissure'],
  ['Brain', 'cortex', 'cerebral cortex, gyriform cortex'],
  ['Brain', 'hippocampus', 'hippocampus, hippocampi'],
  ['Heart', 'mitral annulus', 'mitral annulus, mitral valve annulus'],
  ['Heart', 'aortic annulus', 'aortic annulus, aortic valve annulus'],
  ['Heart', 'mitral valve', 'mitral valve, mitral leaflet, mitral leaflets, mitral valve leaflets'],
  [
    'Heart',
    'aortic valve',
    'aortic valve, aortic leaflets, aortic cusps, aortic valve leaflets, aortic valve cusps, bicuspid aortic valve',
  ],
  ['Heart', 'tricuspid valve', 'tricuspid valve'],
  ['Vessels', 'coronary arteries', 'coronary arteries, coronary artery, coronaries'],
  ['Vessels', 'aorta', 'aorta, aortic wall'],
  ['Vessels', 'carotid arteries', 'carotid arteries, carotid artery, carotids'],
  ['Vessels', 'iliac arteries', 'iliac arteries, iliac artery, iliacs'],
  ['Vessels', 'aortic arch', 'aortic arch, arch of the aorta'],
  ['Vessels', 'M1 segment', 'M1 segment'],
];

describe('Names of sites', () => {
  it.each(PARTS)('H18: under %s a calcification is in the %s by each of its names', (heading, site, words) => {
    expect(told(words, (word) => only(`${heading}: Calcification in the ${word}.`).site ?? 'none')).toEqual(
      wanted(words, site),
    );
  });

  it.each([
    ['VI', 'segment VI'],
    ['6', 'segment 6'],
    ['iva', 'segment IVa'],
    ['4a', 'segment 4a'],
    ['4b', 'segment 4b'],
    ['5/6', 'segment 5/6'],
    ['VII and VIII', 'segment VII/VIII'],
    ['2, 3', 'segment 2/3'],
    ['II-III', 'segment II/III'],
    ['VI, 8 mm', 'segment VI'],
  ])('H18: segment %s of the liver is told as %s', (number, site) => {
    expect(only(`Calcification in segment ${number} of the liver.`).site).toBe(site);
  });
});
