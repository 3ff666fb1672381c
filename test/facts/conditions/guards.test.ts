import { meantByWords, suspectedByWords } from '../../../src/facts/condition-words.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const words = (list: string): string[] => list.split(',').map((word) => word.trim());

/** "now", "past", "suspected", or nothing: what a name says of sarcoidosis. */
function said(text: string): string {
  const isIt = ({ meaning }: { readonly meaning: { readonly name: string } }) => meaning.name.endsWith('sarcoidosis');
  const [told] = meantByWords(text, meanings).filter(isIt);
  if (told !== undefined) return told.past ? 'past' : 'now';
  return suspectedByWords(text, meanings).some(isIt) ? 'suspected' : 'none';
}

describe('Settled, Conditions: what the words around a name do to it', () => {
  it.each(
    words(`
      No, Not, Never, Denies, Denied, Without, Negative for, Ruled out, Excluded, Absence of, Absent, Free of, Exposure to, Exposed to,
      Contact with, Screening for, Screen for, Screening, Risk of, Risk for, At risk, High risk for, Fear of, Worried about, Vaccination,
      Immunization, Immunisation, Vaccine, Prophylaxis, Prevention of, Carrier of, Education about, Counseling, Counselling, Test for,
      Testing for, Evaluation for, Evaluation of, Observation for, Susceptible to, Predisposition to, Resolved without, Immune to,
      Threatened, Planning, Desire for, Desires, Trying for, To prevent, Family history, FH, FHx, Familial risk, Mother, Father, Sister, Brother, Sibling, Parent, Grandmother, Grandfather,
      Daughter, Son, Relative, Spouse, Husband, Wife, Partner, Maternal history, Paternal history
    `),
  )('%s sarcoidosis is none of the patient', (guard) => {
    expect(said(`${guard} sarcoidosis`)).toBe('none');
  });

  it.each(
    words(`
      ruled out, excluded, unlikely, negative, not confirmed, not present, absent, screening, screen, vaccination, immunization, vaccine,
      carrier, exposure, contact, in mother, in father, in sibling, in family, family history, prophylaxis, in relative, of mother,
      test negative
    `),
  )('sarcoidosis %s is none of the patient', (guard) => {
    expect(said(`Sarcoidosis ${guard}`)).toBe('none');
  });

  it.each(words('Rule out, Suspected, Suspicion of, Possible, Probable, Questionable, Query, Likely, Concern for'))(
    '%s sarcoidosis is suspected',
    (guard) => {
      expect(said(`${guard} sarcoidosis`)).toBe('suspected');
    },
  );

  it.each(words('suspected, question, suspect, not excluded'))('sarcoidosis %s is suspected', (guard) => {
    expect(said(`Sarcoidosis ${guard}`)).toBe('suspected');
  });

  it.each(
    words(`
      History of, Personal history, Past history, Past medical history, H/O, Hx of, Hx, History, Previous, Prior, Past, Status post, S/P,
      Old, Healed, Resolved, Sequela of, Late effect of, Treated, Former, Remote, Inactive
    `),
  )('%s sarcoidosis is past', (guard) => {
    expect(said(`${guard} sarcoidosis`)).toBe('past');
  });

  it.each([
    ['Sarcoidosis', 'now'],
    ['Pulmonary sarcoidosis, stage II', 'now'],
    ['No fever but sarcoidosis', 'now'],
    ['Without cough with sarcoidosis', 'now'],
    ['Not well due to sarcoidosis', 'now'],
    ['No symptoms secondary to sarcoidosis', 'now'],
    ['Never well because of sarcoidosis', 'now'],
    ['Mother with sarcoidosis', 'none'],
    ['No fever, sarcoidosis', 'none'],
    ['Previous tuberculosis, sarcoidosis', 'now'],
    ['Sarcoidosis is excluded', 'none'],
    ['Sarcoidosis lung disease ruled out', 'none'],
    ['Sarcoidosis of the lung excluded', 'none'],
    ['Sarcoidosis, lymphoma excluded', 'none'],
    ['Sarcoidosis of the lung, lymphoma excluded', 'now'],
    ['Sarcoidosis with lung disease excluded', 'now'],
    ['Sarcoidosis lung disease', 'now'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
