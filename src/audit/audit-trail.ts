import type { AuditEvent } from 'fhir/r4.js';

/** Where records are kept for good, day by day. */
export interface AuditSink {
  /**
   * Appends lines to the records of a day, and never rejects.
   * @returns how many of them, from the first on, are on the disk; and the code of what went wrong, if anything did.
   */
  append(day: string, lines: readonly string[]): Promise<{ readonly written: number; readonly failure?: string }>;
}

export interface AuditTrailParts {
  readonly sink: AuditSink;
  /** Nothing is ever dropped: the door answers no more calls instead while the spool is full (AUDIT_STRICT). */
  readonly strict: boolean;
  /** Told of every attempt that failed, and of every record dropped: AUDIT_DROPPED. */
  readonly onFailure: (code: string) => void;
  /** So many records wait for a sink that is away. */
  readonly spool?: number;
  readonly retryMs?: number;
}

const SPOOL = 5_000;
const RETRY_MS = 5_000;
/** Between two writes: a sync of the disk for each call costs more than its record. */
const PAUSE_MS = 50;
/** So long a stop waits for the sink: a disk that hangs must not keep the process from ending in order. */
const CLOSE_MS = 500;
/** Records of one write; all that came while the last one was under way, as a rule. */
const AT_ONCE = 500;

interface Waiting {
  readonly day: string;
  readonly line: string;
}

/**
 * The audit trail, apart from the log (T34). Records are handed over after the answer has left and written in the background,
 * several at a time; a kill -9 loses those of the last twentieth of a second and of the write under way, a clean stop none.
 */
export class AuditTrail {
  readonly #parts: AuditTrailParts;
  readonly #spool: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #pause: NodeJS.Timeout | undefined;

  constructor(parts: AuditTrailParts) {
    this.#parts = parts;
  }

  get isFull(): boolean {
    return this.#spool.length >= (this.#parts.spool ?? SPOOL);
  }

  /** Never throws, never waits. */
  record(event: AuditEvent): void {
    if (this.isFull && !this.#parts.strict) {
      this.#parts.onFailure('AUDIT_DROPPED');
      return;
    }
    this.#spool.push({ day: event.recorded.slice(0, 10), line: JSON.stringify(event) });
    if (this.#pause === undefined) void this.flush();
  }

  /** Resolves when all is written that was recorded so far, or the sink is away. */
  flush(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  /** Writes what waits, trying once more where the sink was away, for so long at most. @returns how many records are lost. */
  async close(patienceMs = CLOSE_MS): Promise<number> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([this.#writeLast(), late]);
    clearTimeout(timer);
    return this.#spool.length;
  }

  async #writeLast(): Promise<void> {
    await this.#writing;
    clearTimeout(this.#pause);
    await this.flush();
    clearTimeout(this.#pause);
  }

  async #write(): Promise<void> {
    // One turn later, so that records of one moment go out in one write.
    await Promise.resolve();
    for (let [first] = this.#spool; first !== undefined; [first] = this.#spool) {
      const { day } = first;
      const later = this.#spool.findIndex((one) => one.day !== day);
      const lines = this.#spool.slice(0, Math.min(AT_ONCE, later === -1 ? AT_ONCE : later)).map(({ line }) => line);
      const { written, failure } = await this.#parts.sink.append(day, lines);
      this.#spool.splice(0, written);
      if (failure !== undefined) {
        this.#parts.onFailure(failure);
        this.#pauseFor(this.#parts.retryMs ?? RETRY_MS);
        return;
      }
    }
    this.#pauseFor(PAUSE_MS);
  }

  #pauseFor(ms: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#spool.length > 0) void this.flush();
    }, ms).unref();
  }
}
