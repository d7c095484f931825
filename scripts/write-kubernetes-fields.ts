/** Writes the table of fields that are newer than the oldest Kubernetes anew: the task `kubernetes-fields`. */
import { writeFileSync } from 'fs';
import { join } from 'path';
import { askRelease } from './kubernetes-fields/ask';
import { newFields, renderNewFields } from './kubernetes-fields/table';

/** The releases that are asked: of every version one, oldest first. What is on by default does not change within a version. */
const RELEASES = ['1.30.14', '1.31.14', '1.32.13', '1.33.13', '1.34.4', '1.35.4', '1.36.3', '1.37.2'];

const FILE = join(__dirname, '..', 'src', 'pod', 'kubernetes-fields.generated.ts');

const answers = new Map(RELEASES.map((release) => {
  process.stdout.write(`Asking Kubernetes ${release}\n`);
  return [release.replace(/\.\d+$/, ''), askRelease(release)];
}));
const versions = [...answers.keys()];
writeFileSync(FILE, renderNewFields(versions[0], versions.at(-1) ?? '', newFields(answers)));
