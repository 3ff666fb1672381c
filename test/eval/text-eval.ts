/**
 * Prints how well reports are read: `npm run eval:text -- [sentences] [negex] [set] [--set FILE]... [--misses]`. Without
 * names all three are measured; `--set` measures that file alone. CALCITRACE_CORPUS names the folder of labelled text.
 */
import { parseArgs } from 'node:util';
import { sentencesIn } from './labelled-sentence.js';
import { OWN_SET, ownSets, setIn } from './labelled-set.js';
import { phrasesIn } from './negex-phrase.js';
import { negexTables } from './negex-tables.js';
import { sentenceTables } from './sentence-tables.js';
import { setTables } from './set-tables.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, set: { type: 'string', multiple: true, default: [] } },
});
const print = (text: string): void => void process.stdout.write(`${text}\n\n`);
const asked = (name: string): boolean => positionals.includes(name) || positionals.length + values.set.length === 0;

const corpus = process.env['CALCITRACE_CORPUS'];
if (asked('sentences') || asked('negex')) {
  if (corpus === undefined) {
    print('CALCITRACE_CORPUS is not set: the development sentences and the NegEx phrases were not measured.');
  } else {
    if (asked('sentences')) print(sentenceTables(sentencesIn(corpus), values.misses));
    if (asked('negex')) print(negexTables(phrasesIn(corpus), values.misses));
  }
}
if (asked('set') || values.set.length > 0) {
  const sets = values.set.length > 0 ? values.set.map(setIn) : ownSets();
  print(sets.length > 0 ? setTables(sets, values.misses) : `${OWN_SET} holds no labelled texts.`);
}
