import { auditEvent } from '../../src/audit/audit-event.js';
import { AuditTrail, type AuditSink } from '../../src/audit/audit-trail.js';
import type { AuditEvent } from 'fhir/r4.js';

/** Keeps what it is given while it is there; away, it keeps nothing. */
class Sink implements AuditSink {
  away = false;
  /** How many lines of a write fit; the rest does not. */
  room = Number.POSITIVE_INFINITY;
  readonly kept: string[] = [];
  readonly writes: number[] = [];

  append(day: string, lines: readonly string[]): Promise<{ written: number; failure?: string }> {
    if (this.away) return Promise.resolve({ written: 0, failure: 'EACCES' });
    const fits = lines.slice(0, this.room);
    this.writes.push(fits.length);
    this.kept.push(...fits.map((line) => `${day} ${(JSON.parse(line) as AuditEvent).id ?? ''}`));
    return Promise.resolve({ written: fits.length, ...(fits.length < lines.length && { failure: 'ENOSPC' }) });
  }
}

const event = (id: string, recorded = '2026-11-22T09:00:00.000Z'): AuditEvent =>
  auditEvent(
    id,
    { kind: 'service', recorded, requestId: id, serviceId: 's', hook: 'patient-view', status: 200, cards: [] },
    'https://cds.example',
  );

let sink: Sink;
let failures: string[];
beforeEach(() => {
  sink = new Sink();
  failures = [];
});
const trailOf = (parts: { strict?: boolean; spool?: number; retryMs?: number } = {}): AuditTrail =>
  new AuditTrail({ sink, strict: false, onFailure: (code) => failures.push(code), ...parts });

describe('the audit trail', () => {
  it('T34: keeps records in order, those of one moment in one write, each under the day it happened', async () => {
    const trail = trailOf();
    trail.record(event('a', '2026-11-21T23:59:59.999Z'));
    trail.record(event('b'));
    trail.record(event('c'));
    await trail.flush();
    expect(sink.kept).toEqual(['2026-11-21 a', '2026-11-22 b', '2026-11-22 c']);
    expect(sink.writes).toEqual([1, 2]);
  });

  it('T34: what comes soon after a write goes out together in the next one, not each with a sync of the disk', async () => {
    const trail = trailOf();
    trail.record(event('a'));
    await trail.flush();
    for (const id of ['b', 'c']) {
      trail.record(event(id));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(sink.writes).toEqual([1]);
    await trail.close();
    expect(sink.writes).toEqual([1, 2]);
  });

  it('T34: it goes out by itself, without another record or a stop', async () => {
    const trail = trailOf();
    trail.record(event('a'));
    await trail.flush();
    trail.record(event('b'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sink.kept).toEqual(['2026-11-22 a', '2026-11-22 b']);
  });

  it('T34: records of a sink that is away wait and are written when it is back', async () => {
    sink.away = true;
    const trail = trailOf({ retryMs: 1 });
    trail.record(event('a'));
    await trail.flush();
    expect([sink.kept, failures[0]]).toEqual([[], 'EACCES']);
    sink.away = false;
    trail.record(event('b'));
    expect(await trail.close()).toBe(0);
    expect(sink.kept).toEqual(['2026-11-22 a', '2026-11-22 b']);
  });

  it('T34: what a full disk took is not written again, and the rest is not lost', async () => {
    sink.room = 2;
    const trail = trailOf();
    for (const id of ['a', 'b', 'c']) trail.record(event(id));
    await trail.flush();
    sink.room = 10;
    expect(await trail.close()).toBe(0);
    expect(sink.kept.map((line) => line.at(-1))).toEqual(['a', 'b', 'c']);
    expect(failures).toEqual(['ENOSPC']);
  });

  it('T34, T32: a sink that hangs does not hold up the stop, and what it did not take is told as lost', async () => {
    const hanging = new AuditTrail({
      sink: { append: () => new Promise(() => undefined) },
      ...{ strict: false, onFailure: () => undefined },
    });
    for (const id of ['a', 'b']) hanging.record(event(id));
    expect(await hanging.close(1)).toBe(2);
  });

  it('T34: the spool is bounded: what does not fit is dropped and told', async () => {
    sink.away = true;
    const trail = trailOf({ spool: 2 });
    for (const id of ['a', 'b', 'c', 'd']) trail.record(event(id));
    expect(trail.isFull).toBe(true);
    await trail.flush();
    expect(failures).toEqual(['AUDIT_DROPPED', 'AUDIT_DROPPED', 'EACCES']);
    expect(await trail.close()).toBe(2);
  });

  it('T34: where it is strict, nothing is dropped: the door takes no more calls instead', async () => {
    sink.away = true;
    const trail = trailOf({ spool: 2, strict: true });
    for (const id of ['a', 'b', 'c']) trail.record(event(id));
    expect(trail.isFull).toBe(true);
    sink.away = false;
    expect(await trail.close()).toBe(0);
    expect(sink.kept).toHaveLength(3);
  });
});
