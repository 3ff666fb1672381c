import cors from 'cors';
import type { RequestHandler } from 'express';

export interface OriginRule {
  readonly origins: readonly string[];
  /** In open mode any page on this machine may call: the sandbox, a SMART launcher, a developer's page. */
  readonly loopback: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** CORS for discovery, services and feedback, also on errors and without authentication (CR-01, CR-02). */
export function crossOrigin({ origins, loopback }: OriginRule): RequestHandler[] {
  const allowed = new Set(origins);
  const allow = cors({
    origin: (origin, decide) => {
      decide(null, origin !== undefined && (allowed.has(origin) || (loopback && isLoopback(origin))));
    },
    methods: ['GET', 'POST'],
    allowedHeaders: ['Authorization', 'Content-Type'],
    exposedHeaders: ['X-Request-Id'],
    maxAge: 600,
  });
  return [varyByOrigin, allow];
}

/** Also on the answer to an origin that is not allowed, or a cache could hand it to one that is. */
const varyByOrigin: RequestHandler = (_request, response, next) => {
  response.vary('Origin');
  next();
};

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK.has(new URL(origin).hostname);
}
