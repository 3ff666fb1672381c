import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

type Breakage =
  'hang' | 'drip' | 'reset' | 'malformed-json' | 'html' | 'gzip-bomb' | 'deep-json' | 'truncated' | 'empty';

/** What can go wrong between a FHIR server and whoever asks it. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'next'; readonly url: string }
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  | { readonly kind: Breakage };

const FHIR_JSON = { 'content-type': 'application/fhir+json' };

/** @returns true when the answer goes on as usual: after a delay, or with another next link. */
export async function inject(fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
      return true;
    case 'next':
      return true;
    case 'status':
      response.writeHead(fault.status, { ...FHIR_JSON, ...fault.headers });
      response.end(
        '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception","diagnostics":"PHI-MARKER"}]}',
      );
      return false;
    case 'redirect':
      response.writeHead(302, { location: fault.location }).end();
      return false;
    case 'body':
      response.writeHead(200, { 'content-type': fault.contentType }).end(fault.body);
      return false;
    case 'huge':
      response.writeHead(200, FHIR_JSON).end(`{"resourceType":"Bundle","x":"${'a'.repeat(fault.bytes)}"}`);
      return false;
    case 'hang':
    case 'drip':
    case 'reset':
    case 'malformed-json':
    case 'html':
    case 'gzip-bomb':
    case 'deep-json':
    case 'truncated':
    case 'empty':
      breakAnswer(fault.kind, request, response);
      return false;
  }
}

function breakAnswer(kind: Breakage, request: IncomingMessage, response: ServerResponse): void {
  switch (kind) {
    case 'hang':
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'drip': {
      response.writeHead(200, FHIR_JSON);
      const timer = setInterval(() => response.write(' '), 100).unref();
      response.on('close', () => {
        clearInterval(timer);
      });
      break;
    }
    case 'truncated':
      response.writeHead(200, { ...FHIR_JSON, 'content-length': '5000' });
      response.write('{"resourceType"');
      setTimeout(() => response.destroy(), 50).unref();
      break;
    case 'gzip-bomb':
      response
        .writeHead(200, { ...FHIR_JSON, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(30_000_000, ' ')));
      break;
    case 'malformed-json':
    case 'html':
    case 'deep-json':
    case 'empty':
      response.writeHead(200, kind === 'html' ? { 'content-type': 'text/html' } : FHIR_JSON).end(BODIES[kind]);
  }
}

const BODIES = {
  empty: '',
  html: '<html>login</html>',
  'malformed-json': '{"resourceType":"Bun',
  'deep-json': `{"resourceType":"Bundle","entry":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
};
