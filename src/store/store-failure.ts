/**
 * The store could not do what was asked. Carries a code only (`SQLITE_FULL`, `EROFS`, SQLSTATE `57014`): a driver's own
 * message may quote the values of a row, and those are patient data (FB-13).
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  /** @param lost the store behind this failure is of no more use and has to be opened again. */
  constructor(
    readonly code: string,
    readonly lost = false,
  ) {
    super(`store: ${code}`);
  }
}

/** The code that a driver, SQLite or the operating system put on its error. */
export function failureCode(reason: unknown, otherwise: string): string {
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : undefined;
  return typeof code === 'string' && code !== '' ? code : otherwise;
}
