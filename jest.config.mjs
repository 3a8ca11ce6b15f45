import { availableParallelism } from 'node:os';

/** One runner for unit, database and browser tests; each test file owns its database and ports. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@ijkpunt/source', 'node', 'node-addons'] },
  setupFiles: ['<rootDir>/libs/testing/setup.mjs'],
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/infra'],
  testMatch: ['**/src/**/*.test.ts', '**/src/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testSequencer: '<rootDir>/libs/testing/sequencer.mjs',
  // Much of a test of the product is waiting: Jest's own choice leaves a core of two unused.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Under ES modules a worker keeps all that its files loaded; collecting that stops it for seconds.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  coverageProvider: 'v8',
};
