import { Readings } from '../../../src/facts/text/readings.js';

const LIMITS = { length: 65_536, findings: 250 };

describe('texts that were read before', () => {
  it('T33: are not read again, as long as text, study and limits are the same', () => {
    const readings = new Readings<{ readonly turn: number }>();
    let turn = 0;
    const read = () => ({ turn: (turn += 1) });
    const report = { text: 'Calcified granuloma of the liver.', title: 'CT abdomen' };
    expect(readings.of(report, LIMITS, read)).toEqual({ turn: 1 });
    expect(readings.of({ ...report }, { ...LIMITS }, read)).toEqual({ turn: 1 });
    const ofChest = { ...report, title: 'CT chest' };
    const longer = { ...report, text: `${report.text} ` };
    expect(readings.of(ofChest, LIMITS, read)).toEqual({ turn: 2 });
    expect(readings.of(longer, LIMITS, read)).toEqual({ turn: 3 });
    expect(readings.of(report, { ...LIMITS, length: 10 }, read)).toEqual({ turn: 4 });
    expect(readings.of(report, LIMITS, read)).toEqual({ turn: 1 });
  });

  it('N9: are forgotten, the oldest first, when there are too many words of them', () => {
    const readings = new Readings<{ readonly text: string }>();
    const long = (index: number) => ({ text: `${index} ${'calcification '.repeat(4_000)}` });
    const first = readings.of(long(0), LIMITS, () => long(0));
    for (let index = 1; index <= 100; index += 1) readings.of(long(index), LIMITS, () => long(index));
    expect(readings.of(long(0), LIMITS, () => long(0))).not.toBe(first);
    const last = readings.of(long(100), LIMITS, () => ({ text: 'read again' }));
    expect(last.text).not.toBe('read again');
  });
});
