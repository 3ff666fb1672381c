import type { RequestHandler, Response } from 'express';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problem.js';
import { callLimiter, MINUTE_S } from './call-limiter.js';
import type { CallLimiter } from './call-limiter.js';
import { networkOf } from './network.js';

/**
 * So many requests a minute from each client, feedback among them (T22); a client is who its verified token says, never who it
 * claims to be, and its network where nobody has to say. Workers count together; two instances allow twice as many.
 * @param name of what is counted. @param perMinute 0: no limit. @param callerOf the verified caller, if any.
 */
export function rateLimit(
  name: string,
  perMinute: number,
  callerOf: (response: Response) => { readonly iss: string } | undefined,
): RequestHandler[] {
  if (perMinute === 0) return [];
  const limiter = callLimiter(name, perMinute);
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

/** One more request; the library rejects with the same figures when that was one too many. */
async function takenFrom(limiter: CallLimiter, key: string): Promise<RateLimiterRes> {
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

/** The refusal of one call too many. */
export function limited({ msBeforeNext }: RateLimiterRes, headers: Readonly<Record<string, string>> = {}): Problem {
  return new Problem('rate.limited', 429, 'too many requests within a minute; call again later', {
    ...headers,
    'Retry-After': String(secondsOf(msBeforeNext)),
  });
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
