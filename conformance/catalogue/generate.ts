import { join } from 'path';
import { DISTRIBUTIONS, install } from '../distributions';
import { Dump, dump } from './dump';
import { encode } from './encode';

/** The file that holds the catalogue. */
export const DATA_FILE = join(__dirname, '..', '..', 'src', 'conf', 'catalogue-data.ts');

/** The catalogues of all lines of Spark, oldest first, and the file's text. */
export interface Generated {
  readonly dumps: readonly Dump[];
  readonly text: string;
}

export function generate(): Generated {
  DISTRIBUTIONS.forEach(install);
  const dumps = DISTRIBUTIONS.map(dump);
  return { dumps, text: encode(DISTRIBUTIONS.map((distribution, index) => [distribution, dumps[index]])) };
}
