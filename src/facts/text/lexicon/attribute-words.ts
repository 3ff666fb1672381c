import { list } from './word-list.js';

export const BENIGN: readonly string[] = list(`
      benign, benign appearing, no follow up, no further follow up, no further evaluation, no further imaging,
      no further workup, no further work up, does not require follow up, no additional follow up,
      no dedicated follow up, of no clinical significance, no clinical significance, clinically insignificant,
      not clinically significant, of doubtful significance, needs no follow up, follow up is not, follow up not
    `);
