import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import { BUILT_COMMAND } from '../support/built-command.js';
import { feedbackEntry } from '../store/feedback-entries.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOW = '2026-11-22T09:00:00Z';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calcitrace-cli-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, as a user would call it. */
function calcitrace(args: readonly string[], input = '', settings: Record<string, string> = {}): Outcome {
  const command = [BUILT_COMMAND, ...args];
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(folder, 'data'), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, env, input, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const REPORT = {
  resourceType: 'DiagnosticReport',
  id: 'us1',
  status: 'final',
  code: { text: 'US abdomen' },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2026-11-02',
  conclusion: 'Coarse calcification in segment VI of the liver.',
};
const PATIENT = { resourceType: 'Patient', id: 'p', gender: 'male', birthDate: '1961-01-01' };
const CHART = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: PATIENT }, { resource: REPORT }] };

describe('calcitrace findings', () => {
  it('H2: --explain tells for every calcium word its trigger, scope and rule, also where it makes no finding', () => {
    const text = 'HISTORY: renal calcification?\nFINDINGS: No calcification in the pancreas.';
    const { out } = calcitrace(['findings', '--explain'], JSON.stringify({ id: 'a', text }));
    expect(JSON.parse(out)).toMatchObject({
      id: 'a',
      findings: [{ organ: 'pancreas', assertion: 'absent' }],
      explained: [
        { trigger: 'calcification', heading: 'HISTORY', findings: [], noFinding: 'silent section' },
        {
          trigger: 'calcification',
          scope: [{ cue: 'No', effect: 'negate' }],
          findings: [{ organ: 'pancreas', organBy: { rule: 'behind', words: 'pancreas' } }],
        },
      ],
    });
    const inWords = calcitrace(['findings', '--explain'], text).out;
    expect(inWords).toContain('scope: "No" (negate)');
    expect(inWords).toContain('no finding: silent section');
  });

  it('H16: the command line reads a text whole, however long', () => {
    const text = `${'The spleen is normal. '.repeat(4000)}Hepatic calcification.`;
    expect(JSON.parse(calcitrace(['findings'], text).out)).toMatchObject({ findings: [{ organ: 'liver' }] });
  });

  it('reads NDJSON and answers NDJSON: id, organ, assertion and a quote that stands at its offsets', () => {
    const text = 'No renal calcification. Coarse calcification in segment VI of the liver.';
    const lines = [
      { id: 'a', text },
      { id: 'b', text: 'Normal study.', title: 'CT chest' },
    ];
    const { code, out } = calcitrace(['findings'], lines.map((line) => JSON.stringify(line)).join('\n'));
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(second).toEqual({ id: 'b', findings: [] });
    const findings = first?.['findings'] as {
      organ: string;
      assertion: string;
      quote: string;
      start: number;
      end: number;
    }[];
    expect(findings.map(({ organ, assertion }) => [organ, assertion])).toEqual([
      ['kidney', 'absent'],
      ['liver', 'present'],
    ]);
    for (const { quote, start, end } of findings) expect(text.slice(start, end)).toBe(quote);
  });

  it('gives one object for plain text', () => {
    const { out } = calcitrace(['findings'], 'Punctate calcification of the pancreas.');
    expect(JSON.parse(out)).toMatchObject({ findings: [{ organ: 'pancreas', morphology: ['punctate'] }] });
  });

  it('names the line that is no report', () => {
    expect(calcitrace(['findings'], '{"id":"a","text":"x"}\n{"id":"b"}')).toMatchObject({
      code: 2,
      err: expect.stringContaining('line 2') as string,
    });
  });
});

describe('calcitrace evaluate', () => {
  it('HEP-1: answers a Bundle of one patient as patient-view would', () => {
    const { code, out } = calcitrace(['evaluate', file('chart.json', CHART), '--patient', 'p', '--now', NOW]);
    expect(code).toBe(0);
    const { cards } = JSON.parse(out) as { cards: { summary: string }[] };
    expect(cards.map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/^Liver calcification \(US 2026-11-02\)/),
    ]);
  });

  it('explains every row: verdict, expression, values seen and where from', () => {
    const { out } = calcitrace(['evaluate', file('chart.json', CHART), '--patient', 'p', '--now', NOW, '--explain']);
    expect(out).toMatch(/^MET {5}HEP-1 {2}hepatic-calcification\/liver-calcification-found \[Liver calcification\]$/m);
    expect(out).toContain('from DiagnosticReport/us1');
    expect(out).toContain('1 card(s):');
  });

  it('answers a whole hook request, with a site policy', () => {
    const request = {
      hook: 'patient-view',
      hookInstance: 'x',
      context: { patientId: 'p', userId: 'Practitioner/1' },
      prefetch: { patient: PATIENT, reports: REPORT, labs: null },
    };
    const policy = file('policy.json', { freshDays: { metabolic: 30 } });
    const { out } = calcitrace(['evaluate', file('request.json', request), '--now', NOW, '--policy', policy]);
    expect(out).toContain('in 30 days');
  });

  it('LOOP-1: a site policy switches a row off, and the explanation says so', () => {
    const report = {
      ...REPORT,
      effectiveDateTime: '2026-01-02',
      conclusion: 'Hepatic calcification. Repeat in 3 months.',
    };
    const chart = { ...CHART, entry: [{ resource: PATIENT }, { resource: report }] };
    const call = ['evaluate', file('due.json', chart), '--patient', 'p', '--now', NOW, '--hook', 'encounter-discharge'];
    expect(calcitrace(call).out).toContain('due 2026-04-02; none found since');
    const policy = file('off.json', { rows: { 'LOOP-1': 'off' } });
    const { out } = calcitrace([...call, '--policy', policy, '--explain']);
    expect(out).toMatch(/^OFF {5}LOOP-1 {2}closing-the-loop\/overdue-follow-up$/m);
    expect(out).toContain('Local policy of this site: rows.LOOP-1 off');
    expect(out).toContain('No card.');
  });

  it.each([
    ['a row that is none', { rows: { 'DYS-99': 'off' } }, 'rows.DYS-99: is no row of the knowledge'],
    [
      'a severity that is none',
      { minimumIndicator: { 'patient-view': 'loud' } },
      'must be one of info, warning, critical',
    ],
  ])('names the member of a site policy with %s', (_title, policy, reason) => {
    const call = ['evaluate', file('chart.json', CHART), '--patient', 'p', '--policy', file('bad.json', policy)];
    const { code, err } = calcitrace(call);
    expect(code).not.toBe(0);
    expect(err).toContain(reason);
  });

  it('SAF-6: refuses a Bundle that holds another patient, without a card', () => {
    const other = { ...REPORT, subject: { reference: 'Patient/q' } };
    const mixed = { ...CHART, entry: [...CHART.entry, { resource: { ...other, id: 'us2' } }] };
    expect(calcitrace(['evaluate', file('mixed.json', mixed), '--patient', 'p'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('patient.mismatch') as string,
    });
  });

  it.each([
    ['a Bundle without --patient', ['chart.json'], 'needs --patient'],
    ['a file that is no JSON', ['broken.json'], 'is not JSON'],
    ['a file that is not there', ['nowhere.json'], 'cannot be read'],
    ['an instant that is none', ['chart.json', '--patient', 'p', '--now', 'yesterday'], '--now must be'],
  ])('exits with 2 for %s', (_title, [name = '', ...options], reason) => {
    file('chart.json', CHART);
    file('broken.json', '{');
    const { code, err } = calcitrace(['evaluate', join(folder, name), ...options]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe('calcitrace', () => {
  it('check finds no fault in the shipped knowledge', () => {
    expect(calcitrace(['check'])).toMatchObject({ code: 0, out: expect.stringMatching(/ 0 faults /) as string });
  });

  it('serve says in one line why it cannot start, and exits with 1', () => {
    const { code, err } = calcitrace(['serve'], '', { PORT: 'many' });
    expect(code).toBe(1);
    expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toMatchObject({ element: 'PORT', level: 'error' });
  });

  it('an unknown command exits with 2', () => {
    expect(calcitrace(['divine']).code).toBe(2);
  });

  it.each([
    [['audit', 'export', '--ndjson', '--from', '2026-11-23', '--to', '2026-11-22'], '--from must not be after --to'],
    [['register', '--client', 'epic', '--public-url', 'cds'], '--public-url must be an http(s) URL'],
  ])('%j is wrong usage: %s', (words, reason) => {
    expect(calcitrace(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(reason) as string });
  });

  it('feedback export says where there is no database, and makes none', () => {
    const { code, out, err } = calcitrace(['feedback', 'export', '--ndjson'], '', { DATA_DIR: join(folder, 'wrong') });
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('DATA_DIR: holds no database') as string]);
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('register says that it took the address of this machine where PUBLIC_URL is not set', () => {
    const { code, out, err } = calcitrace(['register', '--client', 'epic']);
    expect([code, out]).toEqual([0, expect.stringContaining('http://127.0.0.1:3000/cds-services') as string]);
    expect(err).toContain('PUBLIC_URL');
    expect(calcitrace(['register', '--client', 'epic', '--public-url', 'https://cds.example'])).toMatchObject({
      err: '',
    });
  });

  it('FB-13: feedback export prints every answer, and with --text-errors those that say a report was misread', async () => {
    const dataDir = join(folder, 'answered');
    const store = await SqliteStore.open(dataDir);
    const misread = { matched: true, reasonCode: 'report-misread', userComment: 'synthetic words' };
    await store.keepFeedback([feedbackEntry('a', misread), feedbackEntry('b')]);
    await store.close();
    const lines = (...options: string[]): Record<string, unknown>[] =>
      calcitrace(['feedback', 'export', '--ndjson', ...options], '', { DATA_DIR: dataDir })
        .out.trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines().map(({ card }) => card)).toEqual(['a', 'b']);
    expect(lines('--text-errors')).toMatchObject([{ card: 'a', reason: 'report-misread', comment: 'synthetic words' }]);
  });

  it('names its version like the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(calcitrace(['--version']).out.trim()).toBe(version);
  });
});
