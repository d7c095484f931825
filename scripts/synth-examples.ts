import { execFileSync } from 'child_process';
import { existsSync, readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';

const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');

/** Synthesizes one example in its own folder, as its user would, and gives back what was written. */
function synthesize(example: string): string[] {
  // The command lists its own files on stdout; the list below has the paths from the root.
  execFileSync(process.execPath, [CLI, 'synth', '--no-check-upgrade'], { cwd: example, stdio: ['ignore', 'ignore', 'inherit'] });
  const output = join(example, 'dist');
  return readdirSync(output).sort().map((file) => join(output, file));
}

const examples = readdirSync(join(ROOT, 'examples'))
  .map((name) => join(ROOT, 'examples', name))
  .filter((folder) => existsSync(join(folder, 'cdk8s.yaml')))
  .sort();

for (const example of examples) {
  for (const file of synthesize(example)) {
    const objects = file.endsWith('.yaml') ? `: ${readFileSync(file, 'utf8').split(/^---$/m).length} objects` : '';
    console.log(`${relative(ROOT, file)}${objects}`);
  }
}
