import { removalOf, suggestionOf } from '../../src/cards/suggestion.js';

describe('AC-03, AC-05: suggestions', () => {
  const order = { name: 'serum-pth', title: 'Serum PTH', coding: { system: 's', code: 'c', display: 'd' } } as never;
  const context = { patientId: 'p1', orderCodes: new Map<string, never>(), identify: (what: string) => `uuid of ${what}` };
  const ordered = (rest: object = {}, more: object = {}) => suggestionOf({ order, recommended: false, ...rest }, { ...context, ...more });
  const resourceOf = (...of: Parameters<typeof ordered>) => (ordered(...of).actions[0] as { readonly resource?: object }).resource;

  it('propose an order for this patient, by its code and its words', () => {
    expect(ordered()).toStrictEqual({
      label: 'Serum PTH',
      uuid: 'uuid of serum-pth',
      actions: [
        {
          type: 'create',
          description: 'Order: Serum PTH',
          resource: {
            resourceType: 'ServiceRequest',
            status: 'draft',
            intent: 'proposal',
            code: { coding: [{ system: 's', code: 'c', display: 'd' }], text: 'Serum PTH' },
            subject: { reference: 'Patient/p1' },
          },
        },
      ],
    });
    expect(ordered({ recommended: true })).toMatchObject({ isRecommended: true });
  });

  it('say what they stand in for, and for which day', () => {
    expect(ordered({ instead: { of: { title: 'CT' } } }).label).toBe('Serum PTH instead of CT');
    expect(ordered({ due: '2027-01-01' })).toMatchObject({ label: 'Serum PTH, due 2027-01-01' });
    expect(resourceOf({ due: '2027-01-01' })).toMatchObject({ occurrenceDateTime: '2027-01-01' });
  });

  it('carry the code of the site before ours, or words alone where the client knows only its own', () => {
    const orderCodes = new Map([['serum-pth', { system: 'site', code: '7' }]]);
    expect(resourceOf({}, { orderCodes })).toMatchObject({ code: { coding: [{ code: '7' }, { code: 'c' }] } });
    expect(resourceOf({}, { unmappedOrders: 'as text' })).toMatchObject({ code: { text: 'Serum PTH' } });
    expect(resourceOf({}, { unmappedOrders: 'as text' })).not.toHaveProperty('code.coding');
    expect(resourceOf({}, { orderCodes, unmappedOrders: 'as text' })).toMatchObject({ code: { coding: [{ code: '7' }, {}] } });
  });

  it.each([
    ['DiagnosticReport/ct1', true],
    ['Observation/a.b-C3', true],
    ['DiagnosticReport/unknown', false],
    ['DiagnosticReport/', false],
    ['DiagnosticReport/a b', false],
    ['diagnosticReport/1', false],
    ['urn:uuid:1', false],
    [`DiagnosticReport/${'x'.repeat(65)}`, false],
  ])('refer to the report of the finding, where it can be referred to: %s', (source, refers) => {
    const finding = { assertion: 'present', sources: [{ source: 'X/0', assertion: 'absent' }, { source, assertion: 'present' }] };
    const reasonReference = refers ? [{ reference: source }] : undefined;
    expect((resourceOf({}, { finding }) as { reasonReference?: object }).reasonReference).toEqual(reasonReference);
    const removal = { title: 'Remove', recommended: true } as never;
    const draft = { source, name: 'Calcium *500*' } as never;
    expect(removalOf(removal, draft, context)).toEqual(
      refers
        ? [
            {
              label: 'Remove: Calcium *500*',
              uuid: `uuid of ${source}`,
              isRecommended: true,
              actions: [{ type: 'delete', description: 'Remove: Calcium *500*', resourceId: source }],
            },
          ]
        : [],
    );
  });
});
