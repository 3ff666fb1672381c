import { csvCell, statisticsCsv } from '../../src/web/feedback-csv.js';

describe('the figures as CSV', () => {
  it.each([
    ['HEP-2', 'HEP-2'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('%j is written %s: RFC 4180, and no formula', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it('each line ends in CR and LF, reasons have columns of their own, other ones are `other`', () => {
    const row = {
      ...{ requirement: 'HEP-2', pathway: 'hepatic-calcification', version: '1.2.0' },
      ...{ shown: 9, accepted: 2, overridden: 4, orders: { 'ct-liver': 1, pth: 1 } },
      reasons: { 'known-benign': 3, other: 1 },
    };
    expect(statisticsCsv([row])).toBe(
      'requirement,pathway,version,shown,accepted,overridden,will-do-later,done-elsewhere,known-benign,report-misread,' +
        'not-appropriate,no-reason,other,accepted orders\r\n' +
        'HEP-2,hepatic-calcification,1.2.0,9,2,4,0,0,3,0,0,0,1,ct-liver 1; pth 1\r\n',
    );
  });
});
