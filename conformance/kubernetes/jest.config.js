const { join } = require('path');

/** The versions of Spark to run, from SPARK_VERSIONS; without it, the one that the library takes by itself. */
const versions = (process.env.SPARK_VERSIONS ?? '').split(',').map((version) => version.trim()).filter((version) => version !== '');

const common = {
  rootDir: join(__dirname, '..', '..'),
  modulePathIgnorePatterns: ['<rootDir>/conformance/.spark/', '<rootDir>/dist/'],
  moduleNameMapper: { '^cdk8s-spark$': '<rootDir>/lib' },
  transform: { '^.+\\.[t]sx?$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
  globalSetup: '<rootDir>/conformance/kubernetes/setup.ts',
};

module.exports = {
  maxWorkers: 1,
  testTimeout: 900000,
  maxConcurrency: 3,
  verbose: true,
  projects: [
    ...(versions.length === 0 ? [undefined] : versions).map((version, index) => ({
      ...common,
      displayName: `Spark ${version ?? 'by default'}`,
      globals: { ...(version === undefined ? {} : { SPARK_VERSION: version }), IS_FIRST_VERSION: index === 0 },
      testMatch: ['<rootDir>/conformance/kubernetes/kubernetes.test.ts'],
    })),
    {
      ...common,
      displayName: 'examples',
      testMatch: ['<rootDir>/conformance/kubernetes/{examples,fields,pod-security}.test.ts'],
    },
  ],
};
