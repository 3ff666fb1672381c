import type { Modality, Organ, TextFinding } from '../finding.js';

export interface ReportText {
  /** Plain text; HTML and RTF are reduced before (facts/text/plain-text.ts). */
  readonly text: string;
  /** The study's title ("CT abdomen", "OB ultrasound"), used for organ and fetal context that the text leaves out. */
  readonly title?: string;
  readonly modality?: Modality;
  /** The study's own body part, used when the text names none. */
  readonly bodyPart?: Organ;
}

export interface ReportReading {
  readonly findings: readonly TextFinding[];
  /** `truncated`: only the first 64 kB were read, the rest is unknown. `language`: not English, nothing could be read. */
  readonly unread?: 'truncated' | 'language';
}
