import { unaskedIn } from '../../src/pathways/trace.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();

describe('the trace of a silent answer', () => {
  it('HEP-1, SAF-4: names every rule of the hook that was not asked, and why', () => {
    const unasked = unaskedIn('patient-view', [], knowledge);
    const why = new Map(unasked.map((one) => [one.requirement, one.why] as const));
    expect(why.get('HEP-1')).toBe('no such finding is present');
    expect(why.get('SAF-4')).toBe('no order is wanted');
    expect(unasked.some(({ action }) => action === 'radiation-ordered-in-pregnancy')).toBe(false);
  });

  it('says of a row that the site switched off that it is local policy', () => {
    const policy = { ...knowledge.policy, rows: { 'HEP-3': 'off' as const } };
    const unasked = unaskedIn('patient-view', [], { ...knowledge, policy });
    const why = new Map(unasked.map((one) => [one.requirement, one.why] as const));
    expect(why.get('HEP-3')).toBe('switched off by local policy');
    expect(why.get('HEP-1')).toBe('no such finding is present');
  });
});
