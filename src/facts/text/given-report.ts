import type { ReportText } from './read-report.js';
import { modalityOf, organOfStudy } from './study.js';

/** A text with what is told of its study in words: "US liver", "CT". */
export function givenReport(text: string, title: string | undefined, modality?: string): ReportText {
  const known = modalityOf(`${modality ?? ''} ${title ?? ''}`);
  const bodyPart = organOfStudy(title ?? '');
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(known === undefined ? {} : { modality: known }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
  };
}
