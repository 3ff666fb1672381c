import type { CookieOptions, Request, Response } from 'express';
import { LAUNCH_LIFE_S } from './pending-launch.js';

const STATE = /^[\w-]{43}$/;
const MS = 1000;
/** As many launches as a clinician may have under way in tabs; more would outgrow the header. */
const MOST = 4;

/**
 * One cookie for each launch under way, so that a launch ends in the browser where it began, and two tabs do not disturb each other
 * (T20). Its content is sealed. EHRs show us in frames of theirs: over https the cookie is partitioned by the EHR's site and sent
 * there; `__Host-` keeps other hosts of the site from setting one.
 */
export class LaunchCookies {
  readonly #prefix: string;
  readonly #options: CookieOptions;

  constructor(publicUrl: string) {
    const isSecure = publicUrl.startsWith('https:');
    this.#prefix = isSecure ? '__Host-calcitrace-launch-' : 'calcitrace-launch-';
    this.#options = {
      ...{ httpOnly: true, path: '/' },
      ...(isSecure ? { secure: true, sameSite: 'none', partitioned: true } : { sameSite: 'lax' }),
    };
  }

  set(request: Request, response: Response, state: string, sealed: string): void {
    const others = this.#cookies(request).map(([name]) => name);
    // A browser sends the oldest first.
    for (const name of others.slice(0, Math.max(0, others.length - MOST + 1))) {
      response.clearCookie(name, this.#options);
    }
    response.cookie(this.#prefix + state, sealed, { ...this.#options, maxAge: LAUNCH_LIFE_S * MS });
  }

  /** The sealed content of the launch that has this state. */
  of(request: Request, state: string): string | undefined {
    if (!STATE.test(state)) return undefined;
    return this.#cookies(request).find(([name]) => name === this.#prefix + state)?.[1];
  }

  clear(response: Response, state: string): void {
    response.clearCookie(this.#prefix + state, this.#options);
  }

  /** Ours only: name and value, both without anything that would have to be decoded. */
  #cookies(request: Request): [string, string][] {
    return (request.headers.cookie ?? '').split(';').flatMap((part) => {
      const [name = '', value = ''] = part.trim().split('=', 2);
      const isOurs = name.startsWith(this.#prefix) && STATE.test(name.slice(this.#prefix.length));
      return isOurs ? [[name, value] satisfies [string, string]] : [];
    });
  }
}
