/** A stretch of tokens; the end is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
