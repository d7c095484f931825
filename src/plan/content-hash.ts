import { createHash } from 'crypto';

const LENGTH = 10;

/** The end of the name of an object that follows from its content. */
export function contentHash(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex').slice(0, LENGTH);
}
