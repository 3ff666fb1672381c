import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Problem } from '../problem.js';

/** Who may see figures of the whole site: anybody in open mode, else whoever has the ADMIN_TOKEN (design, routes). */
export function adminOnly({ isOpen, adminToken }: { isOpen: boolean; adminToken: string | undefined }): RequestHandler {
  return (request, _response, next) => {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
    if (!isOpen && (adminToken === undefined || !isSame(given, adminToken))) {
      throw new Problem('admin.refused', 401, 'this needs the admin token', { 'WWW-Authenticate': 'Bearer' });
    }
    next();
  };
}

/** In constant time, whatever the lengths. */
function isSame(one: string, other: string): boolean {
  const digest = (words: string): Buffer => createHash('sha256').update(words).digest();
  return timingSafeEqual(digest(one), digest(other));
}
