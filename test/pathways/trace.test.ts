import { unaskedIn } from '../../src/pathways/trace.js';
import { testSite } from '../support/site.js';

const { pathways } = testSite().knowledge;

describe('the trace of a silent answer', () => {
  it('HEP-1, SAF-4: names every rule of the hook that was not asked, and why', () => {
    const unasked = unaskedIn('patient-view', [], pathways);
    const why = new Map(unasked.map((one) => [one.requirement, one.why] as const));
    expect(why.get('HEP-1')).toBe('no such finding is present');
    expect(why.get('SAF-4')).toBe('no order is wanted');
    expect(unasked.some(({ action }) => action === 'radiation-ordered-in-pregnancy')).toBe(false);
  });
});
