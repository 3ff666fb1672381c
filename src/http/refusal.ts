import type { ErrorRequestHandler, Response } from 'express';
import type { OperationOutcome } from 'fhir/r4.js';
import type { Log } from '../log.js';
import { Problem } from '../problem.js';
import { faultOrigin } from './fault-origin.js';
import { notesOf } from './notes.js';

const ISSUE: Readonly<Record<number, OperationOutcome['issue'][number]['code']>> = {
  400: 'invalid',
  401: 'login',
  404: 'not-found',
  405: 'not-supported',
  412: 'incomplete',
  413: 'too-long',
  415: 'not-supported',
  421: 'not-found',
  429: 'throttled',
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
    // One line a request is enough while there are too many.
    if (status >= 500 && code !== 'overload') {
      log.error('refused', { reqId: String(notes.requestId), code, status, reason: faultOrigin(error) });
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
