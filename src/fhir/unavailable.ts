import { ADDRESS_NOT_ALLOWED } from './never-contacted.js';
import { isObject } from './resource.js';

/**
 * Why something could not be had from a FHIR server. A closed list, because a library's own message may quote the token
 * or the body (security.md N2, N7).
 */
export type UnavailableReason =
  | 'not-allowed'
  | 'timeout'
  | 'reset'
  | 'unreachable'
  | 'circuit-open'
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'busy'
  | 'rejected'
  | 'bad-gateway'
  | 'server-error'
  | 'too-large'
  | 'malformed';

export interface Unavailable {
  readonly unavailable: UnavailableReason;
}

export function unavailable(reason: UnavailableReason): Unavailable {
  return { unavailable: reason };
}

export function isUnavailable(answer: object): answer is Unavailable {
  return 'unavailable' in answer;
}

/** 502 and 503 are told apart from other server errors: they alone are worth a second try. */
export function reasonOfStatus(status: number): UnavailableReason {
  switch (status) {
    case 400:
      return 'bad-request';
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 429:
      return 'busy';
    case 502:
    case 503:
      return 'bad-gateway';
    default:
      return status >= 500 ? 'server-error' : 'rejected';
  }
}

const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Only the code of a failed fetch is looked at, never its message. */
export function reasonOfError(error: unknown, signal: AbortSignal): UnavailableReason {
  if (signal.aborted) return 'timeout';
  const cause = isObject(error) ? error['cause'] : undefined;
  const code = isObject(cause) ? cause['code'] : undefined;
  // A refused redirect has no code: the server is there, but its answer is not taken (T9).
  if (typeof code !== 'string') return 'rejected';
  if (code === ADDRESS_NOT_ALLOWED) return 'not-allowed';
  return RESET_CODES.has(code) ? 'reset' : 'unreachable';
}
