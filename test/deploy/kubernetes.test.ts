import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { readConfig, SETTINGS } from '../../src/config.js';
import { LONGEST_STOP_MS } from '../../src/process-end.js';
import { kubernetesFaults } from '../support/kubernetes-faults.js';
import { built, isTree, list, nameOf, tree } from '../support/kustomize.js';
import type { Tree } from '../support/kustomize.js';

const NAMES = ['embedded', 'postgresql'];
const OVERLAYS = join(PROJECT_ROOT, 'deploy', 'kubernetes', 'overlays');
const read = (...path: string[]): string => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');
const SERVER = read('src', 'server.ts');
/** The keys of the Secret, as docs/deploying.md has it made. */
const SECRET_KEYS = [...read('docs', 'deploying.md').matchAll(/--from-file=([\w.-]+)/g)].map(([, key]) => key);

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, member) => tree(inner)[member], value);

it('deploy/kubernetes is what Kubernetes 1.30 specifies, without an unknown member', () => {
  expect(kubernetesFaults(NAMES.flatMap((name) => built(join(OVERLAYS, name))))).toEqual([]);
});

describe.each(NAMES)('deploy/kubernetes/overlays/%s', (name) => {
  const folder = join(OVERLAYS, name);
  const resources = built(folder);
  const named = (kind: string): string[] => resources.filter((one) => one['kind'] === kind).map(nameOf);
  const only = (kind: string): Tree => {
    const [one, ...more] = resources.filter((resource) => resource['kind'] === kind);
    if (one === undefined || more.length > 0) throw new Error(`${kind}: not exactly one`);
    return one;
  };
  const pod = tree(at(only('Deployment'), 'spec', 'template', 'spec'));
  const labels = at(only('Deployment'), 'spec', 'template', 'metadata', 'labels');
  const container = tree(list(pod['containers'])[0]);
  const volumes = list(pod['volumes']).map(tree);
  const settings = tree(only('ConfigMap')['data']);

  it('sets only what there is to set, and the service would start with it', () => {
    const known = Object.values(SETTINGS).flatMap((one) => [one.name, `${one.name}_FILE`]);
    expect(Object.keys(settings).filter((setting) => !known.includes(setting))).toEqual([]);
    const secrets = mkdtempSync(join(tmpdir(), 'calcitrace-secrets-'));
    const url = 'postgresql://calcitrace:synthetic@db.example/calcitrace';
    for (const key of SECRET_KEYS) writeFileSync(join(secrets, key!), key === 'database-url' ? url : 'x'.repeat(32));
    const environment = Object.entries(settings).map(([key, value]) => [
      key,
      String(value).replace('/secrets/', `${secrets}/`),
    ]);
    const config = readConfig(Object.fromEntries(environment) as NodeJS.ProcessEnv);
    rmSync(secrets, { recursive: true });
    expect(config.databaseUrl).toBe(name === 'postgresql' ? url : undefined);
    expect(config.port).toBe(at(list(container['ports'])[0], 'containerPort'));
  });

  it('refers to what exists: settings, secrets as the docs make them, claims, the account', () => {
    const maps = list(container['envFrom']).map((from) => at(from, 'configMapRef', 'name'));
    expect(named('ConfigMap')).toEqual(maps);
    expect(named('ServiceAccount')).toEqual([pod['serviceAccountName']]);
    const claims = volumes.filter((one) => isTree(one['persistentVolumeClaim']));
    expect(claims.map((one) => at(one, 'persistentVolumeClaim', 'claimName'))).toEqual(named('PersistentVolumeClaim'));
    const items = list(
      at(
        volumes.find((one) => one['name'] === 'secrets'),
        'secret',
        'items',
      ),
    ).map(tree);
    const keys = items.map(({ key }) => key);
    expect(SECRET_KEYS).toEqual(expect.arrayContaining(keys));
    const files = Object.values(settings).filter((value) => String(value).startsWith('/secrets/'));
    expect(items.map(({ path }) => `/secrets/${String(path)}`).sort()).toEqual(files.sort());
    const mounted = list(container['volumeMounts']).map((mount) => at(mount, 'name'));
    expect(mounted.sort()).toEqual(volumes.map((volume) => volume['name']).sort());
  });

  it('every selector selects the pods, every port is the one of the service', () => {
    const selectors = resources.flatMap((one) => {
      const { selector, podSelector } = isTree(one['spec']) ? one['spec'] : {};
      return [selector, podSelector].filter(isTree).map(({ matchLabels, ...plain }) => matchLabels ?? plain);
    });
    expect(selectors.length).toBeGreaterThanOrEqual(3);
    for (const selector of selectors) expect(labels).toMatchObject(tree(selector));
    const ports = list(container['ports']).map((port) => at(port, 'name'));
    const aimed = list(at(only('Service'), 'spec', 'ports')).map((port) => at(port, 'targetPort'));
    expect(ports).toEqual(aimed);
    for (const scaler of resources.filter((one) => one['kind'] === 'HorizontalPodAutoscaler')) {
      expect(at(scaler, 'spec', 'scaleTargetRef', 'name')).toBe(nameOf(only('Deployment')));
    }
  });

  it.each([
    ['startupProbe', '/healthz'],
    ['livenessProbe', '/healthz'],
    ['readinessProbe', '/readyz'],
  ])('T32, T35: the %s asks %s, which the server has', (probe, path) => {
    expect(at(container, probe, 'httpGet')).toEqual({ path, port: at(list(container['ports'])[0], 'name') });
    expect(SERVER).toContain(`app.get('${path}'`);
  });

  it('T32: the time to leave holds the drain and the longest stop, and an update never has fewer pods', () => {
    const drain = Number(settings['DRAIN_DELAY']) + LONGEST_STOP_MS / 1_000;
    expect(pod['terminationGracePeriodSeconds']).toBeGreaterThanOrEqual(drain + 5);
    const strategy = at(only('Deployment'), 'spec', 'strategy');
    const expected =
      name === 'embedded'
        ? { type: 'Recreate' }
        : { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } };
    expect(strategy).toEqual(expected);
  });

  it('runs without root, without rights, and writes only where its data is', () => {
    expect(pod['securityContext']).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container['securityContext']).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod['automountServiceAccountToken']).toBe(false);
    const writable = list(container['volumeMounts']).filter((mount) => at(mount, 'readOnly') !== true);
    expect(writable.map((mount) => at(mount, 'mountPath'))).toEqual([settings['DATA_DIR']]);
  });

  const kubectl = hasKubectl() ? it : it.skip;
  kubectl('kubectl kustomize makes the same of it', () => {
    const output = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    const theirs = parseAllDocuments(output.replaceAll(/(calcitrace-settings)-\w+/g, '$1')).map((one) =>
      bare(one.toJS()),
    );
    const byKind = (one: unknown): string => `${String(at(one, 'kind'))} ${nameOf(tree(one))}`;
    const sorted = (all: readonly unknown[]): unknown[] => [...all].sort((a, b) => byKind(a).localeCompare(byKind(b)));
    expect(sorted(theirs)).toEqual(sorted(resources.map(bare)));
  });
});

/** Without what the small kustomize of the tests leaves out: labels of the resource itself, and the tag of the image. */
function bare(value: unknown): unknown {
  const text = JSON.stringify(value).replace('"image":"calcitrace:0.1.0"', '"image":"calcitrace"');
  const resource = tree(JSON.parse(text));
  return { ...resource, metadata: { name: nameOf(resource) } };
}

function hasKubectl(): boolean {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
