import process from 'node:process';
import express from 'express';
import helmet from 'helmet';

/**
 * The service that one writes by hand on an afternoon: a loop over reports and labs, two regular expressions, thresholds, and a card
 * with a text that is always the same. It knows no units, no subject but the patient, no organ, no date and no order.
 */
const app = express();
app.use(helmet(), express.json({ limit: '8mb' }));

const PATIENT_VIEW = {
  hook: 'patient-view',
  id: 'calcification-patient-view',
  title: 'Calcification',
  description: 'Tells of calcifications in reports, and of calcium and phosphate out of range',
  prefetch: {
    patient: 'Patient/{{context.patientId}}',
    reports: 'DiagnosticReport?patient={{context.patientId}}',
    labs: 'Observation?patient={{context.patientId}}&category=laboratory',
  },
};

const CALCIFIED = /calcif/i;
const DENIED = /\b(?:no|without)\b[^.]*calcif/i;
/** LOINC code, what it is called, and the range in mg/dL. */
const THRESHOLDS = [
  { code: '17861-6', name: 'Calcium', low: 8.6, high: 10.2 },
  { code: '2777-1', name: 'Phosphate', low: 2.5, high: 4.5 },
];

const resourcesOf = (bundle) => (bundle?.entry ?? []).map(({ resource }) => resource);

function latest(labs, code) {
  const those = labs.filter((lab) => lab.code?.coding?.some((coding) => coding.code === code));
  return those.sort((one, other) => (one.effectiveDateTime < other.effectiveDateTime ? 1 : -1))[0];
}

function outOfRange(labs) {
  return THRESHOLDS.flatMap(({ code, name, low, high }) => {
    const value = latest(labs, code)?.valueQuantity?.value;
    return value === undefined || (value >= low && value <= high) ? [] : [`${name} ${value} mg/dL (${low}-${high})`];
  });
}

function cardsFor({ reports, labs }) {
  const texts = resourcesOf(reports).map(({ conclusion }) => conclusion ?? '');
  const calcified = texts.filter((text) => text.split('.').some((said) => CALCIFIED.test(said) && !DENIED.test(said)));
  const abnormal = outOfRange(resourcesOf(labs));
  if (calcified.length === 0 && abnormal.length === 0) return [];
  return [
    {
      summary: calcified.length > 0 ? 'A report tells of a calcification' : `Out of range: ${abnormal.join(', ')}`,
      detail: ['Consider calcium, phosphate, PTH and 25-OH vitamin D.', ...abnormal].join('\n- '),
      indicator: abnormal.length > 0 ? 'warning' : 'info',
      source: { label: 'Calcification rule' },
    },
  ];
}

app.get('/cds-services', (_request, response) => {
  response.json({ services: [PATIENT_VIEW] });
});
app.post(`/cds-services/${PATIENT_VIEW.id}`, (request, response) => {
  response.json({ cards: cardsFor(request.body.prefetch ?? {}) });
});
// As long as the service: a connection must not end just when the bench asks again.
app.listen(Number(process.env.PORT), '127.0.0.1').keepAliveTimeout = 65_000;
