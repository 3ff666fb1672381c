import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export type Tree = Readonly<Record<string, unknown>>;

/** What marks an element of a list, by Kubernetes' rules for strategic merge patches; other lists are replaced as a whole. */
const MERGED_BY: Readonly<Record<string, string>> = {
  containers: 'name',
  volumes: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
};

const KNOWN = new Set(['apiVersion', 'kind', 'labels', 'resources', 'patches', 'configMapGenerator', 'images']);

/**
 * What `kubectl kustomize` makes of a folder, as far as ours use it, so that a machine without kubectl can check it too: no suffix
 * at the names of ConfigMaps, no labels added. @throws where a file is missing, or something is used that is not known here.
 */
export function built(folder: string): Tree[] {
  const kustomization = tree(parse(text(folder, 'kustomization.yaml')));
  const unknown = Object.keys(kustomization).filter((member) => !KNOWN.has(member));
  if (unknown.length > 0) throw new Error(`${folder}: ${unknown.join()} is not known here`);
  let resources = list(kustomization['resources']).flatMap((name) => resourcesOf(folder, String(name)));
  for (const { path } of list(kustomization['patches']).map(tree)) {
    resources = patched(resources, tree(parse(text(folder, String(path)))));
  }
  for (const generator of list(kustomization['configMapGenerator'])) {
    resources = withConfigMap(resources, folder, tree(generator));
  }
  return resources;
}

function resourcesOf(folder: string, name: string): Tree[] {
  if (!name.endsWith('.yaml')) return built(join(folder, name));
  return parseAllDocuments(text(folder, name)).map((document) => tree(document.toJS()));
}

function patched(resources: readonly Tree[], patch: Tree): Tree[] {
  const target = resources.filter((one) => isSame(one, patch));
  if (target.length !== 1) throw new Error(`a patch of ${nameOf(patch)} has ${target.length} targets`);
  return resources.map((one) => (target.includes(one) ? tree(merged(one, patch)) : one));
}

function merged(old: unknown, patch: unknown, member = ''): unknown {
  const key = MERGED_BY[member];
  if (key !== undefined && Array.isArray(old) && Array.isArray(patch)) return mergedLists(old, patch, key);
  if (!isTree(old) || !isTree(patch)) return patch;
  const members = Object.entries(patch).map(([name, value]) => [name, merged(old[name], value, name)] as const);
  return Object.fromEntries([...Object.entries(old), ...members].filter(([name]) => patch[name] !== null));
}

function mergedLists(old: readonly unknown[], patch: readonly unknown[], key: string): unknown[] {
  const isFor = (one: unknown) => (other: unknown) => tree(one)[key] === tree(other)[key];
  const kept = old.map((one) => {
    const change = patch.find(isFor(one));
    return change === undefined ? one : merged(one, change);
  });
  return [...patch.filter((one) => !old.some(isFor(one))), ...kept];
}

function withConfigMap(resources: readonly Tree[], folder: string, generator: Tree): Tree[] {
  const { name, envs, behavior } = generator;
  const lines = list(envs).flatMap((file) => text(folder, String(file)).split('\n'));
  const data = Object.fromEntries(
    lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/=(.*)/, 2)),
  ) as Tree;
  const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
  return behavior === 'merge' ? patched(resources, map) : [...resources, map];
}

const isSame = (one: Tree, other: Tree): boolean =>
  one['apiVersion'] === other['apiVersion'] && one['kind'] === other['kind'] && nameOf(one) === nameOf(other);

export function nameOf(resource: Tree): string {
  return String(tree(resource['metadata'])['name']);
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function tree(value: unknown): Tree {
  if (!isTree(value)) throw new Error(`${JSON.stringify(value)} has no members`);
  return value;
}

/** A list that is not there has no elements. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list`);
  return value;
}

function text(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
