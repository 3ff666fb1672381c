import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problem.js';

export interface HostRules {
  readonly isOpen: boolean;
  /** What is listened on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly allowedHosts: readonly string[];
  /** A proxy in front says in X-Forwarded-Host what was asked for. */
  readonly behindProxy: boolean;
}

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Refuses requests for a host that is not ours: by DNS rebinding a page on the web can make its own name mean this machine and read
 * answers from here, past CORS and the firewall (T10). Ours are the host of PUBLIC_URL and ALLOWED_HOSTS; in open mode on loopback the
 * names of loopback too; in open mode beyond it also bare addresses, which no name server can change. Only the name counts, not
 * the port, which a proxy may change.
 */
export function ownHost(rules: HostRules): RequestHandler {
  const isOurs = ownNames(rules);
  return (request, _response, next) => {
    const asked = request.headers.host;
    const forwarded = rules.behindProxy ? forwardedHost(request) : undefined;
    const isForUs =
      // Only HTTP/1.0 comes without Host, and no browser speaks it.
      forwarded === undefined ? asked === undefined || isOurs(asked) : isOurs(forwarded) && mayBeOfProxy(asked, isOurs);
    if (!isForUs) {
      throw new Problem(
        'host.unknown',
        421,
        'the Host of this request is not of this service; set PUBLIC_URL or ALLOWED_HOSTS to the name that clients use',
      );
    }
    next();
  };
}

function ownNames({ isOpen, host, publicUrl, allowedHosts }: HostRules): (asked: string) => boolean {
  const names = new Set([hostnameOf(publicUrl ?? `http://${bracketed(host)}`), ...allowedHosts]);
  const isOnLoopback = isLoopback(bracketed(host));
  const isLoopbackOurs = (isOnLoopback || EVERYWHERE.has(host)) && (isOpen || publicUrl === undefined);
  return (asked) => {
    const name = hostnameOf(`http://${asked}`);
    if (name === undefined) return false;
    return names.has(name) || (isLoopbackOurs && isLoopback(name)) || (isOpen && !isOnLoopback && isAddress(name));
  };
}

/** Of several the last: the one that our own proxy wrote, if it wrote any. */
function forwardedHost(request: Request): string | undefined {
  return request.get('x-forwarded-host')?.split(',').at(-1)?.trim();
}

/**
 * A proxy that only passes X-Forwarded-Host on leaves it to the page that asks. So it stands in for a Host that is ours, or that the
 * proxy put there to reach us by an address: the name of a rebound page is never one.
 */
function mayBeOfProxy(asked: string | undefined, isOurs: (asked: string) => boolean): boolean {
  const name = asked === undefined ? undefined : hostnameOf(`http://${asked}`);
  if (asked === undefined || name === undefined) return asked === undefined;
  return isOurs(asked) || isAddress(name) || isLoopback(name);
}

/** In lower case, IPv6 in brackets, without the dot of the root; undefined for what is more than host and port. */
function hostnameOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, username, password } = new URL(url);
  return username === '' && password === '' ? hostname.replace(/\.$/, '') : undefined;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

/** `*.localhost` is loopback to every browser (RFC 6761). */
function isLoopback(name: string): boolean {
  return name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name) || /^(?:.+\.)?localhost$/.test(name);
}
