import type { AbsentReason, Flag, LabFact, LabValue } from '../../src/facts/lab-fact.js';
import { DERIVED_LABS } from '../../src/facts/labs/derive.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { LabDefinition } from '../../src/knowledge/lab-definition.js';
import { isKnown, type ChartInWords, type Words } from './chart-in-words.js';

const DRAWN = '2026-11-12';

type About = Pick<LabDefinition, 'name' | 'variable' | 'title'>;

/** The labs of a chart in words; one that no word speaks of was never measured. */
export function labsOf(chart: ChartInWords, knowledge: Knowledge): Map<string, LabFact> {
  const said: Readonly<Record<string, Said>> = {
    calcium: levelOf(chart.calcium, 9.4),
    calciumIonized: chart.ionized === 'not measured' ? absent('not-performed') : levelOf(chart.ionized, 5),
    phosphate: sampled(levelOf(chart.phosphate, 3.4), chart),
    product: sampled(productOf(chart), chart),
    recentProduct: chart.productAge === 'older' ? olderProduct(chart) : sampled(productOf(chart), chart),
    pth: levelOf(chart.pth, 38),
    pthPaired: pairedPthOf(chart),
    vitaminD: rangedVitaminD(chart),
    egfr: egfrOf(chart),
    alp: levelOf(chart.alp, 80),
    bilirubinDirect: levelOf(chart.bilirubinDirect, 0.2),
    ggt: levelOf(chart.ggt, 30),
    transferrinSaturation: levelOf(chart.transferrinSaturation, 30),
    ceruloplasmin: levelOf(chart.copper, 24),
    ...partsOf(['alt', 'ast', 'bilirubinTotal'], chart.liverTests),
    ...partsOf(['ferritin'], chart.iron),
    ...partsOf(['ace'], chart.ace),
    ...partsOf(['afp'], chart.afp),
    ...partsOf(['urineCopper'], chart.urineCopper),
    echinococcusAntibody: answerOf(chart.echinococcusAntibody),
    schistosomaAntibody: answerOf(chart.schistosomaAntibody),
    fasciolaAntibody: answerOf(chart.fasciolaAntibody),
    igra: answerOf(chart.igra),
    histoplasma: answerOf(chart.histoplasma),
    hfeGene: answerOf(chart.hfeGene),
    ...cmvSerologyOf(chart),
    ...fetalLabsOf(chart),
    ana: answerOf(chart.ana),
    ...partsOf(['creatineKinase'], chart.creatineKinase),
    ...partsOf(['aldolase'], chart.aldolase),
    ...partsOf(['lipase'], chart.lipase),
    ...partsOf(['fecalElastase'], chart.elastase),
    ...partsOf(['glucose'], chart.glucose),
    ...partsOf(['hba1c'], chart.hba1c),
    ...partsOf(['creatinine'], chart.creatinine),
  };
  return new Map(
    neverPerformed(knowledge).map((lab) => {
      const told = said[lab.variable];
      return [lab.name, told === undefined ? lab : labFact(lab, told)];
    }),
  );
}

const neverPerformedBy = new WeakMap<Knowledge['labs'], readonly LabFact[]>();

/** Every lab as most charts have it; made once, for a table asks thousands of charts. */
function neverPerformed({ labs }: Knowledge): readonly LabFact[] {
  let facts = neverPerformedBy.get(labs);
  if (facts === undefined) {
    const all = [...labs, ...DERIVED_LABS];
    neverPerformedBy.set(labs, (facts = all.map((lab) => labFact(lab, absent('not-performed')))));
  }
  return facts;
}

/** What is said of a lab: a value, or why there is none; with older results for its series. */
interface Said {
  readonly value?: LabValue;
  readonly reason?: AbsentReason;
  readonly series?: readonly LabValue[];
}

function labFact({ name, variable, title }: About, { value, reason, series = [] }: Said): LabFact {
  const about = { name, variable, title, decimals: 1 };
  if (value !== undefined) return { ...about, state: 'known', current: value, series: [value, ...series] };
  return { ...about, state: 'absent', reason: reason ?? 'not-performed', series };
}

function absent(reason: AbsentReason): Said {
  return { reason };
}

function valueOf(value: number, flag?: Flag, date = DRAWN): LabValue {
  const about = { value, unit: '1', date, time: Date.parse(`${date}T07:30:00Z`), source: 'Observation/1' };
  return flag === undefined ? about : { ...about, flag };
}

/** @param normal a value inside the range; low and high lie to both sides of it, critical far above. */
function levelOf(level: Words<'calcium'>, normal: number): Said {
  switch (level) {
    case 'missing':
      return absent('not-performed');
    case 'stale':
      return absent('stale');
    case 'unreadable':
      return absent('unsupported');
    case 'not judged':
      return { value: valueOf(normal) };
    case 'critical':
      return { value: valueOf(14, 'high') };
    case 'low':
      return { value: valueOf(normal * 0.5, 'low') };
    case 'normal':
      return { value: valueOf(normal, 'normal') };
    case 'high':
      return { value: valueOf(normal * 1.4, 'high') };
  }
}

function productOf({ product }: ChartInWords): Said {
  switch (product) {
    case 'drawn apart':
      return absent('stale');
    case 'not judged':
      return { value: valueOf(40) };
    case 'within':
      return { value: valueOf(40, 'normal') };
    case 'over':
      return { value: valueOf(60, 'high') };
  }
}

/** A product that is known is too old to be one of now; one that is not stays as it is. */
function olderProduct(chart: ChartInWords): Said {
  const product = productOf(chart);
  return product.value === undefined ? product : absent('stale');
}

function sampled(said: Said, { sample }: ChartInWords): Said {
  const { value } = said;
  return sample === 'clean' || value === undefined ? said : { ...said, value: { ...value, haemolysed: true } };
}

function rangedVitaminD({ vitaminD, vitaminDRange }: ChartInWords): Said {
  const said = levelOf(vitaminD, 31);
  if (said.value === undefined) return said;
  const source = vitaminDRange === 'published' ? 'Mayo' : 'lab';
  return { ...said, value: { ...said.value, range: { low: 20, high: 40, source } } };
}

/** PTH belongs to the calcium only when both are known and were drawn close together. */
function pairedPthOf({ calcium, pth, pthDrawn }: ChartInWords): Said {
  if (!isKnown(calcium)) return levelOf(calcium, 9.4);
  if (!isKnown(pth)) return levelOf(pth, 38);
  return pthDrawn === 'apart' ? absent('stale') : levelOf(pth, 38);
}

function egfrOf({ egfr, ckd }: ChartInWords): Said {
  const older =
    ckd === 'two low eGFR' ? { series: [valueOf(52, 'low', '2026-07-01'), valueOf(55, 'low', '2026-01-01')] } : {};
  switch (egfr) {
    case '30 or more':
      return { value: valueOf(30, 'low'), ...older };
    case 'below 30':
      return { value: valueOf(29, 'low'), ...older };
    case 'below 30 by comparator':
      return { value: { ...valueOf(30, 'low'), comparator: '<' }, ...older };
    case 'below 60 by comparator':
      return { value: { ...valueOf(60, 'low'), comparator: '<' }, ...older };
    case 'missing':
      return absent('not-performed');
    case 'stale':
      return { ...absent('stale'), ...older };
    case 'unreadable':
      return { ...absent('error'), ...older };
  }
}

function partsOf(variables: readonly string[], state: Words<'iron'>): Record<string, Said> {
  return Object.fromEntries(
    variables.map((variable) => [variable, state === 'fresh' ? { value: valueOf(20, 'normal') } : levelOf(state, 20)]),
  );
}

/** The serology of infections that reach a fetus, and what tells of its genes. */
function fetalLabsOf(chart: ChartInWords): Record<string, Said> {
  return {
    ...partsOf(['syphilis'], chart.syphilis),
    ...partsOf(['toxoplasmaIgG', 'toxoplasmaIgM'], chart.toxoplasmaSerology),
    ...partsOf(['rubellaIgG', 'rubellaIgM'], chart.rubellaSerology),
    ...partsOf(['herpesIgG', 'herpesIgM'], chart.herpesSerology),
    ...partsOf(['parvovirusIgG', 'parvovirusIgM'], chart.parvovirusSerology),
    ...partsOf(['varicellaIgG', 'varicellaIgM'], chart.varicellaSerology),
    ...partsOf(['zikaPcr', 'zikaIgM'], chart.zikaTest),
    ...partsOf(['cmvAvidity'], chart.cmvAvidity),
    ...partsOf(['cmvAmnioticPcr'], chart.cmvAmnioticPcr),
    ...partsOf(['cfCarrier'], chart.cfCarrier),
    ...partsOf(['g6pd'], chart.g6pd),
    ...partsOf(['pyruvateKinase'], chart.pyruvateKinase),
    alphaThalassemia: answerOf(chart.alphaThalassaemia),
    microarray: chromosomesOf(chart.microarray),
    karyotype: chromosomesOf(chart.karyotype),
  };
}

function chromosomesOf(answer: Words<'karyotype'>): Said {
  if (answer === 'missing' || answer === 'unreadable') return absent(ABSENT[answer]);
  return { value: { ...valueOf(answer === 'abnormal' ? 1 : 0), answer } };
}

function cmvSerologyOf({ cmvSerology, cmvAnswers }: ChartInWords): Record<string, Said> {
  if (cmvSerology !== 'fresh') return partsOf(['cmvIgG', 'cmvIgM'], cmvSerology);
  return {
    cmvIgG: answerOf(cmvAnswers === 'both negative' ? 'negative' : 'positive'),
    cmvIgM: answerOf(cmvAnswers === 'IgM positive' ? 'positive' : 'negative'),
  };
}

function answerOf(answer: Words<'igra'>): Said {
  if (answer === 'positive' || answer === 'negative') {
    return { value: { ...valueOf(answer === 'positive' ? 1 : 0), answer } };
  }
  return absent(ABSENT[answer]);
}

const ABSENT = { missing: 'not-performed', stale: 'stale', unreadable: 'unsupported' } as const;
