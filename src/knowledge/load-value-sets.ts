import { Element } from './element.js';
import type { JsonFile } from './knowledge-file.js';
import { AMOUNT_UNITS, TOLD_OF, type ValueSetMeaning } from './value-set-meaning.js';
import { KINDS, ORGANS } from './vocabulary.js';

const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const ATC = 'http://www.whocc.no/atc';

/**
 * ValueSets as meanings: the codes and sets of compose.include, the organs of useContext, and our extensions. A set without
 * codes lives by its terms alone, or by the sets that it includes.
 * @throws StartProblem naming file, element and reason
 */
export function loadValueSets(files: readonly JsonFile[]): ValueSetMeaning[] {
  const seen = new Set<string>();
  return files.map(({ file, json }) => {
    const meaning = loadValueSet(new Element(file, '', json));
    if (seen.has(meaning.name)) new Element(file, 'id', json).fail(`${meaning.name} exists twice`);
    seen.add(meaning.name);
    return meaning;
  });
}

/** "system|code" to every meaning that lists it. */
export function indexMeaningsByCode(meanings: readonly ValueSetMeaning[]): Map<string, readonly ValueSetMeaning[]> {
  const index = new Map<string, ValueSetMeaning[]>();
  for (const meaning of meanings) {
    for (const code of meaning.codes) {
      const listed = index.get(code);
      if (listed === undefined) index.set(code, [meaning]);
      else listed.push(meaning);
    }
  }
  return index;
}

function loadValueSet(valueSet: Element): ValueSetMeaning {
  valueSet.child('resourceType').oneOf(['ValueSet']);
  valueSet.child('status').oneOf(['active']);
  const name = valueSet.child('id').text();
  const url = valueSet.child('url');
  if (!url.text().endsWith(`/ValueSet/${name}`)) url.fail(`must end in /ValueSet/${name}`);
  const codes = codesOf(valueSet);
  const terms = valueSet.extensions('term', 'valueString').map((term) => term.text());
  const words = valueSet.extensions('word', 'valueString').map((word) => word.text());
  const headTerms = valueSet.extensions('head-term', 'valueString').map((term) => term.text());
  const includes = includedIn(valueSet);
  const said = terms.length + words.length + headTerms.length + includes.length;
  if (codes.length + said === 0) valueSet.fail('has neither a code nor a term');
  const notBeside = valueSet.extensions('not-beside', 'valueCode')[0]?.text();
  const site = valueSet.extensions('site', 'valueString')[0]?.text();
  const kind = valueSet.extensions('kind', 'valueCode')[0]?.oneOf(KINDS);
  const morphology = valueSet.extensions('morphology', 'valueString')[0]?.text();
  const at = valueSet.extensions('at', 'valueString')[0]?.text();
  const side = valueSet.extensions('side', 'valueCode')[0]?.oneOf(['left', 'right']);
  return {
    name,
    title: valueSet.child('title').text(),
    codes: new Set(codes),
    stems: codes.flatMap(stemOf),
    terms,
    words,
    headTerms,
    organs: organsOf(valueSet),
    ...(notBeside === undefined ? {} : { notBeside }),
    ...(site === undefined ? {} : { site }),
    ...(kind === undefined ? {} : { kind }),
    ...(morphology === undefined ? {} : { morphology }),
    ...(at === undefined ? {} : { at }),
    ...(side === undefined ? {} : { side }),
    ...(includes.length === 0 ? {} : { includes }),
    ...signIn(valueSet),
  };
}

/** Of whom a sign is told, what its denial tells, and how much of it must be measured. */
function signIn(valueSet: Element): Pick<ValueSetMeaning, 'toldOf' | 'deniedAs' | 'measured' | 'grown' | 'atLeast'> {
  const toldOf = valueSet.extensions('told-of', 'valueCode')[0]?.oneOf(TOLD_OF);
  const deniedAs = valueSet.extensions('denied-as', 'valueCode')[0]?.text();
  const measured = valueSet.extensions('measured', 'valueString').map((phrase) => phrase.text());
  const grown = valueSet.extensions('grown', 'valueString').map((phrase) => phrase.text());
  const amount = valueSet.extensions('at-least', 'valueQuantity')[0];
  const atLeast =
    amount === undefined
      ? undefined
      : { value: amount.child('value').number(), unit: amount.child('unit').oneOf(AMOUNT_UNITS) };
  if (measured.length > 0 && atLeast === undefined) valueSet.fail('is measured, and says not at how much it begins');
  return {
    ...(toldOf === undefined ? {} : { toldOf }),
    ...(deniedAs === undefined ? {} : { deniedAs }),
    ...(measured.length === 0 ? {} : { measured }),
    ...(grown.length === 0 ? {} : { grown }),
    ...(atLeast === undefined ? {} : { atLeast }),
  };
}

/** "sign-hydrops" of ".../ValueSet/sign-hydrops". */
function includedIn(valueSet: Element): string[] {
  if (!valueSet.has('compose')) return [];
  const includes = valueSet.child('compose').child('include').list();
  const urls = includes.flatMap((include) => include.child('valueSet').list());
  return urls.map((url) => url.text().slice(url.text().lastIndexOf('/') + 1));
}

function codesOf(valueSet: Element): string[] {
  if (!valueSet.has('compose')) return [];
  const includes = valueSet.child('compose').child('include').list();
  return includes
    .filter((include) => !include.has('valueSet'))
    .flatMap((include) => {
      const system = include.child('system').text();
      const concepts = include.child('concept').list();
      if (concepts.length === 0) include.fail('lists no concept; whole code systems and filters are not read');
      return concepts.map((concept) => {
        concept.child('display').text();
        return `${system}|${concept.child('code').text()}`;
      });
    });
}

/** An ICD-10-CM code of seven characters ends in the number of the fetus or encounter, which never changes what it means. */
export function stemOf(code: string): string[] {
  if (code.startsWith(`${ATC}|`)) return [code];
  if (!code.startsWith(`${ICD_10_CM}|`)) return [];
  const whole = ICD_10_CM.length + 1 + 8;
  return [code.length === whole ? code.slice(0, -1) : code];
}

function organsOf(valueSet: Element): ValueSetMeaning['organs'] {
  return valueSet
    .child('useContext')
    .list()
    .filter((context) => context.child('code').child('code').text() === 'focus')
    .map((context) => context.child('valueCodeableConcept').child('text').oneOf(ORGANS));
}
