import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { atEnd } from './clean-up';

/** Makes an empty directory that lasts until the tests of a file are over. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'spark-conformance-'));
  atEnd(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
