import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Problem } from '../problem.js';
import type { FailureLimit } from './failure-limit.js';

export interface AdminRules {
  readonly isOpen: boolean;
  readonly adminToken: string | undefined;
  /** Of wrong admin tokens, apart from those of clients: who guesses here must not shut out an EHR behind the same address. */
  readonly failures: FailureLimit;
}

/**
 * Who may see figures of the whole site: anybody in open mode, else whoever has the ADMIN_TOKEN (design, routes): as a bearer, or
 * as the password that a browser asks for.
 */
export function adminOnly({ isOpen, adminToken, failures }: AdminRules): RequestHandler {
  return async (request, _response, next) => {
    if (!isOpen) {
      await failures.check(request);
      const given = tokenIn(request.get('authorization') ?? '');
      if (adminToken === undefined || !isSame(given, adminToken)) {
        // A browser that has yet to be asked for the token guesses nothing.
        if (given !== '') await failures.count(request);
        throw new Problem('admin.refused', 401, 'this needs the admin token', { 'WWW-Authenticate': CHALLENGE });
      }
    }
    next();
  };
}

const CHALLENGE = 'Bearer, Basic realm="Calcitrace: any name, the admin token as password", charset="UTF-8"';

function tokenIn(authorization: string): string {
  const [, scheme = '', credentials = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'basic') return credentials;
  const named = Buffer.from(credentials, 'base64').toString('utf8');
  return named.includes(':') ? named.slice(named.indexOf(':') + 1) : '';
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (words: string): Buffer => createHash('sha256').update(words).digest();
  return timingSafeEqual(digest(one), digest(other));
}
