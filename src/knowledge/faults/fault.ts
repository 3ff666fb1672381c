/** One thing wrong with the knowledge, for `calcitrace check`. */
export interface Fault {
  readonly file: string;
  readonly element: string;
  readonly reason: string;
}
