/** A synthetic text with what it is meant to show. */
export interface ReadingExample {
  readonly shows: string;
  readonly text: string;
  readonly title?: string;
}

/** The worked examples of docs/reading-reports.md; the page shows what the reader really says of them. */
export const READING_EXAMPLES: readonly ReadingExample[] = [
  {
    shows: 'A heading decides whether its words can make a finding, and carries its organ to the sentences under it.',
    text: 'INDICATION: renal calcification?\nFINDINGS:\nLIVER: Normal size. Coarse 8 mm calcification in segment VI, unchanged.\nPANCREAS: No mass or calcification.',
  },
  {
    shows: 'A denial reaches to the end of its clause, and not into the next one.',
    text: 'No hydronephrosis, but the left kidney contains a punctate cortical calcification without shadowing.',
  },
  {
    shows: 'Doubt counts only where it governs the calcium; a hedged cause leaves the finding present.',
    text: 'Calcification in the left basal ganglia, likely post-infectious. Calcification versus haemorrhage in the right thalamus.',
  },
  {
    shows: 'The phrase names the organ, not any organ word nearby.',
    text: 'Calcified node in the hepatic hilum. Calcified plaque of the infrarenal aorta. Calcified granuloma, right lower lobe.',
  },
  {
    shows: 'Calcium that is not the tissue of the organ is told apart.',
    text: 'A 4 mm stone in the lower pole of the right kidney. Calcified pineal gland. Renal mass with coarse calcification. Pelvic calcifications, likely phleboliths.',
    title: 'CT abdomen and pelvis',
  },
  {
    shows:
      'In an obstetric study the organs are those of the fetus, by its label where there are several; the mother keeps hers.',
    text: "Twin A: echogenic foci in the liver. Twin B: no hepatic calcification. The mother's right kidney contains a calculus.",
    title: 'Obstetric ultrasound',
  },
  {
    shows: 'An addendum outweighs what the same report said before of that organ.',
    text: 'FINDINGS: Calcification in the dome of the liver. Splenic granuloma, calcified.\nADDENDUM: The density in the liver was dense barium. No hepatic calcification.',
  },
];
