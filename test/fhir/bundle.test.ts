import { isWhole, pageOf, readBundle, type BundlePage } from '../../src/fhir/bundle.js';

const condition = (id: string) => ({ resource: { resourceType: 'Condition', id } });
const outcome = (severity: string, code = 'processing') => ({
  resource: { resourceType: 'OperationOutcome', issue: [{ severity, code }] },
  search: { mode: 'outcome' },
});
const page = (members: object): BundlePage => {
  const read = readBundle({ resourceType: 'Bundle', type: 'searchset', ...members });
  if (read === undefined) throw new Error('not a Bundle');
  return read;
};

describe('what a Bundle holds', () => {
  it('PD-02: entries of any type of Bundle are read, in order', () => {
    for (const type of ['searchset', 'collection', 'transaction', 'history', 'batch-response', undefined]) {
      expect(page({ type, entry: [condition('a'), condition('b')] }).resources.map(({ id }) => id)).toEqual(['a', 'b']);
    }
  });

  it('PD-02: nulls and things that are no resources are passed over', () => {
    const entry = [null, 0, 'x', [], {}, { resource: null }, { resource: 'x' }, { resource: {} }, condition('a')];
    expect(page({ entry }).resources).toHaveLength(1);
    expect(page({ entry: null }).resources).toEqual([]);
    expect(page({ entry: condition('a') }).resources).toHaveLength(1);
  });

  it('PD-02: what is no Bundle is none', () => {
    for (const value of [null, undefined, 'text', [], { resourceType: ['Bundle'] }, { resourceType: 'Binary' }]) {
      expect(readBundle(value)).toBeUndefined();
    }
  });

  it('PD-06: outcomes are no resources; a warning says nothing, an error says that the search failed', () => {
    expect(page({ entry: [outcome('warning')] })).toMatchObject({ resources: [], matches: 0 });
    expect(page({ entry: [outcome('warning')] }).outcome).toBeUndefined();
    expect(page({ entry: [outcome('error'), outcome('warning')] }).outcome).toBe('error');
    expect(page({ entry: [outcome('warning', 'incomplete')] }).outcome).toBe('incomplete');
  });

  it('PD-02: the fullUrl of a Patient is kept, so that urn:uuid subjects can be resolved', () => {
    const entry = [{ fullUrl: 'urn:uuid:ABC', resource: { resourceType: 'Patient', id: 'p' } }, condition('c')];
    expect(page({ entry }).patientUrls).toEqual([['urn:uuid:abc', 'p']]);
  });

  it('PD-02: a single resource where a Bundle was expected is a whole page of one', () => {
    const patient = { resourceType: 'Patient' as const, id: 'p' };
    expect(pageOf(patient)).toStrictEqual({ resources: [patient], matches: 1, patientUrls: [], isSearch: false });
    expect(page({ type: 'collection' })).toStrictEqual({ resources: [], matches: 0, patientUrls: [], isSearch: false });
  });
});

describe('whether that is all', () => {
  it('T25: fewer matches than total is partial; includes do not count', () => {
    const include = { resource: { resourceType: 'Practitioner', id: 'x' }, search: { mode: 'include' } };
    expect(isWhole([page({ total: 2, entry: [condition('a'), condition('b')] })])).toBe(true);
    expect(isWhole([page({ total: 2, entry: [condition('a'), include] })])).toBe(false);
    expect(isWhole([page({ total: 3, entry: [] })])).toBe(false);
  });

  it('PD-08: a next link that was not followed is partial', () => {
    const link = [{ relation: 'self', url: 'x' }, null, { relation: 'next', url: 'https://ehr.example/fhir?page=2' }];
    expect(isWhole([page({ link, entry: [condition('a')] })])).toBe(false);
    expect(isWhole([page({ link, entry: [condition('a')] }), page({ entry: [condition('b')] })])).toBe(true);
  });

  it('T25: a page as full as asked for, without total and next, is partial; with a total it is all', () => {
    const entry = [condition('a'), condition('b')];
    expect(isWhole([page({ entry })], 2)).toBe(false);
    expect(isWhole([page({ entry })], 3)).toBe(true);
    expect(isWhole([page({ entry, total: 2 })], 2)).toBe(true);
    expect(isWhole([page({ entry, type: 'collection' })], 2)).toBe(true);
  });

  it('T25: matches are added up over the pages before they are compared with total', () => {
    const first = page({ total: 3, link: [{ relation: 'next', url: 'x' }], entry: [condition('a'), condition('b')] });
    expect(isWhole([first, page({ total: 3, entry: [condition('c')] })], 2)).toBe(true);
    expect(isWhole([first, page({ total: 3, entry: [] })], 2)).toBe(false);
  });

  it('T25: an outcome that says incomplete, and a Bundle inside a Bundle, are partial', () => {
    expect(isWhole([page({ entry: [condition('a'), outcome('warning', 'timeout')] })])).toBe(false);
    expect(isWhole([page({ entry: [{ resource: { resourceType: 'Bundle' } }] })])).toBe(false);
  });
});
