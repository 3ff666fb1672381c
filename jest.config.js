/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '/start-worker\\.js$': '<rootDir>/test/support/start-bundled-worker.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/bundle-sqlite-worker.js',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // By default jest leaves one core idle: on two cores that is one process whose heap grows over all suites.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  testTimeout: 20000,
};
