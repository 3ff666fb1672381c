import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { JWTPayload } from 'jose';
import type { Clock } from '../clock.js';

const KEY_BYTES = 32;

/**
 * Hands something to the browser that only we can read and nobody can change, until it expires: so that every instance with the
 * same STATE_KEY can go on where another began, and nothing has to be kept (decision 16).
 */
export class Seal {
  readonly #key: Uint8Array;

  /** @param purpose what was sealed for one purpose opens for no other. */
  constructor(
    stateKey: string,
    purpose: string,
    private readonly clock: Clock,
  ) {
    this.#key = new Uint8Array(hkdfSync('sha256', stateKey, '', `calcitrace ${purpose}`, KEY_BYTES));
  }

  seal(content: JWTPayload, seconds: number): Promise<string> {
    const now = Math.floor(this.clock().getTime() / 1000);
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .encrypt(this.#key);
  }

  /** @returns undefined for what is not ours, was changed or has expired. */
  async open(sealed: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['iat', 'exp'],
        currentDate: this.clock(),
      });
      return payload;
    } catch {
      return undefined;
    }
  }
}
