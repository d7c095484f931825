import { COMPLETES } from './cases/completes';
import { Case } from './case';
import { Result, runCase } from './run-case';

const CASES: readonly Case[] = [...COMPLETES];

const RESULTS: Result[] = [];
const { concurrent, skip } = test;
const hasCluster = (process.env.KUBECONFIG ?? '') !== '';

for (const given of CASES) {
  const declare = hasCluster ? (given.fault === undefined ? concurrent : concurrent.failing) : skip;
  declare(given.name, async () => {
    const result = await runCase(given);
    RESULTS.push(result);
    if (result.problems.length > 0) {
      throw new Error(result.problems.join('\n'));
    }
  });
}

afterAll(() => {
  const lines = RESULTS.map(({ name, seconds, problems }) => `  ${String(seconds).padStart(4)} s  ${problems.length === 0 ? 'as expected' : 'NOT AS EXPECTED'}  ${name}`);
  process.stderr.write(`\n${lines.join('\n')}\n`);
});
