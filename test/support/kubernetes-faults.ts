import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { nameOf } from './kustomize.js';
import type { Tree } from './kustomize.js';

/** A file that is nowhere but in the compiler's memory. */
const FILE = join(PROJECT_ROOT, 'test', 'manifests.ts');

/**
 * What is wrong with resources by the published OpenAPI specification of Kubernetes 1.30, from which the package kubernetes-types
 * was made: members that are unknown, missing or of another kind, as the compiler words it. Values it has as plain text (such as
 * quantities) are not looked into.
 */
export function kubernetesFaults(resources: readonly Tree[]): string[] {
  const source = resources.map(declaration).join('\n');
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es5.d.ts'] },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : disk.getSourceFile(name, ...rest);
  host.fileExists = (name) => name === FILE || disk.fileExists(name);
  const program = ts.createProgram([FILE], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function declaration(resource: Tree, index: number): string {
  const { apiVersion, kind } = resource;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return `${nameOf(resource)}: no apiVersion or no kind`;
  }
  const [version = '', group = 'core'] = apiVersion.split('/').reverse();
  const module = `kubernetes-types/${group.split('.', 1)[0] ?? ''}/${version}`;
  return [
    `import type { ${kind} as Kind${index} } from '${module}';`,
    `export const resource${index}: Kind${index} = ${JSON.stringify(resource)};`,
  ].join('\n');
}
