import { list } from './word-list.js';
import type { Organ } from '../../finding.js';

/** Parts that are a site only of their organ ("upper pole" of a kidney). */
export const SEGMENTS: Readonly<Partial<Record<Organ, readonly string[]>>> = {
  liver: list(`
      right lobe, left lobe, right hepatic lobe, left hepatic lobe, caudate lobe, dome, hepatic dome,
      posterior right lobe, anterior right lobe, both lobes, both hepatic lobes, capsule, left lateral segment, left lateral section, left medial segment,
      right posterior segment, right anterior segment
    `),
  kidney: list(`
      upper pole, lower pole, mid pole, midpole, superior pole, inferior pole, upper renal pole, lower renal pole,
      upper calyx, lower calyx, upper pole calyx, lower pole calyx, interpolar region, interpolar, interpole, cortex,
      medulla, renal cortex, renal medulla, renal medullary, medullary, medullary pyramids, renal pyramids, pyramids,
      papilla, papillae, cortical, renal cortical, renal pelvis, upper third, middle third, lower third, mid portion,
      mid kidney
    `),
  pancreas: list(`
      head, body, tail, neck, uncinate process, uncinate
    `),
  lung: list(`
      right upper lobe, right middle lobe, right lower lobe, left upper lobe, left lower lobe, lingula, lingular, rul, rml,
      rll, lul, lll, middle lobe, apex, apices, apical, base, lung base, lung bases, upper lobe, lower lobe, upper lobes,
      lower lobes, upper zone, mid zone, lower zone
    `),
  stomach: ['fundus', 'antrum', 'body'],
};

export const ROMAN: ReadonlySet<string> = new Set(
  list(`
      i, ii, iii, iv, iva, ivb, v, vi, vii, viii, 1, 2, 3, 4, 5, 6, 7, 8
    `),
);
