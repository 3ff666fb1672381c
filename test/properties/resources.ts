import fc from 'fast-check';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { anyReport, positiveReport } from './report-text.js';
import { listOfShapes, member, shape } from './spoilt.js';

export const OWN_ID = 'own';
export const FHIR_SERVER = 'https://fhir.example/r4';
/** Stands in everything of another patient, and must never stand in an answer. */
export const STRANGER = 'Zz-stranger';

const from = fc.constantFrom;
const ids = from('a', 'b', 'c', 'd', 'e');
const dates = from(
  ...['2026-11-21', '2026-11-01T08:30:00Z', '2026-09-15T23:59:59.999+02:00', '2026-06', '2025-12-01', '2024-02-29'],
  ...['2015', '2026-11-22T09:00:00Z', '2027-01-01', '2026-11-20T10:00:00'],
);
const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const UNITS = [
  'mg/dL',
  'mmol/L',
  'g/dL',
  'g/L',
  'pg/mL',
  'ng/mL',
  'nmol/L',
  'U/L',
  'mL/min/{1.73_m2}',
  'wk',
  'mm',
  '%',
  '1',
];

/** Members that most resources do without. */
const OTHER_MEMBERS = [
  ...['meta', 'text', 'contained', 'extension', 'identifier', 'basedOn', 'partOf', 'encounter', 'note', 'performer'],
  ...['category', 'bodySite', 'method', 'specimen', 'hasMember', 'derivedFrom', 'focus', 'interpretation', 'component'],
  ...['dataAbsentReason', 'referenceRange', 'valueString', 'valueCodeableConcept', 'valueBoolean', 'valueInteger'],
  ...['valueRange', 'valueRatio', 'valueDateTime', 'valuePeriod', 'valueTime', 'effectivePeriod', 'effectiveInstant'],
  ...[
    'effectiveDateTime',
    'imagingStudy',
    'media',
    'result',
    'conclusionCode',
    'presentedForm',
    'severity',
    'evidence',
  ],
  ...['onsetAge', 'onsetPeriod', 'onsetString', 'abatementAge', 'abatementString', 'abatementPeriod', 'stage'],
  ...['occurrenceDateTime', 'occurrencePeriod', 'occurrenceTiming', 'reasonCode', 'reasonReference', 'supportingInfo'],
  ...[
    'orderDetail',
    'requester',
    'replaces',
    'priority',
    'medicationReference',
    'dispenseRequest',
    'dosageInstruction',
  ],
  ...[
    'performedPeriod',
    'performedString',
    'usedCode',
    'complication',
    'followUp',
    'statusReason',
    'outcome',
    'report',
  ],
  ...['procedureReference', 'procedureCode', 'modality', 'series', 'started', 'intent', 'authoredOn', 'doNotPerform'],
];

type Subjects = fc.Arbitrary<unknown>;
const OWN = { reference: `Patient/${OWN_ID}` };
const OWN_SUBJECTS: Subjects = fc.oneof(
  { weight: 30, arbitrary: from(OWN) },
  { weight: 1, arbitrary: fc.constant({ reference: `${FHIR_SERVER}/Patient/${OWN_ID}` }) },
  { weight: 1, arbitrary: from({ reference: '#p' }, { identifier: { value: '1' } }, { reference: 'Group/1' }, {}) },
);
const OTHER_SUBJECTS: Subjects = from({ reference: 'Patient/other' }, { reference: `${FHIR_SERVER}/Patient/other` });

/** Every resource that the rules look at, each member possibly spoilt, coded from all that the knowledge knows. */
export class ChartResources {
  readonly patient = fc
    .tuple(
      from({ resourceType: 'Patient', id: OWN_ID }),
      shape({
        gender: from('male', 'female', 'unknown'),
        birthDate: from('1960-05-05', '1995', '2010-10', '2026-11-01', '2025-01-31'),
        extension: listOfShapes(from({ url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime' })),
      }),
    )
    .map(([who, rest]) => ({ ...who, ...rest }));
  /** One clinical resource of the patient. */
  readonly clinical: fc.Arbitrary<object>;
  /** One of another patient: every text of it bears the mark. */
  readonly strange: fc.Arbitrary<object>;
  readonly #code: fc.Arbitrary<object>;
  readonly #labCode: fc.Arbitrary<object>;

  constructor({ meaningsByCode, labsByCode }: Pick<Knowledge, 'meaningsByCode' | 'labsByCode'>) {
    this.#code = conceptOf([...meaningsByCode.keys()]);
    this.#labCode = conceptOf([...labsByCode.keys()]);
    const about = { id: ids, subject: OWN_SUBJECTS };
    const kinds = [...this.#observations(about), ...this.#statements(about), ...this.#deeds(about)];
    const others = fc.dictionary(from(...OTHER_MEMBERS), this.#anyValue(), { maxKeys: 3 });
    const beside = fc.oneof({ weight: 2, arbitrary: from({}) }, { weight: 1, arbitrary: others });
    this.clinical = fc.tuple(fc.oneof(...kinds), beside).map(([resource, more]) => ({ ...more, ...resource }));
    this.strange = fc
      .tuple(this.clinical, OTHER_SUBJECTS)
      .map(([resource, subject]) => ({ ...marked(resource), subject }));
  }

  #observations(about: { id: fc.Arbitrary<string>; subject: Subjects }): fc.Arbitrary<object>[] {
    const times = { effectiveDateTime: dates, issued: dates };
    const lab = {
      ...{ resourceType: fc.constant('Observation'), ...about, ...times, status: statuses('final', 'amended') },
      ...{ category: listOfShapes(from(concept('laboratory'))), code: this.#labCode },
      ...{ valueQuantity: quantity(), referenceRange: listOfShapes(range()), interpretation: listOfShapes(flags()) },
    };
    const exam = {
      ...{ resourceType: fc.constant('Observation'), ...about, ...times, status: statuses('final', 'corrected') },
      ...{ code: this.#code, bodySite: this.#code, focus: listOfShapes(about.subject) },
      ...{ valueCodeableConcept: this.#code, component: listOfShapes(this.#component()) },
    };
    const said = {
      ...lab,
      valueQuantity: fc.constant(undefined),
      valueString: from('<5', 'Positive 1:64', '9.8 mg/dL'),
    };
    return [shape(lab), shape(lab), shape(said), shape(exam)];
  }

  #statements(about: { id: fc.Arbitrary<string>; subject: Subjects }): fc.Arbitrary<object>[] {
    const report = shape({
      ...{
        resourceType: fc.constant('DiagnosticReport'),
        ...about,
        status: statuses('final', 'amended', 'preliminary'),
      },
      ...{ category: listOfShapes(from(concept('RAD'))), code: this.#code },
      ...{ effectiveDateTime: dates, issued: dates, conclusion: TEXTS, presentedForm: listOfShapes(attachment()) },
      ...{ conclusionCode: listOfShapes(this.#code), result: listOfShapes(about.subject) },
    });
    const condition = shape({
      ...{ resourceType: fc.constant('Condition'), ...about, code: this.#code },
      ...{
        clinicalStatus: from(concept('active'), concept('resolved')),
        verificationStatus: from(concept('confirmed')),
      },
      ...{ onsetDateTime: dates, recordedDate: dates, bodySite: listOfShapes(this.#code) },
      ...{ abatementDateTime: fc.oneof(fc.constant(undefined), dates), stage: listOfShapes(shape({ summary: TEXTS })) },
    });
    const telling = fc.record({
      ...{ resourceType: fc.constant('DiagnosticReport'), id: ids, subject: from(OWN), status: from('final') },
      ...{ code: from({ text: 'CT abdomen without contrast' }, { text: 'US liver' }), effectiveDateTime: dates },
      conclusion: positiveReport.map(({ text }) => text),
    });
    return [report, telling, telling, condition];
  }

  #deeds(about: { id: fc.Arbitrary<string>; subject: Subjects }): fc.Arbitrary<object>[] {
    const code = this.#code;
    const orders = { status: statuses('active', 'draft', 'on-hold'), intent: from('order', 'plan'), authoredOn: dates };
    const contrast = from({ text: 'CT abdomen with contrast' }, { coding: [{ system: LOINC, code: '36813-4' }] });
    return [
      fc.record({ resourceType: from('ServiceRequest'), id: ids, subject: from(OWN), ...orders, code: contrast }),
      shape({ resourceType: fc.constant('ServiceRequest'), ...about, ...orders, code, reasonCode: listOfShapes(code) }),
      shape({
        ...{ resourceType: fc.constant('MedicationRequest'), ...about, ...orders, medicationCodeableConcept: code },
        ...{ dosageInstruction: listOfShapes(shape({ text: TEXTS, timing: shape({ repeat: shape({}) }) })) },
      }),
      shape({
        ...{ resourceType: fc.constant('ImagingStudy'), ...about, status: statuses('available'), started: dates },
        ...{ modality: listOfShapes(from({ code: 'CT' }, { code: 'US' })), procedureCode: listOfShapes(code) },
        ...{ description: TEXTS, series: listOfShapes(shape({ modality: from({ code: 'MR' }), bodySite: from({}) })) },
      }),
      shape({
        ...{ resourceType: fc.constant('Procedure'), ...about, status: statuses('completed'), code },
        ...{ performedDateTime: dates, bodySite: listOfShapes(code), outcome: code },
      }),
    ];
  }

  /** What some member of some resource is. */
  #anyValue(): fc.Arbitrary<unknown> {
    const reference = from(
      { reference: 'Observation/a' },
      { reference: 'Patient/own' },
      { reference: 'ImagingStudy/b' },
    );
    const said = shape({ text: TEXTS, time: dates });
    const inside = shape({ resourceType: from('Observation', 'Medication'), id: ids, code: this.#labCode });
    const period = shape({ start: dates, end: dates });
    const one = fc.oneof(
      this.#code,
      reference,
      said,
      inside,
      period,
      quantity(),
      dates,
      TEXTS,
      fc.integer(),
      fc.boolean(),
    );
    return member(listOfShapes(member(one)));
  }

  #component(): fc.Arbitrary<object> {
    return shape({ code: this.#code, valueQuantity: quantity(), valueString: TEXTS });
  }
}

/** Concepts of these codes, "system|code". */
function conceptOf(keys: readonly string[]): fc.Arbitrary<object> {
  const codings = keys.map((key) => {
    const [system = '', code = ''] = key.split('|');
    return { system, code };
  });
  const coding = fc
    .tuple(from(...codings), shape({ display: TEXTS }), member(from(undefined)))
    .map(([known, words, spoilt]) => ({ ...known, ...words, ...(spoilt === undefined ? {} : { code: spoilt }) }));
  return shape({ coding: listOfShapes(coding, 2), text: TEXTS });
}

/** The same resource with the mark in every text of it. */
function marked(resource: object): object {
  const text = JSON.stringify(resource, (name, value: unknown) =>
    typeof value === 'string' && ['text', 'display', 'conclusion', 'id'].includes(name)
      ? `${value} ${STRANGER}`
      : value,
  );
  return JSON.parse(text) as object;
}

const TEXTS: fc.Arbitrary<string> = fc.oneof(
  anyReport.map(({ text }) => text),
  from('Calcification of liver', 'CT abdomen', 'Calcium'),
  fc.string(),
);

function statuses(...usual: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: from(...usual) },
    { weight: 1, arbitrary: from('entered-in-error', 'unknown') },
  );
}

function concept(code: string): object {
  return { coding: [{ code }] };
}

function flags(): fc.Arbitrary<object> {
  return from(concept('H'), concept('L'), concept('POS'), concept('NEG'));
}

function quantity(): fc.Arbitrary<object> {
  const value = fc.oneof(fc.double({ min: 0, max: 200, noNaN: true }), fc.integer({ min: -5, max: 3000 }));
  const unit = from(...UNITS).map((code) => ({ unit: code, code, system: UCUM }));
  const comparator = from(undefined, undefined, undefined, '<', '>=');
  return fc.tuple(unit, shape({ value, comparator })).map(([stated, rest]) => ({ ...stated, ...rest }));
}

function range(): fc.Arbitrary<object> {
  return shape({
    ...{ low: quantity(), high: quantity(), text: from('8.5 - 10.5', '<5', 'Negative'), type: from(concept('normal')) },
    ...{ age: shape({ low: quantity(), high: quantity() }), appliesTo: listOfShapes(from(concept('M'))) },
  });
}

function attachment(): fc.Arbitrary<object> {
  const data = TEXTS.map((text) => Buffer.from(text).toString('base64'));
  const contentType = from('text/plain', 'text/html; charset=utf-8', 'application/rtf', 'application/pdf');
  return shape({ contentType, data, title: from('Report'), url: from(undefined, 'Binary/1') });
}
