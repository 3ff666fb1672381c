import { list } from './word-list.js';

const words = (entries: string): ReadonlySet<string> => new Set(list(entries));

/** Words that want another one after them. */
export const LEADS_ON = words(`
      a, an, the, of, in, on, at, to, by, for, with, within, without, and, or, but, as, from, measuring, measures, is, are,
      was, were, has, have, been, be, no, not, than, up, this, that, these, those, its, their, into, along, through,
      throughout, over, around, about, between, near, per, via, which, most, more, less, very, likely, probably, possibly,
      consistent, compatible, suggestive, small, large, tiny, mild, moderate, severe, left, right, both, each, old, new,
      prior, previous, upper, lower, anterior, posterior, superior, inferior, medial, lateral, proximal, distal, mid, main,
      coarse, punctate, dense, multiple, several, few, scattered, focal, some, any, other, adjacent, surrounding
    `);

/** Words that deny or doubt what they govern. */
export const DENYING = words(`
      no, not, without, never, neither, nor, none, absent, free, lack, lacks, lacking, absence, negative, possible,
      possibly, probable, probably, questionable, suspected, cannot, may, might, could, equivocal, excluded, unlikely,
      denies, resolved, removed, uncertain, ?
    `);

/** Words with which no quote begins: the end of the phrase before, or the unit of a number that was cut off. */
export const OPENS = words('and, or, of, in, on, by, to, as, which, that, whose, while, although, but, mm, cm');
