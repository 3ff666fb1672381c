import { Problem } from '../../src/problem.js';
import { PASTED_LIMITS, readPasted } from '../../src/web/report-findings.js';

describe('a report pasted into the playground', () => {
  it('is read as in a hook: each finding with the place of its words, and why a word makes none', () => {
    const text = 'INDICATION: liver calcification. FINDINGS: Calcified granuloma of the lung.';
    const [indicated, found] = readPasted({ text, title: 'CT chest' }).explained;
    expect(indicated).toMatchObject({ findings: [], noFinding: 'silent section' });
    const [finding] = found!.findings;
    expect(finding).toMatchObject({ organ: 'lung', assertion: 'present' });
    expect(text.slice(finding!.start, finding!.end)).toBe(finding!.quote);
  });

  it('T13: is read up to its limit, and what is beyond is said to be unread', () => {
    const text = `${'The liver is normal. '.repeat(1_000)}Hepatic calcification.`;
    expect(text.length).toBeGreaterThan(PASTED_LIMITS.length);
    expect(readPasted({ text })).toEqual({ explained: [], unread: 'truncated' });
  });

  it.each([[undefined], [[]], [{}], [{ text: 7 }], [{ text: 'a', title: 7 }], [{ text: 'a', title: 'b'.repeat(201) }]])(
    'T18: %j is refused with a code that repeats nothing of it',
    (body) => {
      const refusal = refusalOf(body);
      expect(refusal).toMatchObject({ code: 'request.invalid', status: 400 });
      expect(refusal?.message).not.toContain('bbb');
    },
  );

  function refusalOf(body: unknown): Problem | undefined {
    try {
      readPasted(body);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    return undefined;
  }
});
