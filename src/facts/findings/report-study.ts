import type { DiagnosticReport, ImagingStudy } from 'fhir/r4.js';
import { conceptWords } from '../../fhir/codings.js';
import { dayOf } from '../../fhir/dates.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { FetalExamination } from '../fetal-fact.js';
import type { Modality, Organ } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { describeStudy, dicomModality, sectionOf } from '../study-described.js';

/** The examination that a report is about, from its code, its section and the study that it names. */
export interface ReportStudy {
  readonly title?: string;
  readonly modality?: Modality;
  readonly organs: readonly Organ[];
  /** YYYY-MM-DD */
  readonly date?: string;
  /** An examination of the fetus, by code or section; the words of the title are judged by the reader. */
  readonly obstetric: boolean;
  /** What it looks at of the fetus, by code, section or name. */
  readonly examined?: readonly FetalExamination[];
}

const EXAMINED: FetalExamination = 'examination';

export function studyOfReport(
  report: DiagnosticReport,
  study: ImagingStudy | undefined,
  meanings: Meanings,
  timeZone: string,
): ReportStudy {
  const section = sectionOf(listOf(report.category));
  const described = describeStudy(listOf(report.code), [], meanings);
  const performed = study === undefined ? undefined : studyDescribed(study, meanings);
  const title = conceptWords(report.code) ?? textOf(study?.description);
  const modality = described.modality ?? section.modality ?? performed?.modality;
  const date = reportDay(report, study, timeZone);
  const obstetric = described.fetal || section.obstetric || performed?.fetal === true;
  const examined = [...(described.examined ?? []), ...(performed?.examined ?? []), ...(obstetric ? [EXAMINED] : [])];
  return {
    ...(title === undefined ? {} : { title }),
    ...(modality === undefined ? {} : { modality }),
    organs: described.organs.length > 0 ? described.organs : (performed?.organs ?? []),
    ...(date === undefined ? {} : { date }),
    obstetric,
    ...(examined.length === 0 ? {} : { examined: [...new Set(examined)] }),
  };
}

/** An ImagingStudy by its procedure, its description, its modalities and the body sites of its series. */
export function studyDescribed(study: ImagingStudy, meanings: Meanings): ReturnType<typeof describeStudy> {
  const series = listOf(study.series);
  const sites = series.flatMap((one) => listOf(one.bodySite));
  const words = [...listOf(textOf(study.description)), ...sites.flatMap((site) => listOf(textOf(site.display)))];
  const described = describeStudy(listOf(study.procedureCode), words, meanings);
  const coded = sites.flatMap((site) => meanings.ofCoding(site));
  const organs = coded.filter((meaning) => meaning.name.startsWith('body-site-')).flatMap((meaning) => meaning.organs);
  const modality =
    dicomModality(study.modality) ?? dicomModality(series.flatMap((one) => listOf(one.modality))) ?? described.modality;
  return {
    ...(modality === undefined ? {} : { modality }),
    organs: [...new Set([...organs, ...described.organs])],
    fetal: described.fetal || coded.some((meaning) => meaning.name === 'body-site-fetus'),
    ...(described.examined === undefined ? {} : { examined: described.examined }),
  };
}

/** When the examination was made, not when it was dictated. */
function reportDay(report: DiagnosticReport, study: ImagingStudy | undefined, timeZone: string): string | undefined {
  const moments = [report.effectiveDateTime, report.effectivePeriod?.start, study?.started, report.issued];
  return moments.map((moment) => dayOf(moment, timeZone)?.day).find((day) => day !== undefined);
}
