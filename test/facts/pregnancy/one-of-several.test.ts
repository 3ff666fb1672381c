import { charted, dueDate, factsOf, scan } from '../fetus/mother.js';
import { coded } from '../chart-of-test.js';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether she is still pregnant, and what became of a fetus without a label and of twin B. */
function after(text: string, rest: object = {}) {
  const found = (words: string) => scan('2026-11-01', { conclusion: words });
  const chart = (words: string) => factsOf([dueDate('2027-04-11'), found(words), charted(text, '2026-11-10', rest)]);
  const { pregnancy, unborn } = chart('Calcification of the fetal liver.');
  return {
    status: pregnancy.items[0]?.status,
    unlabelled: unborn.at(-1)?.fetus.pregnancy,
    twinB: chart('Twin B: calcification of the fetal liver.').unborn.at(-1)?.fetus.pregnancy,
  };
}

describe('SAF-4, FET: the death of one of several children does not end the pregnancy', () => {
  it.each(
    lines(`
      Fetal demise of twin A
      Fetal demise of fetus 2
      Fetal demise of foetus C
      Fetal demise of triplet 3
      Fetal demise of quadruplet D
      Fetal demise of baby 4
      Twin I fetal demise
      Twin ii fetal demise
      Twin III fetal demise
      Twin IV fetal demise
      Twin 1 miscarriage
      Intrauterine death of one twin
      Intrauterine death of one fetus
      Intrauterine death of one foetus
      Intrauterine death of one triplet
      Fetal death of one of twins
      Fetal death of one of the twins
      Fetal death of one of two fetuses
      Fetal death of one of three triplets
      Intrauterine death of one of multiple foetuses
      Stillbirth of first twin
      Stillbirth of second twin
      Fetal demise, third triplet
      Fetal demise of other twin
      Fetal death of co-twin
      Fetal death of cotwin
      Vanishing twin, miscarriage
      Vanished twin, miscarriage
      Selective termination of pregnancy
      Fetal death with papyraceous fetus
      Fetal death, twin pregnancy with one survivor
      Fetal death with surviving twin
      Fetal death with surviving fetus
      Fetal death with surviving triplet
      Single fetal demise in twin pregnancy
      Single fetal death in twin pregnancy
    `),
  )('%s', (text) => {
    expect(after(text)).toMatchObject({ status: 'pregnant', unlabelled: 'current' });
  });

  it.each(
    lines(`
      Fetal demise
      Fetal demise, twins
      Fetal demise of both twins
      Twin pregnancy, miscarriage
      Twin abortion
      Fetal demise at one week
      Miscarriage of a pregnancy with twin 12 weeks
    `),
  )('that of all does: %s', (text) => {
    expect(after(text)).toEqual({ status: 'possible', unlabelled: 'lost', twinB: 'lost' });
  });

  it.each(
    lines(`
      Liveborn twin A, stillborn twin B
      Stillbirth of one twin, live birth of the other
    `),
  )('nor does that of one that was lost as the other one was born: %s', (text) => {
    expect(after(text)).toEqual({ status: 'possible', unlabelled: 'ended', twinB: 'ended' });
  });

  it('the one that is named is lost, from that day on', () => {
    expect(after('Fetal demise of twin B').twinB).toBe('lost');
    expect(after('Fetal demise of twin A').twinB).toBe('current');
    expect(after('Fetal demise of one twin').twinB).toBe('current');
  });

  it('what is doubted, refuted or without a day is neither a loss nor a pregnancy', () => {
    const text = 'Fetal demise of twin B';
    for (const rest of [
      { verificationStatus: coded('x', 'provisional') },
      { verificationStatus: coded('x', 'refuted') },
      { onsetDateTime: undefined, recordedDate: undefined },
    ]) {
      expect(after(text, rest)).toMatchObject({ status: 'pregnant', twinB: 'current' });
      expect(factsOf([charted(text, '2026-11-10', rest)]).pregnancy.items).toEqual([{ status: 'possible' }]);
    }
  });

  it('shows by itself that she is pregnant', () => {
    expect(factsOf([charted('Fetal demise of twin B', '2026-11-10')]).pregnancy.items).toStrictEqual([
      {
        status: 'pregnant',
        because: {
          words: 'Fetal demise of twin B',
          date: '2026-11-10',
          source: 'Condition/c-Fetal-demise-of-twin-B-2026-11-10',
        },
        since: '2026-11-10',
      },
    ]);
  });

  it('a procedure on one of them ends nothing, one on the pregnancy does', () => {
    const done = (text: string, rest: object = {}) => {
      const procedure = { resourceType: 'Procedure', id: 'p', status: 'completed', code: { text } };
      const chart = [dueDate('2027-04-11'), { ...procedure, performedDateTime: '2026-11-10', ...rest }];
      return factsOf(chart).pregnancy.items[0]?.status;
    };
    expect(done('Selective termination of pregnancy, twin B')).toBe('pregnant');
    expect(done('Termination of pregnancy')).toBe('possible');
    expect(done('Termination of pregnancy', { status: 'not-done' })).toBe('pregnant');
    const performedPeriod = { start: '2026-11-09', end: '2026-11-10' };
    expect(done('Termination of pregnancy', { performedDateTime: undefined, performedPeriod })).toBe('possible');
    expect(done('Termination of pregnancy', { performedDateTime: undefined })).toBe('pregnant');
  });
});
