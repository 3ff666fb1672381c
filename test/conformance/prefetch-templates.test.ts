import { readFileSync } from 'node:fs';

const { services } = JSON.parse(readFileSync('cds-services.json', 'utf8')) as {
  services: { id: string; hook: string; prefetch: Record<string, string> }[];
};

interface Template {
  readonly hook: string;
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly parameters: readonly (readonly [string, string])[];
}

const templates: Template[] = services.flatMap(({ id, hook, prefetch }) =>
  Object.entries(prefetch).map(([key, text]) => {
    const [path = '', query = ''] = text.split('?');
    const parameters = query === '' ? [] : query.split('&').map((pair) => pair.split('=') as [string, string]);
    return { hook, name: `${id} ${key}`, text, path, parameters };
  }),
);
const tokens = templates.flatMap(({ hook, text }) =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, content = '']) => ({ hook, content })),
);

/** Fields that the hook's page marks "Prefetch Token: Yes" (CDS Hooks library). */
const TOKEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'patient-view': ['userId', 'patientId', 'encounterId'],
  'encounter-start': ['userId', 'patientId', 'encounterId'],
  'encounter-discharge': ['userId', 'patientId', 'encounterId'],
  'order-select': ['userId', 'patientId', 'encounterId'],
  'order-sign': ['userId', 'patientId', 'encounterId'],
  'order-dispatch': ['patientId', 'dispatchedOrders', 'performer'],
  'problem-list-item-create': ['userId', 'patientId', 'encounterId'],
};

/** Search parameters of FHIR R4 that our templates use, by what R4 says they are. */
const REFERENCES = new Set(['patient', 'subject', 'encounter']);
const TOKENS = new Set(['category', 'code', 'status']);
const DATES = new Set(['date', 'authored', 'started', 'issued', 'onset-date', 'recorded-date']);
const SORTABLE: Readonly<Record<string, readonly string[]>> = {
  DiagnosticReport: ['date', 'issued'],
  Observation: ['date'],
  ServiceRequest: ['authored', 'occurrence'],
  MedicationRequest: ['authoredon', 'date'],
  Procedure: ['date'],
  ImagingStudy: ['started'],
  Condition: ['onset-date', 'recorded-date'],
};

const parametersWhere = (wanted: ReadonlySet<string>) =>
  templates.flatMap(({ parameters }) => parameters.filter(([name]) => wanted.has(name.split(':', 1)[0] ?? '')));

describe('prefetch templates', () => {
  it('PF-01, PF-09: each is a read of one resource or a search of one type, relative and without operations', () => {
    expect(templates).toHaveLength(7 * 9);
    for (const { text, parameters } of templates) {
      expect(text).toMatch(/^[A-Z][A-Za-z]+(\/\{\{context\.\w+\}\}|\?\S+)$/);
      expect(text).not.toMatch(/\$|_include|_has|_filter|_revinclude/);
      for (const [name] of parameters) expect(name).not.toContain('.');
    }
  });

  it('PF-02: tokens stand between two braces, balanced, without spaces', () => {
    expect(tokens.length).toBe(templates.length);
    for (const { text } of templates) expect(text.replaceAll(/\{\{[^{}\s]+\}\}/g, '')).not.toMatch(/[{}]/);
  });

  it('PF-03, PF-04, PF-14: a token is context. and one root field, or one of the four user ids', () => {
    for (const { content } of tokens) {
      expect(content).toMatch(
        /^(context\.\w+|userPractitionerId|userPractitionerRoleId|userPatientId|userRelatedPersonId)$/,
      );
    }
  });

  it('PF-05: the field is one that the hook allows as a token', () => {
    for (const { hook, content } of tokens) {
      if (content.startsWith('context.')) expect(TOKEN_FIELDS[hook]).toContain(content.slice('context.'.length));
    }
  });

  it('PF-06, PF-07: no template needs another one, a date of today or any FHIRPath', () => {
    for (const { text } of templates) expect(text).not.toMatch(/%|today\(|ofType|resolve|\|/);
  });

  it('PF-08, PF-10: references are plain, codes are compared for equality', () => {
    const known = new Set([...REFERENCES, ...TOKENS, ...DATES, '_sort', '_count']);
    for (const { parameters } of templates) {
      for (const [name] of parameters) expect(known).toContain(name);
    }
    expect(parametersWhere(REFERENCES).map(([, value]) => value)).toEqual(
      Array.from({ length: 7 * 8 }, () => '{{context.patientId}}'),
    );
    for (const [, value] of parametersWhere(TOKENS)) expect(value).toMatch(/^[a-z-]+(,[a-z-]+)*$/);
  });

  it('PF-11: a date is compared with eq, lt, gt, ge or le only', () => {
    for (const [, value] of parametersWhere(DATES)) expect(value).toMatch(/^(eq|lt|gt|ge|le)?\d{4}/);
  });

  it('PF-12: _count is a page size, and _maxresults is not used', () => {
    for (const { text, parameters } of templates) {
      expect(text).not.toContain('_maxresults');
      for (const [name, value] of parameters) if (name === '_count') expect(Number(value)).toBeGreaterThanOrEqual(50);
    }
  });

  it('PF-13: _sort names a date of that type, newest first', () => {
    for (const { path, parameters } of templates) {
      for (const [name, value] of parameters) {
        if (name !== '_sort') continue;
        expect(value).toMatch(/^-/);
        expect(SORTABLE[path]).toContain(value.slice(1));
      }
    }
  });

  it('PF-15: what already holds a type is not put behind another one', () => {
    const doubled = /\/\{\{context\.(userId|performer|dispatchedOrders)\}\}/;
    for (const { text } of templates) expect(text).not.toMatch(doubled);
  });
});
