import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';

/** The shipped knowledge in a folder of its own, to be spoilt: seven hundred files, therefore copied once for many tests. */
export class KnowledgeCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'calcitrace-knowledge-'));
  /** What was touched since, as it was; undefined what was not there. */
  readonly #before = new Map<string, string | undefined>();

  constructor() {
    for (const part of ['cds-services.json', 'fhir-resources', 'cards']) {
      cpSync(join(PROJECT_ROOT, part), join(this.root, part), { recursive: true });
    }
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    this.#remember(file);
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** An edit that changes nothing is a test that proves nothing. */
  change(file: string, edit: (text: string) => string): void {
    const before = this.read(file);
    const after = edit(before);
    if (after === before) throw new Error(`${file}: the edit found nothing to change`);
    this.write(file, after);
  }

  delete(file: string): void {
    this.#remember(file);
    rmSync(join(this.root, file));
  }

  /** As shipped again. */
  restore(): void {
    for (const [file, text] of this.#before) {
      if (text === undefined) rmSync(join(this.root, file));
      else writeFileSync(join(this.root, file), text);
    }
    this.#before.clear();
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  #remember(file: string): void {
    if (!this.#before.has(file)) {
      this.#before.set(file, existsSync(join(this.root, file)) ? this.read(file) : undefined);
    }
  }
}
