import { execFileSync } from 'child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { checkManifests } from '../support/manifests';

const ROOT = join(__dirname, '..', '..');
const project = mkdtempSync(join(tmpdir(), 'cdk8s-spark-consumer-'));

// The package manager reads from its cache first, and from the registry what is missing.
jest.setTimeout(600_000);

function run(command: string, args: string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}

/** A project as `cdk8s init typescript-app` makes it, with the packed library installed. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', project], ROOT));
  cpSync(join(ROOT, 'node_modules', 'cdk8s-cli', 'templates', 'typescript-app', 'tsconfig.json'), join(project, 'tsconfig.json'));
  cpSync(join(__dirname, 'main.ts.txt'), join(project, 'main.ts'));
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({
    name: 'consumer',
    private: true,
    dependencies: { ...peerDependencies, 'cdk8s-plus-33': '^2.4.0', 'cdk8s-spark': `file:${filename}` },
    devDependencies: { 'typescript': '5.9.x', '@types/node': '^14', '@types/jest': '^29' },
  }));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent'], project);
});

test('the template has what makes it hard: CommonJS, an old lib, and declarations that are checked', () => {
  const { compilerOptions } = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8'));
  expect(compilerOptions).toMatchObject({ module: 'CommonJS', lib: ['es2016'] });
  expect(compilerOptions).not.toHaveProperty('skipLibCheck');
});

test('a project made by cdk8s init compiles and synthesizes, with values of another cdk8s-plus', () => {
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc')], project);
  const manifests = parseAllDocuments(run(process.execPath, ['main.js'], project)).map((document) => document.toJS());
  expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Role', 'RoleBinding', 'ConfigMap', 'Job']);
  checkManifests(manifests);
});

test('an ECMAScript module can import it by name', () => {
  writeFileSync(join(project, 'main.mjs'), `
    import { App, Chart } from 'cdk8s';
    import { SparkJob } from 'cdk8s-spark';
    const app = new App();
    new SparkJob(new Chart(app, 'esm'), 'pi', { mainClass: 'org.apache.spark.examples.SparkPi' });
    process.stdout.write(app.synthYaml());
  `);
  expect(run(process.execPath, ['main.mjs'], project)).toContain('kind: Job');
});

test('the command line comes with the package, and all that it needs', () => {
  writeFileSync(join(project, 'spark-defaults.conf'), 'spark.executor.memory 4g\n');
  expect(run(join(project, 'node_modules', '.bin', 'cdk8s-spark'), ['check', 'spark-defaults.conf'], project)).toBe('no errors, no warnings in 1 input\n');
});

test('the package holds the library, and neither sources nor tests', () => {
  const files = run('npm', ['pack', '--dry-run', '--json', '--silent'], ROOT);
  const paths: string[] = JSON.parse(files)[0].files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(['.jsii', 'API.md', 'LICENSE', 'README.md', 'lib/index.js', 'lib/index.d.ts', 'examples/spark-pi/main.ts']));
  const own = paths.filter((path) => !path.startsWith('node_modules/'));
  expect(own.filter((path) => /^(src|test|bench|conformance|scripts|\.projen|\.github|\.ci)|\.map$|^examples\/.*dist\//.test(path))).toEqual([]);
});
