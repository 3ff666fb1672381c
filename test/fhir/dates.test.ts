import { dayAt, dayOf, daysBetween } from '../../src/fhir/dates.js';

describe('dates as the clinician sees them', () => {
  it('an instant falls on the calendar day of the time zone', () => {
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Zurich')?.day).toBe('2026-11-23');
    expect(dayOf('2026-11-22T23:30:00Z', 'UTC')?.day).toBe('2026-11-22');
    expect(dayOf('2026-11-22T00:30:00.123+0200', 'America/New_York')?.day).toBe('2026-11-21');
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Zurich')?.time).toBe(Date.parse('2026-11-22T23:30:00Z'));
  });

  it('a plain date keeps its day in every time zone and starts at local midnight', () => {
    for (const zone of ['UTC', 'Europe/Zurich', 'America/Los_Angeles', 'Asia/Kolkata']) {
      expect(dayOf('2026-07-01', zone)?.day).toBe('2026-07-01');
      expect(dayAt(dayOf('2026-07-01', zone)?.time ?? NaN, zone)?.day).toBe('2026-07-01');
    }
    expect(dayOf('2026-07-01', 'Europe/Zurich')?.time).toBe(Date.parse('2026-06-30T22:00:00Z'));
  });

  it('a year or month stands for its first day, a time without offset is local', () => {
    expect(dayOf('2024', 'UTC')?.day).toBe('2024-01-01');
    expect(dayOf('2024-05', 'UTC')?.day).toBe('2024-05-01');
    expect(dayOf('2026-01-10T08:00:00', 'Europe/Zurich')?.time).toBe(Date.parse('2026-01-10T07:00:00Z'));
  });

  it('what is no date is undefined', () => {
    for (const wrong of [
      '',
      'yesterday',
      '2026-13-01',
      '2026-02-30',
      '22.11.2026',
      '2026-11-22T25:00:00Z',
      undefined,
    ]) {
      expect(dayOf(wrong, 'UTC')).toBeUndefined();
    }
  });

  it('days between are calendar days, over daylight saving too', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });
});
