import { decide } from '../../src/decide.js';
import { checkRequest } from '../../src/hooks/check-request.js';
import type { Action, Pathway } from '../../src/knowledge/pathway.js';
import { givenReadings } from '../../src/prefetch/given-readings.js';
import { ordersAtHand } from '../../src/prefetch/orders-at-hand.js';
import { ownRecord } from '../../src/prefetch/own-record.js';
import type { DemoPatient } from '../../src/web/demo/demo-patient.js';
import { DEMO_PATIENTS } from '../../src/web/demo/demo-patients.js';
import { demoRequest } from '../../src/web/demo/demo-request.js';
import { NEVER_READ, sourceAttributes } from '../../src/web/source-attributes.js';
import { NOW } from '../support/running-service.js';
import { testSite } from '../support/site.js';

const site = testSite();
const now = new Date(NOW);

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';
const ATTRIBUTES = {
  communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'ar' }] }, preferred: true }],
  extension: [
    ...['us-core-race', 'us-core-ethnicity'].map((name) => ({
      url: `${US_CORE}/${name}`,
      extension: [{ url: 'text', valueString: 'any' }],
    })),
    { url: `${US_CORE}/us-core-genderIdentity`, valueCodeableConcept: { text: 'any' } },
    { url: `${US_CORE}/us-core-sexual-orientation`, valueCodeableConcept: { text: 'any' } },
  ],
};

const named = ({ name }: Pathway, { id }: Action): string => `${name} ${id}`;

/** The rows whose page says that they read it. */
function saying(attribute: string): string[] {
  return site.knowledge.pathways.flatMap((pathway) =>
    pathway.actions
      .filter((action) =>
        sourceAttributes(action, pathway, site.knowledge).some(({ name, used }) => name === attribute && used === true),
      )
      .map((action) => named(pathway, action)),
  );
}

/** The decision on a demo patient about whom something else is recorded. */
function decided(patient: DemoPatient, change: object) {
  const { prefetch, ...request } = demoRequest(patient, patient.hook, now, 'demo-1');
  const changed = { ...request, prefetch: { ...prefetch, patient: { ...prefetch['patient'], ...change } } };
  const asked = checkRequest(JSON.parse(JSON.stringify(changed)), patient.hook);
  const service = site.knowledge.services.find(({ hook }) => hook === patient.hook)!;
  const record = ownRecord(asked, givenReadings(asked.prefetch, service.prefetch));
  const question = { hook: patient.hook, record, draftOrders: ordersAtHand(asked, record), caller: {} };
  return decide(question, site, now);
}

/** What each row answers, and holds back, for whatever it was asked about. */
function answers(patient: DemoPatient, change: object): Map<string, string> {
  const { rows, recommendations } = decided(patient, change);
  const told = new Map<string, string>();
  const tell = (row: string, words: unknown) => told.set(row, `${told.get(row) ?? ''}${JSON.stringify(words)}`);
  for (const { pathway, action, verdict, offers } of rows) {
    tell(named(pathway, action), [verdict, offers.map((offer) => [offer.offer.id, offer.verdict])]);
  }
  for (const { row, offers, withheld } of recommendations) {
    tell(named(row.pathway, row.action), [offers.map(({ order }) => order.name), withheld]);
  }
  return told;
}

/** The rows that answer otherwise for any demo patient when this is recorded instead. */
function moved(...changes: readonly object[]): string[] {
  const rows = DEMO_PATIENTS.flatMap((patient) => {
    const before = answers(patient, {});
    return changes.flatMap((change) => {
      const after = answers(patient, change);
      return [...new Set([...before.keys(), ...after.keys()])].filter((row) => before.get(row) !== after.get(row));
    });
  });
  return [...new Set(rows)].sort();
}

describe('the source attributes of a rule (HTI-1) say what it reads of a person', () => {
  it.each([...NEVER_READ, 'Language', 'Gender identity'])('%s is read by no row', (attribute) => {
    expect(saying(attribute)).toEqual([]);
  });

  it('race, ethnicity, language, gender identity and sexual orientation change nothing for any demo patient', () => {
    for (const patient of DEMO_PATIENTS) {
      expect(decided(patient, ATTRIBUTES).cards).toEqual(decided(patient, {}).cards);
    }
    expect(moved(ATTRIBUTES)).toEqual([]);
  });

  it.each([
    ['Sex', [{ gender: 'male' }, { gender: 'female' }, { gender: undefined }]],
    ['Date of birth', [{ birthDate: '2023-05-05' }, { birthDate: '1931-05-05' }, { birthDate: undefined }]],
  ])('%s moves only rows whose page says that they read it', (attribute, changes) => {
    const rows = moved(...changes);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !saying(attribute).includes(row))).toEqual([]);
  });

  it('sex is said to be read by some rows and not by others, and so is the date of birth', () => {
    const all = site.knowledge.pathways.reduce((count, { actions }) => count + actions.length, 0);
    for (const attribute of ['Sex', 'Date of birth']) {
      expect(saying(attribute).length).toBeGreaterThan(0);
      expect(saying(attribute).length).toBeLessThan(all);
    }
  });
});
