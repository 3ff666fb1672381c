import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problem.js';
import { networkOf } from './network.js';
import { notesOf } from './notes.js';
import type { Notes } from './notes.js';

const MINUTE_S = 60;

/**
 * So many requests a minute from each client, feedback among them (T22); a client is who its verified token says, never who it
 * claims to be, and its network where nobody has to say. Counted in this process: two instances allow twice as many.
 * @param perMinute 0: no limit. @param callerOf the verified caller, if any.
 */
export function rateLimit(
  perMinute: number,
  callerOf: (response: Response) => { readonly iss: string } | undefined,
): RequestHandler[] {
  if (perMinute === 0) return [];
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  const limit: RequestHandler = async (request, response, next) => {
    const caller = callerOf(response);
    const left = await takenFrom(limiter, caller === undefined ? networkOf(request.ip) : `iss ${caller.iss}`);
    const headers = policyHeaders(perMinute, left);
    if (left.remainingPoints === 0 && left.consumedPoints > perMinute) throw limited(left, headers);
    response.set(headers);
    next();
  };
  return [limit];
}

/**
 * So many refused tokens a minute from one network, after which none is looked at any more: guessing costs signatures to verify and
 * lines of log. Valid calls do not count, however many there are.
 * @param perMinute 0: no limit.
 */
export function failureLimit(perMinute: number): RequestHandler[] {
  if (perMinute === 0) return [];
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  const limit: RequestHandler = async (request: Request, response: Response, next) => {
    const network = networkOf(request.ip);
    const known = await limiter.get(network);
    if (known !== null && known.consumedPoints >= perMinute) throw limited(known);
    response.once('close', () => {
      if (isFailure(notesOf(response))) void limiter.penalty(network);
    });
    next();
  };
  return [limit];
}

/** What an EHR sends that is known: again, or while its keys cannot be read. An outage must not lock it out. */
const EXCUSED: readonly (string | undefined)[] = ['auth.replay', 'auth.keys-unavailable'];

/** A token that was refused, or whose bearer did not stay to hear it. */
function isFailure({ caller, code, reason }: Notes): boolean {
  return code === undefined ? caller === undefined : code === 'auth.refused' && !EXCUSED.includes(reason);
}

/** One more request; the library rejects with the same figures when that was one too many. */
async function takenFrom(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return reason;
    throw reason;
  }
}

/** The headers of the IETF draft on rate limits, so that a well-meaning client can slow down by itself. */
function policyHeaders(perMinute: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Record<string, string> {
  return {
    'RateLimit-Policy': `"client";q=${perMinute};w=${MINUTE_S}`,
    RateLimit: `"client";r=${remainingPoints};t=${secondsOf(msBeforeNext)}`,
  };
}

function limited({ msBeforeNext }: RateLimiterRes, headers: Readonly<Record<string, string>> = {}): Problem {
  return new Problem('rate.limited', 429, 'too many requests within a minute; call again later', {
    ...headers,
    'Retry-After': String(secondsOf(msBeforeNext)),
  });
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
