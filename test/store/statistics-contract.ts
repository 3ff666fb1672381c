import type { IssuedCard } from '../../src/rest.js';
import { statisticsOf } from '../../src/store/statistics.js';
import type { AnsweredCard, FeedbackChoice, FeedbackEntry, KeptFeedback, Store } from '../../src/store/store.js';
import { feedbackEntry } from './feedback-entries.js';
import { issuedCard, patientRest } from './remembered.js';

const LIVER = { pathway: 'hepatic-calcification', version: '1.2.0' };
const HEP = { requirement: 'HEP-2', ...LIVER };
const MEC = { requirement: 'MEC-1', pathway: 'mechanism', version: '1.0.1' };
const PERIOD = {
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-12-01T00:00:00.000Z',
  reasons: ['known-benign', 'report-misread'],
};
const shown = (card: string, change: Partial<IssuedCard> = {}): IssuedCard =>
  issuedCard(card, { rows: [HEP, MEC], ...change });
const about = (...accepted: string[]): AnsweredCard => ({
  rows: [
    { ...HEP, accepted },
    { ...MEC, accepted: [] },
  ],
});
const answer = (card: string, change: Partial<FeedbackEntry> = {}): FeedbackEntry =>
  feedbackEntry(card, { matched: true, about: about(), ...change });
const accepted = (card: string, ...orders: string[]): FeedbackEntry =>
  answer(card, { outcome: 'accepted', acceptedSuggestions: ['s'], about: about(...orders) });

async function kept(store: Store, which: FeedbackChoice = {}): Promise<KeptFeedback[]> {
  const entries: KeptFeedback[] = [];
  for await (const entry of store.readFeedback(which)) entries.push(entry);
  return entries;
}

/** What both adapters promise of figures and of forgetting. */
export function retentionAndStatistics(current: () => Store): void {
  const statistics = () => current().statistics(PERIOD);

  it('statistics: a new store has none', async () => {
    expect(await statistics()).toEqual(statisticsOf([]));
  });

  it('statistics: a card is shown once, however often the chart is opened, and counts for each row that it claimed', async () => {
    await current().keepIssued([shown('a'), shown('b', { rows: [HEP] })]);
    await current().keepIssued([shown('a', { issuedAt: '2026-11-23T08:00:00.000Z', evidence: ['new'] })]);
    await current().keepIssued([shown('a', { issuedAt: '2026-11-24T08:00:00.000Z', evidence: ['new'] })]);
    const { cards, rows } = await statistics();
    expect(cards.shown).toBe(2);
    expect(rows.map(({ requirement, pathway, version, shown: n }) => [requirement, pathway, version, n])).toEqual([
      ['HEP-2', 'hepatic-calcification', '1.2.0', 2],
      ['MEC-1', 'mechanism', '1.0.1', 1],
    ]);
  });

  it('statistics: a card counts in the period in which it was first shown, its answers in that in which they came', async () => {
    await current().keepIssued([shown('before', { issuedAt: '2026-10-31T23:59:59.999Z' })]);
    await current().keepIssued([shown('before', { issuedAt: '2026-11-02T08:00:00.000Z', evidence: ['new'] })]);
    await current().keepIssued([shown('first', { issuedAt: PERIOD.from }), shown('after', { issuedAt: PERIOD.to })]);
    await current().keepFeedback([
      answer('1', { receivedAt: '2026-10-31T23:59:59.999Z' }),
      answer('2', { receivedAt: PERIOD.from, outcomeTimestamp: '1990-01-01T00:00:00.000Z' }),
      answer('3', { receivedAt: PERIOD.to }),
    ]);
    expect((await statistics()).cards).toMatchObject({ shown: 1, overridden: 1 });
  });

  it('statistics: answers by outcome, reason and accepted order, for each row and for the cards', async () => {
    await current().keepFeedback([
      accepted('1', 'ct-liver', 'pth'),
      accepted('2', 'ct-liver'),
      answer('3', { reasonCode: 'known-benign' }),
      answer('4', { reasonCode: 'known-benign', reasonSystem: 'urn:x' }),
      answer('5'),
      answer('6', { reasonCode: '17' }),
      answer('7', { userComment: 'synthetic words' }),
    ]);
    const answers = { shown: 0, accepted: 2, overridden: 5, reasons: { 'known-benign': 2, other: 2, 'no-reason': 1 } };
    expect(await statistics()).toEqual({
      cards: answers,
      unmatched: 0,
      rows: [
        { ...HEP, ...answers, orders: { 'ct-liver': 2, pth: 1 } },
        { ...MEC, ...answers, orders: {} },
      ],
    });
  });

  it('FB-08: the same answer sent twice is one in the figures', async () => {
    await current().keepFeedback([answer('1'), answer('1')]);
    await current().keepFeedback([answer('1')]);
    expect((await statistics()).cards.overridden).toBe(1);
  });

  it('FB-03: an answer to a card that was never shown is counted as unmatched and nowhere else', async () => {
    await current().keepFeedback([feedbackEntry('unknown'), answer('1')]);
    const { cards, unmatched } = await statistics();
    expect([cards.overridden, unmatched]).toEqual([1, 1]);
  });

  it('statistics: another version of a row is another line, the newest first, rows in the order of their numbers', async () => {
    const row = (requirement: string, version: string) => ({ ...HEP, requirement, version });
    await current().keepIssued([
      shown('a', { rows: [row('HEP-2', '1.9.0'), row('HEP-10', '1.10.0')] }),
      shown('b', { rows: [row('HEP-2', '1.10.0')] }),
    ]);
    const { rows } = await statistics();
    expect(rows.map(({ requirement, version }) => `${requirement} ${version}`)).toEqual([
      'HEP-2 1.10.0',
      'HEP-2 1.9.0',
      'HEP-10 1.10.0',
    ]);
  });

  it('statistics of each period, in their order, are what it has when asked alone', async () => {
    const periods = [
      PERIOD,
      { ...PERIOD, to: '2026-11-22T00:00:00.000Z' },
      { ...PERIOD, from: '2026-11-22T00:00:00.000Z' },
      { ...PERIOD, from: PERIOD.to, to: '2027-01-01T00:00:00.000Z' },
    ];
    await current().keepIssued([
      shown('a', { issuedAt: '2026-11-21T23:59:59.999Z' }),
      shown('b', { issuedAt: '2026-11-22T00:00:00.000Z', rows: [HEP] }),
    ]);
    await current().keepFeedback([answer('1', { receivedAt: '2026-11-22T00:00:00.000Z', reasonCode: 'known-benign' })]);
    const each = await current().statisticsOfEach(periods);
    expect(each.map(({ cards }) => [cards.shown, cards.overridden])).toEqual([
      [2, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
    for (const [index, period] of periods.entries()) {
      expect(each[index]).toEqual(await current().statistics(period));
    }
    expect(await current().statisticsOfEach([])).toEqual([]);
  });

  it('what an answered card said comes back with the answer, and answers can be read by their reason', async () => {
    const finding = { key: 'patient/liver/parenchymal', organ: 'liver', reports: ['DiagnosticReport/us-1'] };
    const said = { ...about(), knowledge: 'sha256:1', finding };
    await current().keepFeedback([answer('1'), answer('2', { reasonCode: 'report-misread', about: said })]);
    expect(await kept(current(), { reasonCode: 'report-misread' })).toMatchObject([{ card: '2', about: said }]);
    expect(await kept(current())).toHaveLength(2);
  });

  it('answers can be read by the time they came: from the first of it, and before its end', async () => {
    const at = (second: number): string => `2026-11-22T08:00:0${second}.000Z`;
    const of = (second: number) => answer(String(second), { receivedAt: at(second), reasonCode: 'report-misread' });
    await current().keepFeedback([of(1), of(2), of(3), answer('other', { receivedAt: at(2) })]);
    const choice = { reasonCode: 'report-misread', from: at(2), to: at(3) };
    expect((await kept(current(), choice)).map(({ card }) => card)).toEqual(['2']);
    expect(await kept(current(), { from: at(2) })).toHaveLength(3);
  });

  it('a card shown again on the same evidence says what it says now, and keeps the time of its evidence', async () => {
    const first = shown('a');
    await current().keepIssued([first]);
    await current().keepIssued([shown('a', { rows: [HEP], issuedAt: '2026-11-25T08:00:00.000Z' })]);
    expect(await current().issuedCards(first, ['a'])).toEqual([{ ...first, rows: [HEP] }]);
  });

  it('retention: what is older goes, what is of that very time stays', async () => {
    const before = '2026-11-22T08:00:00.000Z';
    const older = '2026-11-22T07:59:59.999Z';
    await current().keepFeedback([answer('old', { receivedAt: older }), answer('new', { receivedAt: before })]);
    await current().keepIssued([shown('old', { issuedAt: older }), shown('new', { issuedAt: before })]);
    await current().rememberToken('old', older);
    await current().rememberToken('new', before);
    expect(await current().forget(before)).toBe(3);
    expect((await kept(current())).map(({ card }) => card)).toEqual(['new']);
    expect((await current().issuedCards(shown('a'), ['old', 'new'])).map(({ card }) => card)).toEqual(['new']);
    expect(await current().rememberToken('new', before)).toBe('seen');
    expect(await current().forget(before)).toBe(0);
  });

  it('retention: a card that is still shown stays, however long ago it was shown first', async () => {
    await current().keepIssued([shown('a')]);
    await current().keepIssued([shown('a', { issuedAt: '2026-12-22T08:00:00.000Z' })]);
    expect(await current().forget('2026-12-01T00:00:00.000Z')).toBe(0);
  });

  it('retention: rests go when they ended, those of an encounter when they are old; what rests for good stays', async () => {
    const since = '2020-01-01T08:00:00.000Z';
    await current().keepIssued(
      [],
      [
        patientRest('p', { about: 'ended', since, until: '2020-01-08T08:00:00.000Z' }),
        patientRest('p', { about: 'for a hundred years', since, until: '2120-01-01T08:00:00.000Z' }),
        patientRest('p', { about: 'without an end', since }),
        patientRest('p', { about: 'old encounter', encounter: 'e', since }),
        patientRest('p', { about: 'this encounter', encounter: 'e' }),
      ],
    );
    expect(await current().forget('2026-11-22T00:00:00.000Z')).toBe(2);
    expect((await current().restsOf('p')).map(({ about: what }) => what).sort()).toEqual([
      'for a hundred years',
      'this encounter',
      'without an end',
    ]);
  });

  it('retention: more than one go has room for', async () => {
    const entries = Array.from({ length: 1203 }, (_, at) => answer(`card-${at}`));
    await current().keepFeedback(entries);
    expect(await current().forget('2026-12-01T00:00:00.000Z')).toBe(1203);
    expect(await current().countFeedback()).toBe(0);
  });
}
