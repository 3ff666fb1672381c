import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';

/** "IgG", "IgM antibody": a part that does not say of what. */
const BARE = /^\s*(ig[gm])(?:\s+(?:ab|antibod(?:y|ies)))?\s*$/i;
/** What a panel is called besides its agent. */
const OF_PANEL = /\b(?:panel|serology|profile|screen|antibod(?:y|ies)|ab|abs|ig[gm]|and|in|serum)\b|[/,+&()-]/gi;

/** The name of a part of a panel: "Parvovirus B19 antibodies" with a part "IgG" is parvovirus B19 IgG. */
export function nameOfPart(panel: CodeableConcept | undefined, part: CodeableConcept | undefined): string | undefined {
  const [named = ''] = allConceptWords(part);
  const [, bare] = BARE.exec(named) ?? [];
  if (bare === undefined) return undefined;
  const [whole = ''] = allConceptWords(panel);
  const agent = whole.replace(OF_PANEL, ' ').replace(/\s+/g, ' ').trim();
  return agent === '' ? undefined : `${agent} ${bare}`;
}
