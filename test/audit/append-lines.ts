import { writeSync } from 'node:fs';
import { AuditFiles } from '../../src/audit/audit-files.js';

/** A process that appends batches of long lines to one day's file. Arguments: folder, name, batches; 0: until it is killed. */
const [, , folder = '', name = '', batches = '0'] = process.argv;
const files = new AuditFiles(folder);
for (let batch = 1; batches === '0' || batch <= Number(batches); batch += 1) {
  const lines = Array.from({ length: 20 }, (_, at) => JSON.stringify({ name, batch, at, filler: name.repeat(1_000) }));
  const { written } = await files.append('2026-11-22', lines);
  if (written !== lines.length) throw new Error('not all was written');
  // Not console.log: what is acknowledged has to be out before anything else happens in this process.
  writeSync(1, `${batch}\n`);
}
