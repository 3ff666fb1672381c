import { Command } from 'commander';
import { StartProblem, Problem } from '../problem.js';
import type { check } from './check.js';
import type { ConformanceOptions } from './conformance.js';
import type { EvaluateOptions } from './evaluate.js';
import type { ExportAuditOptions } from './export-audit.js';
import type { ExportOptions } from './export-feedback.js';
import type { FindingsOptions } from './findings.js';
import { packageVersion } from './package-version.js';
import type { RegisterOptions } from './register.js';
import { main } from '../main.js';

/** Each command loads what it needs when it is called: `serve` with workers stays small. Exit codes: 0 all well, 1 the service could not start, 2 bad usage or input, 3 `check`, `test` or `conformance` found faults. */
const program = new Command('calcitrace')
  .version(packageVersion())
  .description('Calcification findings in imaging reports and labs: CDS Hooks service and tools')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.command('serve').description('start the service (settings: docs/settings.md)').action(main);

program
  .command('evaluate')
  .description('answer a hook request or a Bundle from a file')
  .argument('<file>', 'a whole CDS Hooks request, or a Bundle with --patient')
  .option('--hook <hook>', 'hook for a Bundle', 'patient-view')
  .option('--patient <id>', 'patient of a Bundle')
  .option('--now <instant>', 'evaluate as of this instant')
  .option('--policy <file>', 'site policy')
  .option('--explain', 'print every row: verdict, expression, values seen, why a suggestion was withheld')
  .action(async (file: string, options: EvaluateOptions) => (await import('./evaluate.js')).evaluate(file, options));

program
  .command('findings')
  .description('read report texts from standard input: NDJSON {"id","text","title"?,"modality"?}, or plain text')
  .option('--explain', 'say for every word of calcification which trigger, scope and rule decided')
  .action(async (options: FindingsOptions) => (await import('./findings.js')).findings(options));

program
  .command('check')
  .description('check every file of knowledge')
  .option('--lock', 'write fhir-resources/knowledge.lock.json anew, and what is new into knowledge-history.json')
  .option('--why <words>', 'with --lock: what changed, for the history of the versions that are new')
  .action(async (...given: Parameters<typeof check>) => {
    (await import('./check.js')).check(...given);
  });
program
  .command('conformance')
  .description('hold any CDS Hooks service against the clauses of the specification (docs/conformance.md)')
  .argument('<url>', 'base URL: discovery is at <url>/cds-services')
  .option('--service <id>', 'only this service of those listed')
  .option('--request <file>', 'a sound request, best one that gets cards; may be given again', listed, [])
  .option('--jwk <file>', 'private key (JWK with kid) of a client that the service trusts')
  .option('--iss <url>', 'issuer of that client')
  .option('--aud-base <url>', 'base URL that the service expects in aud, if it is another')
  .option('--fhir-port <port>', 'answer as a FHIR server at http://127.0.0.1:<port>/fhir, which the service may ask')
  .option('--json', 'print the report as JSON')
  .action(async (url: string, options: ConformanceOptions) =>
    (await import('./conformance.js')).conformance(url, options),
  );
program
  .command('test')
  .description('run the cases of test/pathways')
  .action(async () => (await import('./run-cases.js')).runCases());
program
  .command('feedback')
  .description('what clinicians answered: export')
  .command('export')
  .description('print kept feedback')
  .requiredOption('--ndjson', 'one JSON object a line')
  .option('--text-errors', 'only what was answered with "report was misread"')
  .action(async (options: ExportOptions) => (await import('./export-feedback.js')).exportFeedback(options));
program
  .command('register')
  .description('print what a site enters to register the service with its EHR')
  .requiredOption('--client <client>', 'epic, oracle or sandbox')
  .option('--public-url <url>', 'address under which the client reaches the service, else PUBLIC_URL')
  .option('--json', 'as JSON')
  .action(async (options: RegisterOptions) => {
    (await import('./register.js')).register(options);
  });
program
  .command('audit')
  .description('who was told what about whom: export')
  .command('export')
  .description('print the audit trail')
  .requiredOption('--ndjson', 'one AuditEvent a line')
  .option('--from <day>', 'from this UTC day on')
  .option('--to <day>', 'up to this UTC day')
  .action(async (options: ExportAuditOptions) => (await import('./export-audit.js')).exportAudit(options));

function listed(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** Does what the arguments of the process say. */
export async function command(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    const known = error instanceof StartProblem || error instanceof Problem;
    console.error(known ? error.message : `unexpected: ${error instanceof Error ? error.message : 'unknown'}`);
    process.exitCode = error instanceof StartProblem ? 1 : 2;
  }
}
