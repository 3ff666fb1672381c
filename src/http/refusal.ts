import type { ErrorRequestHandler, Response } from 'express';
import type { OperationOutcome } from 'fhir/r4.js';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { StoreFailure } from '../store/store-failure.js';
import { notesOf } from './notes.js';

const ISSUE: Readonly<Record<number, OperationOutcome['issue'][number]['code']>> = {
  400: 'invalid',
  401: 'login',
  404: 'not-found',
  405: 'not-supported',
  412: 'incomplete',
  413: 'too-long',
  415: 'not-supported',
  503: 'transient',
};

/** Every refusal leaves as an OperationOutcome with a stable code (RS-07); nothing of the request stands in it. */
export function refusals(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const notes = notesOf(response);
    const problem = problemOf(error);
    const { code, status } = problem;
    if (status >= 500) {
      log.error('refused', { reqId: String(notes.requestId), code, status, reason: originOf(error) });
    }
    notes.code = code;
    sendProblem(response, problem);
  };
}

function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).set(problem.headers).json(outcomeOf(problem));
}

export function outcomeOf({ status, code, diagnostics }: Problem): OperationOutcome {
  const details = { coding: [{ system: 'http://calcitrace.org/fhir/CodeSystem/problem', code }] };
  return {
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'error', code: ISSUE[status] ?? (status < 500 ? 'invalid' : 'exception'), details, diagnostics },
    ],
  };
}

/** "TypeError at decide.ts:31": what went wrong where, for the log; never the message, which may quote the record (N1, N2). */
function originOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  if (error.cause instanceof StoreFailure) return error.cause.message;
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^\s+at .*?([\w.-]+:\d+):\d+\)?$/m.exec(frames)?.[1];
  return place === undefined ? name : `${name} at ${place}`;
}

/** Express and body-parser put the body and its words into their errors, so only type and status are looked at (N1, N2). */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return new Problem('request.too-large', 413, 'the body is larger than 4 MB');
  if (status === 415) return new Problem('request.encoding', 415, 'the content encoding is not supported');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('request.malformed', 400, 'the request could not be read');
  }
  return new Problem('internal', 500, 'an unexpected fault; see the request id in the log');
}
