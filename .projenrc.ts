import { cdk8s, javascript } from 'projen';
import { restrictedZones } from './projenrc/floors';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-spark',
  description: 'Typed cdk8s constructs for Apache Spark (4.1 and newer) on Kubernetes: complete, checked manifests without an operator.',
  author: 'The cdk8s-spark authors',
  authorAddress: 'cdk8s-spark@example.com',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-spark/cdk8s-spark.git',
  license: 'Apache-2.0',
  keywords: ['cdk8s', 'kubernetes', 'k8s', 'spark', 'apache-spark', 'pyspark', 'constructs'],
  defaultReleaseBranch: 'main',
  stability: 'experimental',

  // Toolchain, pinned to one TypeScript line: jsii 6.0 compiles with TypeScript 6.0.
  packageManager: javascript.NodePackageManager.NPM,
  projenrcTs: true,
  projenVersion: '0.103.25',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.0',
  minNodeVersion: '20.16.0',
  // The first line of it that runs on Node 20.
  bumpPackage: 'commit-and-tag-version@^12',

  // Runtime contract: peers at their lowest version, the same version for development.
  cdk8sVersion: '2.70.7',
  constructsVersion: '10.3.0',
  peerDeps: ['cdk8s-plus-30@^2.4.10'],
  // The parser of the command line's arguments, the reader of other people's manifests, and the parser of schedules.
  bundledDeps: ['commander@^14', 'croner@^11', 'yaml@^2'],
  bin: { 'cdk8s-spark': 'bin/cdk8s-spark' },
  devDeps: ['cdk8s-cli@^2.207.0', 'fast-check@^4', 'kubernetes-models@~4.5.1'],

  // The other languages of jsii; `npm run languages` generates their code.
  publishToPypi: { distName: 'cdk8s-spark', module: 'cdk8s_spark' },
  publishToMaven: { javaPackage: 'io.github.cdk8sspark', mavenGroupId: 'io.github.cdk8s-spark', mavenArtifactId: 'cdk8s-spark' },
  publishToGo: { moduleName: 'github.com/cdk8s-spark/cdk8s-spark-go' },

  pullRequestTemplate: false,
  githubOptions: { mergify: false },
  integrationTestAutoDiscover: false,
  sampleCode: false,

  // Tests: type-checked, and a snapshot changes only when asked to.
  typecheckTests: true,
  jestOptions: {
    jestVersion: '^30',
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    junitReporting: false,
    jestConfig: {
      collectCoverage: false,
      moduleNameMapper: { '^cdk8s-spark$': '<rootDir>/src' },
      testMatch: ['<rootDir>/test/**/*.test.ts'],
    },
  },
  eslintOptions: {
    dirs: ['src'],
    devdirs: ['test', 'examples', 'bench', 'conformance', 'scripts'],
    commandOptions: { fix: false },
  },
  // Maps would be the larger part of the package; tests keep theirs, for the lines of failures and inline snapshots.
  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false, sourceMap: false } },
  tsconfigDev: { compilerOptions: { sourceMap: true } },
  gitignore: ['/examples/*/dist/', '/.jsii.tabl.json', '/conformance/.spark/'],
});

project.eslint?.addRules({
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  // The walls of the house; ARCHITECTURE.md says what each room is for.
  'import/no-restricted-paths': ['error', { zones: restrictedZones() }],
  'import/no-cycle': ['error', { ignoreExternal: true }],
});

// What depends on the configuration sees the merged one: the user's own entries are one feature's business.
project.eslint?.addOverride({
  files: ['src/features/*.ts', 'src/checks/*.ts', 'src/planner/*.ts'],
  excludedFiles: ['src/features/user-conf.ts'],
  rules: {
    'no-restricted-syntax': ['error', ...['MemberExpression > Identifier.property', 'ObjectPattern > Property > Identifier.key'].map((place) => ({
      selector: `${place}[name=/^(sparkConf|hadoopConf)$/]`,
      message: 'Read the merged configuration (settle, or a check); only user-conf.ts reads what the user wrote',
    }))],
  },
});

// Everything that runs beside the library imports the package by its own name, as users do.
for (const directory of ['examples', 'scripts', 'bench', 'conformance']) {
  const config = new javascript.TypescriptConfig(project, {
    fileName: `${directory}/tsconfig.json`,
    include: ['**/*.ts'],
    exclude: ['node_modules'],
    compilerOptions: { noEmit: true, rootDir: '..' },
  });
  config.addExtends(project.tsconfig!);
  project.testTask.prependExec(`tsc --noEmit -p ${directory}/tsconfig.json`);
}
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
});
// What is type-checked and tested by the package's own name must be the library of today.
project.testTask.prependSpawn(project.compileTask);

project.addTask('examples', {
  description: 'Synthesize every example with cdk8s synth, and list what was written',
  steps: [{ spawn: 'compile' }, { exec: 'ts-node -T scripts/synth-examples.ts' }],
});
project.addTask('bench', {
  description: 'Measure what synthesis costs, as ratios',
  steps: [{ spawn: 'compile' }, { exec: 'ts-node -T bench/index.ts', receiveArgs: true }],
});
project.addTask('catalogue', {
  description: 'Generate the catalogue of configuration keys from real Sparks (needs what conformance needs)',
  exec: 'ts-node -T conformance/catalogue/write.ts',
});
project.addTask('kubernetes-fields', {
  description: 'Generate the table of fields that are newer than the oldest Kubernetes (needs Go and a Go module proxy)',
  exec: 'ts-node -T scripts/write-kubernetes-fields.ts',
});
project.addTask('conformance', {
  description: 'Run what was synthesized with a real Spark (needs Java 17 or 21, Python 3.10 or newer, and PyPI)',
  steps: [{ spawn: 'compile' }, { exec: 'jest --ci --config conformance/jest.config.js', receiveArgs: true }],
});
project.addTask('languages', {
  description: 'Generate the packages of the other languages, as code',
  steps: [{ spawn: 'compile' }, { exec: 'jsii-pacmak --code-only --outdir dist/languages --target python --target java --target go' }],
});
project.addTask('conformance:kubernetes', {
  description: 'Run what was synthesized on the Kubernetes of KUBECONFIG (needs kubectl, and a cluster that can run the official images)',
  steps: [{ spawn: 'compile' }, { exec: 'jest --ci --config conformance/kubernetes/jest.config.js', receiveArgs: true }],
});

// All of it is committed, and tests hold it against what the sources give.
project.preCompileTask.exec('ts-node -T scripts/write-prop-shapes.ts');
project.postCompileTask.exec('ts-node -T scripts/write-findings-page.ts');
project.postCompileTask.exec('ts-node -T scripts/write-pod-fields-page.ts');
project.postCompileTask.exec('ts-node -T scripts/write-spark-keys-page.ts');

// README and @example snippets must compile.
project.postCompileTask.spawn(project.addTask('doctest', {
  description: 'Type-check README and doc-comment examples',
  exec: 'jsii-rosetta extract --compile --fail --output .jsii.tabl.json .',
}));

// unrs-resolver 1.13.0 lacks platform packages in some registries; `npm ci` then refuses the lock file.
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// The other languages want toolchains of their own: `npx projen package-all` builds them too.
project.packageTask.reset();
project.packageTask.spawn(project.tasks.tryFind('package:js')!);

project.npmignore?.exclude(
  '/examples/*/dist/',
  '/examples/tsconfig.json',
  '/.jsii.tabl.json',
  '/bench/',
  '/conformance/',
  '/docs/',
  '/scripts/',
  '/.ci/',
  '/projenrc/',
  '/ARCHITECTURE.md',
  '/CONTRIBUTING.md',
);

project.synth();
