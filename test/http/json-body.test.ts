import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { liverRequest } from '../support/hook-requests.js';
import { RunningService, servicePath, type Reply } from '../support/running-service.js';

let service: RunningService;
beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.stop());

const PATH = servicePath('patient-view');
const TEXT = JSON.stringify(liverRequest());

function codeOf({ status, body }: Reply): unknown[] {
  const issue = (body as { issue?: { details: { coding: { code: string }[] } }[] }).issue;
  return [status, issue?.[0]?.details.coding[0]?.code];
}

const send = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  service.post(PATH, body, { 'content-type': 'application/json', ...headers });

describe('reading a body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/fhir+json',
  ])('TR-01: the media type %s is read', async (type) => {
    expect((await send(TEXT, { 'content-type': type })).status).toBe(200);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/json; charset=utf-16',
    'json',
    ';;',
  ])('T16: the media type %s is refused', async (type) => {
    expect(codeOf(await send(TEXT, { 'content-type': type }))).toEqual([415, 'request.media-type']);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['half a body', TEXT.slice(0, -1)],
    ['two bodies', TEXT + TEXT],
    ['a comment', `/* x */${TEXT}`],
    ['single quotes', "{'hook':'x'}"],
    ['a number that is none', '{"hook":NaN}'],
  ])('T16: %s is no JSON', async (_, body) => {
    expect(codeOf(await send(body))).toEqual([400, 'request.malformed']);
  });

  it.each([['null'], ['true'], ['42'], ['"text"'], ['[]'], [`[${TEXT}]`]])(
    'RQ-01: the JSON %s is no request',
    async (body) => {
      expect(codeOf(await send(body))).toEqual([400, 'request.invalid']);
    },
  );

  it('T16: bytes that are not UTF-8 are refused, not replaced', async () => {
    const broken = Buffer.concat([Buffer.from(TEXT.slice(0, -2)), Buffer.from([0xc3, 0x28]), Buffer.from('"}}')]);
    expect(codeOf(await send(broken))).toEqual([400, 'request.encoding']);
    expect(codeOf(await send(Buffer.from(TEXT, 'utf16le')))[0]).toBe(400);
  });

  it('T13: 4 MB are read, one byte more is refused, also when the length is not announced', async () => {
    const room = 4 * 1024 * 1024 - TEXT.length;
    expect((await send(TEXT + ' '.repeat(room))).status).toBe(200);
    expect(codeOf(await send(TEXT + ' '.repeat(room + 1)))).toEqual([413, 'request.too-large']);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('T15: a body in %s is read up to 4 MB of what comes out of it', async (encoding, compress) => {
    const headers = { 'content-encoding': encoding };
    expect((await send(compress(TEXT), headers)).status).toBe(200);
    const bomb = compress(Buffer.alloc(20_000_000, 0x20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(await send(bomb, headers))).toEqual([413, 'request.too-large']);
    expect(codeOf(await send(TEXT, headers))).toEqual([400, 'request.malformed']);
  });

  it('T15: an unknown encoding is refused', async () => {
    expect(codeOf(await send(TEXT, { 'content-encoding': 'snappy' }))).toEqual([415, 'request.encoding']);
  });

  it('T14: a hundred levels are read, one more is refused, wherever brackets only stand in texts', async () => {
    const nested = (levels: number) => `{"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect(codeOf(await send(nested(100)))).toEqual([400, 'request.invalid']);
    expect(codeOf(await send(nested(101)))).toEqual([400, 'request.too-deep']);
    expect(codeOf(await send('['.repeat(1_000_000)))).toEqual([400, 'request.too-deep']);
    for (const start of ['', 'say "', 'C:\\', '\\"', '"\\\\']) {
      const inText = { ...liverRequest(), note: `${start}${'[{'.repeat(500)}`, other: start };
      expect((await send(JSON.stringify(inText))).status).toBe(200);
      const behind = `${JSON.stringify({ note: start }).slice(0, -1)},"x":${'['.repeat(200)}${']'.repeat(200)}}`;
      expect(codeOf(await send(behind))).toEqual([400, 'request.too-deep']);
    }
  });

  it.each(['"__proto__"', '"\\u005f_proto__"', '"\\u005F\\u005fproto\\u005f_"', '"__pr\\u006Fto__"'])(
    'T17: the key %s is refused, at any depth',
    async (key) => {
      const body = TEXT.replace('"prefetch":{', `"prefetch":{"other":{"entry":[{${key}:{"polluted":1}}]},`);
      expect(codeOf(await send(body))).toEqual([400, 'request.unsafe-key']);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('T17: the words __proto__ and constructor as values, and constructor as a key, are harmless', async () => {
    const request = { ...liverRequest(), note: '__proto__', constructor: { prototype: { cards: 1 } } };
    const reply = await send(JSON.stringify(request));
    expect([reply.status, reply.text]).toEqual([200, (await send(TEXT)).text]);
  });
});
