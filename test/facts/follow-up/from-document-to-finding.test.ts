import type { Claim } from '../../../src/facts/findings/claim.js';
import { recommendedBy, wordsIn } from '../../../src/facts/follow-up/observation-words.js';
import { linkedTo, recommendedIn } from '../../../src/facts/follow-up/recommended.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering, observation, recordOf } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const SOURCE = 'DiagnosticReport/us1';

const claim = (rest: Partial<Claim> = {}): Claim => ({
  how: 'text',
  organ: 'liver',
  assertion: 'present',
  subject: 'patient',
  morphology: [],
  source: SOURCE,
  document: SOURCE,
  ...rest,
});

const recommended = (text: string, claims: readonly Claim[], study: object = {}) =>
  recommendedIn(
    {
      source: SOURCE,
      claims,
      readings: [{ text, findings: readReport({ text }).findings }],
      study: { organs: ['liver'], ...study },
    },
    meanings,
  );

describe('LOOP-1: from the words of a document to its findings', () => {
  const TEXT = 'Hepatic calcification. Follow-up is recommended.';
  const said = {
    needed: true,
    regions: [],
    organs: ['liver'],
    quote: 'Follow-up is recommended',
    source: SOURCE,
    studyOrgans: ['liver'],
  };

  it('a recommendation is told with what is known of the document, and no more', () => {
    expect(recommended(TEXT, [claim()])).toStrictEqual([said]);
    expect(recommended(TEXT, [claim()], { date: '2026-01-10', modality: 'US' })).toStrictEqual([
      { ...said, date: '2026-01-10', seenOn: 'US' },
    ]);
  });

  it('it is about calcifications that are found or suspected, never about those that are denied or were once', () => {
    expect(recommended(TEXT, [claim({ assertion: 'uncertain' })])).toStrictEqual([said]);
    expect(recommended(TEXT, [claim({ assertion: 'absent' })])).toEqual([]);
    expect(recommended(TEXT, [claim({ assertion: 'historical' })])).toEqual([]);
    const denied = 'Hepatic calcification. No renal calcification, follow-up recommended.';
    expect(recommended(denied, [claim(), claim({ organ: 'kidney', assertion: 'absent' })])).toMatchObject([
      { organs: ['liver'] },
    ]);
  });

  it('it is linked to the findings of its own document in the organs that it means, each once', () => {
    const [one] = recommended(TEXT, [claim()]);
    if (one === undefined) throw new Error('nothing recommended');
    const keys = (...claims: Claim[]) => linkedTo(claims, [one])[0]?.findingKeys;
    expect(keys(claim(), claim({ subject: 'fetus' }), claim())).toEqual([
      'patient/liver/parenchymal',
      'fetus/liver/parenchymal',
    ]);
    expect(keys(claim({ document: 'DiagnosticReport/us2' }))).toEqual([]);
    expect(keys(claim({ organ: 'kidney' }))).toEqual([]);
    expect(keys(claim({ assertion: 'absent' }))).toEqual([]);
    expect(keys(claim({ assertion: 'uncertain' }))).toEqual(['patient/liver/parenchymal']);
  });
});

describe('LOOP-1: from the words of an Observation to its finding', () => {
  const WORDS = 'Follow-up is recommended.';
  const observed = (rest: object) => recordOf([observation('f1', rest)]).chart.Observation[0]!;

  it('its value and its notes are read, whatever else is or is not there', () => {
    const texts = (rest: object) => wordsIn(observed(rest)).map(({ text }) => text);
    expect(texts({ valueString: 'One.', note: [{ text: 'Two.' }, {}] })).toEqual(['One.', 'Two.']);
    expect(wordsIn(observed({ valueString: 'One.' }))).toEqual([{ text: 'One.', findings: [] }]);
    expect(texts({})).toEqual([]);
  });

  it('it is told with the date and the kind of imaging of the finding, and no more', () => {
    const noted = observed({ note: [{ text: WORDS }] });
    const own = { source: 'Observation/f1', document: 'Observation/f1' };
    const said = {
      needed: true,
      regions: [],
      organs: ['liver'],
      quote: 'Follow-up is recommended',
      source: 'Observation/f1',
      studyOrgans: [],
    };
    expect(recommendedBy(noted, [claim(own)], meanings)).toStrictEqual([said]);
    expect(recommendedBy(noted, [claim({ ...own, date: '2026-01-10', modality: 'CT' })], meanings)).toStrictEqual([
      { ...said, date: '2026-01-10', seenOn: 'CT' },
    ]);
    expect(recommendedBy(noted, [claim({ ...own, preliminary: true })], meanings)).toEqual([]);
    expect(recommendedBy(noted, [], meanings)).toEqual([]);
  });
});
