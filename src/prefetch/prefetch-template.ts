/** What a prefetch template asks for; the templates themselves stand in cds-services.json. */
export interface TemplateQuestion {
  /** "Patient", "Observation": what an answer must hold to be one. */
  readonly resourceType: string;
  /** The `_count` asked for: a page as full as this may not be all. */
  readonly askedCount?: number;
}

export function questionOf(template: string): TemplateQuestion {
  const resourceType = /^[A-Za-z]+/.exec(template)?.[0] ?? '';
  const askedCount = Number(/[?&]_count=(\d+)/.exec(template)?.[1]);
  return { resourceType, ...(askedCount > 0 && { askedCount }) };
}

/** The template as a relative FHIR address of this patient; the id is encoded, so it can add neither path nor parameter. */
export function fillTemplate(template: string, patientId: string): string {
  return template.replaceAll(/\{\{\s*context\.patientId\s*\}\}/g, () => encodeURIComponent(patientId));
}
