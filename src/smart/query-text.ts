import type { Request } from 'express';
import { Problem } from '../problem.js';

const LONGEST = 8_192;

/** One parameter of the address; twice the same name is no question that anybody asks. @throws Problem request.invalid (400) */
export function queryText(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && value.length <= LONGEST) return value;
  throw new Problem('request.invalid', 400, `the parameter ${name} must stand once, as a text`);
}
