import { said, told, wanted } from './placed.js';

/** Where another statement begins. */
const BARRIERS = `
  but, however, although, though, while, whereas, yet, except, except for, with the exception of, apart from,
  aside from, other than, besides, because of, due to, owing to, secondary to, despite, in spite of, nevertheless,
  nonetheless, instead, save for, save in, barring, there is, there are, there was, there were,
  there has been, otherwise, in addition, additionally, in the setting of, positive for, new line, new paragraph, full stop
`;
/** What a scan does not do when it finds nothing. */
const SEEING = `
  show, demonstrate, reveal, see, identify, have, contain, exhibit, detect, find, visualize, note, suggest, include,
  support, notice, harbor, bear, carry, display, depict, confirm, perceive, appreciate, observe, represent
`;
const SEEN = `
  seen, identified, detected, found, visualized, evident, noted, present, discernible, noticed, confirmed, reported,
  shown, perceptible, appreciated, observed, visible, apparent, demonstrated
`;
const LEFT_BEHIND = `
  a clip, a surgical clip, surgical clips, a metal clip, metallic clips, a metallic clip, clips, a biopsy clip,
  a suture, suture material, surgical sutures, staples, surgical staples, a staple line, an electrode, a foreign body,
  a metallic foreign body, retained barium, residual barium, retained contrast, residual contrast, oral contrast,
  excreted contrast, contrast material, retained contrast material, residual contrast material
`;
const BESIDE = `
  adjacent to, near, beside, behind, beneath, below, above, anterior to, posterior to, next to, abutting, touching, contacting,
  alongside, distal to, proximal to, lateral to, medial to, superior to, inferior to, outside
`;
const NO_ORGAN = `
  frontal view, frontal projection, frontal chest, frontal image, soft tissue lesion, soft tissue nodule,
  soft tissue attenuation, soft tissue window, renal disease, renal insufficiency, chronic kidney disease,
  liver function, liver disease, liver failure, cardiac enzymes, eye opening, lung volumes, pulmonary embolus,
  vascular surgery, artery disease, bladder catheter, tooth like, cardiac cycle, coronary syndrome, bone like,
  arterial clip, hepatic clip
`;

/* All sentences are synthetic. */
describe('Words of grammar', () => {
  it('H2: a denial does not reach over the beginning of another statement', () => {
    expect(told(BARRIERS, (word) => said(`No ascites ${word} calcification of the liver.`))).toEqual(
      wanted(BARRIERS, 'present liver'),
    );
    expect(said('No ascites or calcification of the liver.')).toBe('absent liver');
  });

  it('H2: what is not seen is not there, and what does something else is', () => {
    expect(told(SEEING, (verb) => said(`CT does not ${verb} calcification of the liver.`))).toEqual(
      wanted(SEEING, 'absent liver'),
    );
    expect(told(SEEN, (word) => said(`Calcification of the liver is not ${word}.`))).toEqual(
      wanted(SEEN, 'absent liver'),
    );
    expect(said('Calcification of the liver does not enhance.')).toBe('present liver');
  });

  it('H2: what a surgeon left behind or a patient drank is no calcium', () => {
    expect(told(LEFT_BEHIND, (thing) => said(`The calcification of the liver represents ${thing}.`))).toEqual(
      wanted(LEFT_BEHIND, 'absent liver'),
    );
    expect(said('The calcification of the liver represents a granuloma.')).toBe('present liver');
  });

  it('H18: beside an organ is not in it', () => {
    expect(told(BESIDE, (word) => said(`Calcification ${word} the pancreas.`))).toEqual(
      wanted(BESIDE, 'present other'),
    );
    expect(said('Calcification in the pancreas.')).toBe('present pancreas');
  });

  it('H18: what only holds the name of an organ names none', () => {
    expect(told(NO_ORGAN, (name) => said(`Calcification and ${name}.`))).toEqual(wanted(NO_ORGAN, 'present other'));
  });
});
