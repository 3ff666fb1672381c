/** The law of the rooms (docs/decisions/0001): imports only point down the river; each outside thing has one home. */
const room = (name, allowed) => ({
  name: `${name}-imports-only-below`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${[`${name}/`, 'problem\\.ts', 'clock\\.ts', 'rest\\.ts', ...allowed].join('|')})`,
  },
});
const home = (name, modules, homes) => ({
  name: `${name}-has-one-home`,
  severity: 'error',
  from: { path: '^src/', pathNot: homes },
  to: { path: `node_modules/(${modules})(/|$)` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    room('fhir', []),
    room('hooks', ['fhir/']),
    room('knowledge', ['fhir/', 'hooks/']),
    room('facts', ['fhir/', 'knowledge/']),
    room('prefetch', ['fhir/', 'hooks/']),
    room('pathways', ['facts/', 'knowledge/', 'fhir/', 'hooks/']),
    room('cards', ['pathways/', 'facts/', 'knowledge/', 'fhir/', 'hooks/']),
    room('store', []),
    room('audit', ['fhir/']),
    room('feedback', ['store/', 'fhir/', 'knowledge/']),
    room('metrics', ['answer\\.ts', 'feedback/']),
    room('auth', ['store/', 'fhir/', 'knowledge/']),
    room('http', [
      'auth/',
      'audit/',
      'answer\\.ts',
      'decide\\.ts',
      'feedback/',
      'metrics/',
      'store/',
      'hooks/',
      'knowledge/',
      'log\\.ts',
      'fhir/',
      'cards/',
    ]),
    room('web', ['answer\\.ts', 'decide\\.ts', 'knowledge/', 'hooks/', 'http/', 'fhir/', 'feedback/', 'store/']),
    {
      name: 'pure-rooms-do-no-io',
      comment: 'facts, pathways and cards know no disk, network, process or clock',
      severity: 'error',
      from: { path: '^src/(facts|pathways|cards)/' },
      to: { dependencyTypes: ['core'] },
    },
    home('express', 'express', '^src/(http|web)/|^src/server\\.ts$'),
    home('helmet', 'helmet', '^src/server\\.ts$'),
    home('fhirpath', 'fhirpath', '^src/fhir/expression\\.ts$'),
    home('ucum', '@lhncbc/ucum-lhc', '^src/fhir/units\\.ts$'),
    home('winston', 'winston', '^src/log\\.ts$'),
    home('ajv', 'ajv|ajv-formats', '^src/hooks/|^src/auth/clients-schema\\.ts$'),
    home('jose', 'jose', '^src/auth/'),
    home('databases', 'libsql|pg', '^src/store/'),
    home('prom-client', 'prom-client', '^src/metrics/'),
    home('yaml', 'yaml', '^src/knowledge/'),
    home('commander', 'commander', '^src/cli/'),
    {
      name: 'names-that-say-nothing',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|common|misc|shared|lib|core|services|managers)(/|\\.ts$)',
        pathNot: 'node_modules',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '\\.d\\.ts$|^src/cli/calcitrace\\.ts$|^src/store/sqlite-worker\\.ts$|^src/web/public/',
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test|src/web/public)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
