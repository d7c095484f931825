import { join } from 'path';
import { BASE, install, NEWEST } from './distributions';
import { Dump, dump } from './dump';
import { encode } from './encode';

/** The file that holds the catalogue. */
export const DATA_FILE = join(__dirname, '..', '..', 'src', 'conf', 'catalogue-data.ts');

/** The catalogue as both distributions have it, and the file's text. */
export interface Generated {
  readonly base: Dump;
  readonly newest: Dump;
  readonly text: string;
}

export function generate(): Generated {
  install(BASE);
  install(NEWEST);
  const base = dump(BASE);
  const newest = dump(NEWEST);
  return { base, newest, text: encode([BASE, base], [NEWEST, newest]) };
}
