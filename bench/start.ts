import { inFreshProcess } from './fresh-process';
import { alternate } from './measure';
import { differenceRow, MEBIBYTES, MILLISECONDS, ratioRow, Row } from './table';

/** What a program pays before its first line: loading the library besides cdk8s, in a fresh process each time. */
export function start(rounds: number): Row[] {
  const besides = ['cdk8s', 'cdk8s-plus-30'];
  const pair = alternate({ rounds }, () => load(...besides), () => load(...besides, 'cdk8s-spark'));
  const name = 'import, besides cdk8s and cdk8s-plus-30';
  return [
    ratioRow(`${name}: whole process`, pair, 'process', MILLISECONDS, '1.05x'),
    ratioRow(`${name}: imports alone`, pair, 'imports', MILLISECONDS, ''),
    differenceRow(`${name}: resident memory`, pair, 'memory', MEBIBYTES, '+6.0 MiB'),
  ];
}

function load(...modules: string[]) {
  const { milliseconds, output } = inFreshProcess(`
    const start = process.cpuUsage();
    ${modules.map((module) => `require('${module}');`).join(' ')}
    const { user, system } = process.cpuUsage(start);
    const imports = (user + system) / 1000;
    console.log(JSON.stringify({ imports, memory: process.resourceUsage().maxRSS / 1024 }));
  `);
  const { imports, memory }: { imports: number; memory: number } = JSON.parse(output);
  return { process: milliseconds, imports, memory };
}
