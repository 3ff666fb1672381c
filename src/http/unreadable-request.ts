import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHandler } from 'express';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { outcomeOf } from './refusal.js';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is no HTTP never reaches Express; it is refused in the same words as everything else (TR-01, security T36). */
export function refuseUnreadable(server: Server, log: Log): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => {
    answering.set(socket, response);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || answering.get(socket)?.headersSent === true) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? 400;
    const requestId = randomUUID();
    log.info('answered', { reqId: requestId, route: 'other', status, code: 'request.malformed' });
    socket.end(refusal(status, requestId));
  });
}

/** HTTP/1.1 without Host; refused here, since Node would do it without a word of JSON. */
export const requireHost: RequestHandler = (request, _response, next) => {
  if (request.headers.host === undefined && request.httpVersion === '1.1') {
    throw new Problem('request.malformed', 400, 'the request has no Host header');
  }
  next();
};

function refusal(status: number, requestId: string): string {
  const body = JSON.stringify(
    outcomeOf(new Problem('request.malformed', status, 'the request is not readable as HTTP')),
  );
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
