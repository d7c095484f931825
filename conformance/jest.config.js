const { readdirSync } = require('fs');
const { join } = require('path');

/** The lines of Spark: each has a file that says which patch stands for it. */
const lines = readdirSync(join(__dirname, 'requirements')).sort().map((file) => file.replace(/\.txt$/, ''));

const common = {
  rootDir: join(__dirname, '..'),
  modulePathIgnorePatterns: ['<rootDir>/conformance/.spark/', '<rootDir>/dist/'],
  moduleNameMapper: { '^cdk8s-spark$': '<rootDir>/src' },
  transform: { '^.+\\.[t]sx?$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
  globalSetup: '<rootDir>/conformance/setup.ts',
};

/** Drivers and executors run on every line; the comparisons ask all lines by themselves. */
module.exports = {
  maxWorkers: 1,
  testTimeout: 300000,
  projects: [
    ...lines.map((line) => ({
      ...common,
      displayName: `Spark ${line}`,
      globals: { SPARK_LINE: line },
      testMatch: ['<rootDir>/conformance/*.test.ts'],
    })),
    {
      ...common,
      displayName: 'comparisons',
      testMatch: ['<rootDir>/conformance/{catalogue,preview}/*.test.ts'],
    },
    {
      ...common,
      displayName: 'linters',
      testMatch: ['<rootDir>/conformance/linters/*.test.ts'],
    },
  ],
};
