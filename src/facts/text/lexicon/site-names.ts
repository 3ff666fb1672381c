import type { Organ } from '../../finding.js';
import { each } from './cue.js';
import { NODE_STATIONS, NODE_WORDS } from './node-stations.js';
import { list } from './word-list.js';

/**
 * One spelling of a site for the many ways in which it is dictated, per organ. A name of the organ inside it is left out:
 * "head of the pancreas" and "pancreatic head" are the head; the lobes of the liver keep theirs, for they are known by it.
 */
export const SITE_NAMES: Readonly<Partial<Record<Organ, readonly (readonly [string, readonly string[]])[]>>> = {
  liver: [
    ['right hepatic lobe', list('right lobe, right lobe of the liver, right lobe of liver, right liver lobe')],
    ['left hepatic lobe', list('left lobe, left lobe of the liver, left lobe of liver, left liver lobe')],
    ['both hepatic lobes', list('both lobes, hepatic lobes, liver lobes, both lobes of the liver')],
    ['dome', list('hepatic dome, dome of the liver, dome of liver, liver dome')],
    ['caudate lobe', list('caudate lobe of the liver, caudate')],
    ['capsule', list('liver capsule, hepatic capsule, capsule of the liver')],
  ],
  pancreas: [
    ['head', list('pancreatic head, head of the pancreas, head of pancreas')],
    ['body', list('pancreatic body, body of the pancreas, body of pancreas')],
    ['tail', list('pancreatic tail, tail of the pancreas, tail of pancreas')],
    ['neck', list('pancreatic neck, neck of the pancreas, neck of pancreas')],
    ['uncinate process', list('uncinate process of the pancreas, uncinate')],
    ['pancreatic duct', list('main pancreatic duct, pancreatic ducts')],
  ],
  kidney: [
    ['upper pole', list('superior pole, upper renal pole, upper third, upper calyx, upper pole calyx')],
    ['lower pole', list('inferior pole, lower renal pole, lower third, lower calyx, lower pole calyx')],
    ['interpolar region', list('interpolar, mid pole, midpole, interpole, mid portion, mid kidney, middle third')],
    [
      'medulla',
      list(`
        renal medulla, renal medullary, medullary pyramid, medullary pyramids, renal pyramid, renal pyramids, pyramids,
        medullary, papilla, papillae, renal papilla, renal papillae, renal medullary pyramids, renal medullary pyramid
      `),
    ],
    ['cortex', list('renal cortex, renal cortical, cortical')],
  ],
  lung: [
    ['right upper lobe', ['rul']],
    ['right middle lobe', ['rml', 'middle lobe']],
    ['right lower lobe', ['rll']],
    ['left upper lobe', ['lul']],
    ['left lower lobe', ['lll']],
    ['lingula', ['lingular']],
    ['apex', list('lung apex, lung apices, pulmonary apex, apices, lung apical, apical lung, apical')],
    ['base', list('lung base, lung bases, base of the lung, bases of the lungs, bibasilar')],
  ],
  brain: [
    ['basal ganglia', list('bilateral basal ganglia, basal ganglion, bg')],
    ['globus pallidus', list('globi pallidi, globus pallidi, pallidum, pallidal, pallida')],
    ['thalamus', list('thalami, thalamic')],
    ['putamen', ['putamina']],
    ['caudate nucleus', list('caudate, caudate nuclei')],
    ['dentate nuclei', list('dentate nucleus, dentate')],
    ['cerebellum', ['cerebellar']],
    ['pons', ['pontine']],
    ['pineal gland', list('pineal, pineal body')],
    ['choroid plexus', list('choroid, choroid plexuses, glomus of the choroid plexus, glomera, choroid glomera')],
    ['falx', list('falx cerebri, falcine')],
    ['tentorium', list('tentorial, tentorium cerebelli')],
    ['habenula', list('habenular, habenular commissure')],
    ['cortex', list('cerebral cortex, cerebral cortical, gyral, gyriform')],
    ['hippocampus', list('hippocampal, hippocampi')],
  ],
  'lymph-node': NODE_STATIONS.map(
    (station) => [station, each([station], [...NODE_WORDS, 'lymph nodes', 'nodes'])] as const,
  ),
  valve: [
    ['mitral annulus', list('mitral annular, mitral valve annulus')],
    ['aortic annulus', list('aortic annular, aortic valve annulus')],
    ['mitral valve', list('mitral, mitral valvular, mitral leaflet, mitral leaflets, mitral valve leaflets')],
    [
      'aortic valve',
      list(
        'aortic valvular, aortic leaflets, aortic cusps, aortic valve leaflets, aortic valve cusps, aortic leaflet, aortic valve leaflet, bicuspid aortic valve, trileaflet aortic valve, trileaflet',
      ),
    ],
    ['tricuspid valve', ['tricuspid']],
  ],
  artery: [
    ['coronary arteries', list('coronary, coronary artery, coronaries')],
    ['aorta', list('aortic, aortic wall')],
    ['carotid arteries', list('carotid, carotid artery, carotids')],
    ['iliac arteries', list('iliac, iliac artery, iliacs')],
    ['aortic arch', ['arch of the aorta']],
    ['M1 segment', ['m 1 segment']],
    ['M2 segment', ['m 2 segment']],
    ['M3 segment', ['m 3 segment']],
    ['A1 segment', ['a 1 segment']],
    ['A2 segment', ['a 2 segment']],
    ['P1 segment', ['p 1 segment']],
    ['P2 segment', ['p 2 segment']],
  ],
};
