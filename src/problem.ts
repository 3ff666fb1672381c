/**
 * The failure vocabulary. A Problem is the only thing the door turns into an error answer: it has a stable code, an HTTP
 * status and a sentence without patient data (CDS Hooks RS-06, RS-07).
 */
export type ProblemCode =
  | 'request.malformed'
  | 'request.media-type'
  | 'request.encoding'
  | 'request.too-large'
  | 'request.too-deep'
  | 'request.invalid'
  | 'request.hook-mismatch'
  | 'request.unsafe-key'
  | 'host.unknown'
  | 'rate.limited'
  | 'overload'
  | 'caller.gone'
  | 'service.unknown'
  | 'route.unknown'
  | 'method.not-allowed'
  | 'auth.refused'
  | 'auth.unavailable'
  | 'patient.mismatch'
  | 'prefetch.unavailable'
  | 'feedback.invalid'
  | 'feedback.unavailable'
  | 'statistics.invalid'
  | 'statistics.unavailable'
  | 'evidence.unknown'
  | 'audit.unavailable'
  | 'admin.refused'
  | 'smart.server-unknown'
  | 'smart.server-unavailable'
  | 'smart.server-unsuitable'
  | 'smart.server-mismatch'
  | 'smart.denied'
  | 'smart.authorization-failed'
  | 'smart.state-unknown'
  | 'smart.state-used'
  | 'smart.token-unavailable'
  | 'smart.token-refused'
  | 'smart.identity'
  | 'smart.not-for-patients'
  | 'smart.no-patient'
  | 'smart.session-ended'
  | 'smart.order-not-granted'
  | 'smart.order-not-offered'
  | 'smart.already-ordered'
  | 'smart.order-refused'
  | 'smart.order-uncertain'
  | 'internal';

export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param diagnostics for the caller; never contains patient data, tokens or library messages. */
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly diagnostics: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${diagnostics}`);
  }
}

/** What stops the start: a broken setting or knowledge file, named with file, element and reason. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(
    readonly file: string,
    readonly element: string,
    readonly reason: string,
  ) {
    super(`${file}: ${element}: ${reason}`);
  }
}
