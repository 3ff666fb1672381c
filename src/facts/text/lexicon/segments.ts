import { list } from './word-list.js';
import type { Organ } from '../../finding.js';

/** Parts that are a site only of their organ ("upper pole" of a kidney). */
export const SEGMENTS: Readonly<Partial<Record<Organ, readonly string[]>>> = {
  liver: list(`
      right lobe, left lobe, right hepatic lobe, left hepatic lobe, caudate lobe, dome, hepatic dome,
      posterior right lobe, anterior right lobe, capsule
    `),
  kidney: list(`
      upper pole, lower pole, mid pole, superior pole, inferior pole, interpolar region, cortex, medulla,
      renal cortex, renal medulla, medullary pyramids, renal pelvis
    `),
  pancreas: list(`
      head, body, tail, neck, uncinate process
    `),
  lung: list(`
      right upper lobe, right middle lobe, right lower lobe, left upper lobe, left lower lobe, lingula, apex,
      base, upper lobe, lower lobe
    `),
  stomach: ['fundus', 'antrum', 'body'],
};

export const ROMAN: ReadonlySet<string> = new Set(
  list(`
      i, ii, iii, iv, iva, ivb, v, vi, vii, viii, 1, 2, 3, 4, 4a, 4b, 5, 6, 7, 8
    `),
);
