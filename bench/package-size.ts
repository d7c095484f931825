import { execFileSync } from 'child_process';
import { join } from 'path';
import { KILOBYTES, Row, valueRow } from './table';

/** What `npm pack` tells of a package. */
interface Package {
  readonly files: { readonly path: string; readonly size: number }[];
}

/** Size of the published package. The examples are there to be read, and no program loads them. */
export function packageSize(): Row[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }]: Package[] = JSON.parse(output);
  const counted = files.filter(({ path }) => !path.startsWith('examples/')).sort((a, b) => b.size - a.size);
  const [largest, second] = counted;
  const name = 'package, unpacked, without examples';
  return [
    valueRow(name, counted.reduce((sum, { size }) => sum + size, 0) / 1000, KILOBYTES, '300 kB'),
    valueRow(`${name}: its largest file, ${largest.path}`, largest.size / 1000, KILOBYTES, ''),
    valueRow(`${name}: the next, ${second.path}`, second.size / 1000, KILOBYTES, ''),
  ];
}
