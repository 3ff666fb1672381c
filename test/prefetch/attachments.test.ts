import type { Attachment, Binary, DiagnosticReport, FhirResource } from 'fhir/r4.js';
import { chart, complete, patientView, prefetchWith, searchset, startServer, stopServers } from './patient-view.js';

afterEach(stopServers);

const text = '<p>coarse calcification in segment VI</p>';
const binary = (id: string): Binary => ({
  resourceType: 'Binary',
  id,
  contentType: 'text/html',
  data: Buffer.from(text).toString('base64'),
});
const report = (id: string, ...presentedForm: Attachment[]): DiagnosticReport => ({
  ...(chart[2] as DiagnosticReport),
  id,
  presentedForm,
});
const withReports = (...reports: readonly FhirResource[]) => prefetchWith({ reports: searchset(...reports) });

describe('report texts that lie in a Binary', () => {
  it('FA-01: are read from the same FHIR server with the token, whether the url is relative or absolute', async () => {
    const server = await startServer({ resources: [binary('b1'), binary('b2')], token: 't' });
    const absolute = `${server.baseUrl}/Binary/b2`;
    const prefetch = withReports(
      report('r', { contentType: 'text/html; charset=utf-8', url: 'Binary/b1' }, { url: absolute }),
    );
    const request = patientView({ fhirServer: server.baseUrl, fhirAuthorization: { accessToken: 't' }, prefetch });
    const { attachments } = await complete(request, server);
    expect([...attachments.keys()]).toEqual(['Binary/b1', absolute]);
    expect(attachments.get(absolute)).toEqual({ contentType: 'text/html', data: Buffer.from(text) });
  });

  it('FA-01: come as they are from a server that knows no FHIR JSON for them', async () => {
    const server = await startServer({ resources: [binary('b1')], rawBinary: true });
    const prefetch = withReports(report('r', { contentType: 'text/html', url: 'Binary/b1' }));
    const { attachments } = await complete(patientView({ fhirServer: server.baseUrl, prefetch }), server);
    expect(attachments.get('Binary/b1')).toEqual({ contentType: 'text/html', data: Buffer.from(text) });
  });

  it('PD-10: are read as well when the report itself came from the FHIR server', async () => {
    const reports = [report('r', { contentType: 'text/html', url: 'Binary/b1' })];
    const server = await startServer({ resources: [chart[0]!, ...reports, binary('b1')] });
    const record = await complete(patientView({ fhirServer: server.baseUrl, prefetch: {} }), server);
    expect(record.attachments.get('Binary/b1')?.data.toString()).toBe(text);
  });

  it('T11: no other address is ever opened', async () => {
    const server = await startServer({ resources: [binary('b')] });
    const canary = await startServer({ resources: [binary('b')] });
    const urls = [
      `${canary.baseUrl}/Binary/b`,
      `${canary.origin}/report.txt`,
      `${server.origin}/Binary/b`,
      `${server.baseUrl}/Patient/p`,
      `${server.baseUrl}/Binary/b?x=1`,
      `${server.baseUrl}/Binary/../Patient/p`,
      'Binary/..',
      'Binary/%2e%2e',
      'Patient/p',
      '//evil.example/Binary/b',
      'file:///Binary/b',
    ];
    const prefetch = withReports(report('r', ...urls.map((url) => ({ contentType: 'text/plain', url }))));
    const { attachments } = await complete(patientView({ fhirServer: server.baseUrl, prefetch }), server, canary);
    expect(attachments.size).toBe(0);
    expect([...server.requests, ...canary.requests]).toEqual([]);
  });

  it('FA-01: PDF, images, and forms that bring their own text are not asked for', async () => {
    const server = await startServer({ resources: [binary('b')] });
    const forms: Attachment[] = [
      { contentType: 'application/pdf', url: 'Binary/b' },
      { contentType: 'image/png', url: 'Binary/b' },
      { contentType: 'text/plain', url: 'Binary/b', data: 'YQ==' },
      { contentType: 'text/plain' },
    ];
    await complete(patientView({ fhirServer: server.baseUrl, prefetch: withReports(report('r', ...forms)) }), server);
    expect(server.requests).toEqual([]);
  });

  it('FA-01: at most ten, those of the newest reports', async () => {
    const days = Array.from({ length: 12 }, (_, at) => String(at + 10));
    const server = await startServer({ resources: days.map(binary) });
    const reports = days.map((day) => ({
      ...report(day, { url: `Binary/${day}` }),
      effectiveDateTime: `2026-11-${day}`,
    }));
    const request = patientView({ fhirServer: server.baseUrl, prefetch: withReports(...reports) });
    const { attachments } = await complete(request, server);
    expect([...attachments.keys()]).toEqual(
      days
        .slice(2)
        .reverse()
        .map((day) => `Binary/${day}`),
    );
  });

  it('T24: one that cannot be read is left out, the others are there', async () => {
    const server = await startServer({ resources: [binary('b1'), binary('b2')] });
    server.breakAt(/Binary\/b1/, { kind: 'status', status: 403 });
    const prefetch = withReports(report('r', { url: 'Binary/b1' }, { url: 'Binary/b2' }, { url: 'Binary/gone' }));
    const { attachments } = await complete(patientView({ fhirServer: server.baseUrl, prefetch }), server);
    expect([...attachments.keys()]).toEqual(['Binary/b2']);
  });

  it('T24: one of more than 2 MB is left out', async () => {
    const server = await startServer({ resources: [binary('b1'), binary('b2')] });
    server.breakAt(/Binary\/b1/, { kind: 'huge', bytes: 2_200_000 });
    const prefetch = withReports(report('r', { url: 'Binary/b1' }, { url: 'Binary/b2' }));
    const { attachments } = await complete(patientView({ fhirServer: server.baseUrl, prefetch }), server);
    expect([...attachments.keys()]).toEqual(['Binary/b2']);
  });

  it('T8: without access to the FHIR server nothing is read', async () => {
    const prefetch = withReports(report('r', { url: 'Binary/b1' }));
    const { attachments } = await complete(patientView({ fhirServer: 'https://ehr.example/fhir', prefetch }));
    expect(attachments.size).toBe(0);
  });
});
