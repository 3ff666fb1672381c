import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { JWTPayload } from 'jose';
import type { WireRequest } from '../../../src/conformance/wire.js';
import { answered, answering, between, fault, isCall } from './fault.js';
import type { Fault } from './fault.js';

interface Token {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: JWTPayload;
}

function tokenIn({ headers }: WireRequest): Token | undefined {
  const [, token] = /^bearer (.+)$/i.exec(headers['authorization'] ?? '') ?? [];
  if (token === undefined || token === 'a.b.c') return undefined;
  return { header: { ...decodeProtectedHeader(token) }, claims: decodeJwt(token) };
}

/** Lets in whoever brings a token of this kind, without asking the service. */
const lettingIn = (when: (token: Token) => boolean): Fault['broken'] =>
  answering((request) => {
    const token = tokenIn(request);
    return isCall(request) && token !== undefined && when(token);
  }, 200);
const turningAway = (when: (token: Token) => boolean): Fault['broken'] =>
  answering((request) => {
    const token = tokenIn(request);
    return isCall(request) && token !== undefined && when(token);
  }, 401);

const seconds = (value: unknown): number => (typeof value === 'number' ? value : 0);
const alg = ({ header }: Token): string => String(header['alg']).toLowerCase();

/** Reads the words and not the signature: whoever names the right client and address is let in. */
const credulous = lettingIn((token) => alg(token) === 'es384' && token.header['kid'] === 'key-1');
const remembersNothing = between((ask, { client }) => async (request) => {
  const token = tokenIn(request);
  if (!isCall(request) || token === undefined || client === undefined) return ask(request);
  const fresh = await client.token(String(token.claims.aud));
  return ask({ ...request, headers: { ...request.headers, authorization: `Bearer ${fresh}` } });
});

export const TRUST_FAULTS: readonly Fault[] = [
  fault(
    'SE-01',
    'says nothing of Bearer',
    answered(
      (_, { status }) => status === 401,
      () => ({ headers: new Headers() }),
    ),
  ),
  fault(
    'SE-02',
    'wants a capital letter',
    answering(({ headers }) => (headers['authorization'] ?? '').startsWith('bearer'), 401),
  ),
  fault('SE-03', 'does not look at the signature', credulous),
  fault(
    'SE-04',
    'takes any key',
    lettingIn(({ header }) => header['kid'] !== 'key-1'),
  ),
  fault(
    'SE-05',
    'takes none for an algorithm',
    lettingIn((token) => alg(token) === 'none'),
  ),
  fault(
    'SE-06',
    'takes the public key for a secret',
    lettingIn((token) => alg(token) === 'hs256'),
  ),
  fault(
    'SE-08',
    'asks whatever the token names',
    between((ask) => async (request) => {
      const jku = tokenIn(request)?.header['jku'];
      if (typeof jku === 'string') await fetch(jku);
      return ask(request);
    }),
  ),
  fault(
    'SE-09',
    'wants a jku',
    turningAway(({ header }) => !('jku' in header)),
  ),
  fault(
    'SE-10',
    'takes a token for anywhere',
    lettingIn(({ claims }) => typeof claims.aud === 'string'),
  ),
  fault(
    'SE-10',
    'reads no list',
    turningAway(({ claims }) => Array.isArray(claims.aud)),
  ),
  fault(
    'SE-11',
    'has no clock',
    lettingIn(
      ({ claims }) => claims.exp === undefined || seconds(claims.exp) < Date.parse('2026-11-22T08:59:00Z') / 1000,
    ),
  ),
  fault('SE-12', 'forgets what it saw', remembersNothing),
  fault(
    'SE-13',
    'says what was wrong',
    answered(
      (request, { status }) => isCall(request) && status === 401,
      (_reply, request) => ({
        text: JSON.stringify({ resourceType: 'OperationOutcome', why: tokenIn(request)?.claims.aud ?? 'unreadable' }),
      }),
    ),
  ),
  fault(
    'SE-15',
    'takes anybody',
    lettingIn(({ claims }) => claims.iss !== 'https://ehr.example'),
  ),
  fault(
    'SE-17',
    'takes no further claims',
    turningAway(({ claims }) => 'sub' in claims),
  ),
];
