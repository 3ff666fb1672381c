/** Why a token was refused: for the log alone, the caller learns nothing (SE-13). */
export type RefusalCode =
  | 'auth.missing'
  | 'auth.malformed'
  | 'auth.alg'
  | 'auth.iss'
  | 'auth.jku'
  | 'auth.key'
  | 'auth.keys-unavailable'
  | 'auth.signature'
  | 'auth.aud'
  | 'auth.time'
  | 'auth.jti'
  | 'auth.tenant'
  | 'auth.replay';

/** A token that opens nothing. Carries a code only: tokens and what stands in them never reach a log (SE-14). */
export class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal';

  constructor(readonly code: RefusalCode) {
    super(code);
  }

  /** What an EHR sends that is known (again, or while its keys cannot be read) is none: an outage must not lock it out (T5). */
  get isGuess(): boolean {
    return this.code !== 'auth.replay' && this.code !== 'auth.keys-unavailable';
  }
}
