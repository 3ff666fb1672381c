import { each } from './cue.js';
import { list } from './word-list.js';

/** Where lymph nodes are, as reports name it before "node". */
export const NODE_STATIONS: readonly string[] = list(`
  hilar, mediastinal, subcarinal, infracarinal, precarinal, mesenteric, axillary, cervical, paratracheal, retroperitoneal,
  inguinal, pelvic, iliac, perihilar, periportal, portal, porta hepatis, peripancreatic, gastrohepatic, supraclavicular,
  prevascular, para aortic, paraaortic, periaortic, aortocaval, celiac, internal mammary, intramammary, bronchopulmonary
`);

export const NODE_WORDS: readonly string[] = list('lymph node, node, adenopathy, lymphadenopathy');

/** "subcarinal lymphadenopathy", "iliac node": nodes, whatever the station alone would be. */
export const NODES_BY_STATION: readonly string[] = [...each(NODE_STATIONS, NODE_WORDS), 'hepatic hilum node'];
