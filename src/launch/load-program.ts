import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type * as Program from '../program.js';

/** Which of the built programs this launcher belongs to: the build writes it in. */
declare const PROGRAM: string;

/** A built program is one function, as Node wraps a CommonJS module; its own address stands where the sources say import.meta.url. */
type Load = (exports: object, require: NodeJS.Require, module: object, address: string) => void;

/** What the build leaves beside each other. */
export interface BuiltFiles {
  readonly program: URL;
  /** What the engine compiled when the program was rehearsed; of no use to another version of Node, which compiles anew. */
  readonly compiled: URL;
  /** Syntax trees of FHIRPath expressions. */
  readonly syntaxes: URL;
}

/** @param folder dist/ */
export function builtFiles(folder: URL, name: string = PROGRAM): BuiltFiles {
  const beside = (ending: string): URL => new URL(`${name}.${ending}`, folder);
  return { program: beside('js'), compiled: beside('compiled'), syntaxes: beside('syntaxes.json') };
}

/** The program, without reading a thousand files and without compiling what was compiled when it was built. */
export function loadProgram(folder: URL): typeof Program {
  const { program, compiled, syntaxes } = builtFiles(folder);
  const loaded = run(scriptOf(program, compiled), program);
  if (existsSync(syntaxes)) loaded.knowSyntaxes(() => readFileSync(syntaxes, 'utf8'));
  return loaded;
}

/** Its characters are ASCII, which costs no decoding. */
export function scriptOf(program: URL, compiled: URL): Script {
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  return new Script(readFileSync(program, 'latin1'), { filename: fileURLToPath(program), cachedData });
}

export function run(script: Script, program: URL): typeof Program {
  const module = { exports: {} };
  const load = script.runInThisContext() as Load;
  load(module.exports, createRequire(program), module, program.href);
  return module.exports as typeof Program;
}
