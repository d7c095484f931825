/** Writes the catalogue of Spark's configuration keys anew: the task `catalogue`. */
import { writeFileSync } from 'fs';
import { DATA_FILE, generate } from './generate';
import { outdatedNoise } from './noise';

const { dumps: [base, ...newer], text } = generate();
writeFileSync(DATA_FILE, text);
const literals = base.keys.filter(({ literal }) => literal).length;
process.stdout.write(`${DATA_FILE}: ${Buffer.byteLength(text)} bytes, ${base.keys.length} keys (${literals} of them only by name), `
  + `${newer.map(({ keys }) => keys.length).join(' and ')} in the newer Sparks, ${base.families.size} families\n`);
const outdated = outdatedNoise(base.constants);
if (outdated.length > 0) {
  process.stdout.write(`noise.ts lists what Spark does not contain: ${outdated.join(', ')}\n`);
}
