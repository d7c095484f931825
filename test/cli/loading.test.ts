import { execFileSync, spawnSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { directoryOf } from './call';

const ROOT = join(__dirname, '..', '..');

/** Everything that is loaded with a file: other files, and packages. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) {
    return seen;
  }
  seen.add(file);
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gm);
  for (const [, name] of statements) {
    const path = join(dirname(file), name);
    const found = name.startsWith('.') ? [`${path}.ts`, join(path, 'index.ts')].find(existsSync) : undefined;
    if (found === undefined) {
      seen.add(name);
    } else {
      loadedWith(found, seen);
    }
  }
  return seen;
}

test('the library loads neither the command line nor its parsers', () => {
  const loaded = [...loadedWith(join(ROOT, 'src', 'index.ts'))].map((name) => (name.startsWith(ROOT) ? relative(ROOT, name) : name));
  expect(loaded).toContain('src/spark-job.ts');
  expect(loaded).toContain('cdk8s');
  expect(loaded.filter((name) => name.startsWith('src/cli/') || ['commander', 'yaml'].includes(name))).toEqual([]);
  expect([...loadedWith(join(ROOT, 'src', 'cli', 'main.ts'))]).toEqual(expect.arrayContaining(['commander', 'yaml']));
});

test('the program runs', () => {
  const program = join(ROOT, 'bin', 'cdk8s-spark');
  const cwd = directoryOf({ 'spark-defaults.conf': 'spark.executor.memory 4gig\n' });
  const { status, stdout } = spawnSync(process.execPath, [program, 'check', '-'], { cwd, input: 'spark.executor.memory 4gig\n', encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('error SPARK102 standard input:1 spark.executor.memory = "4gig"') });
  expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
});
