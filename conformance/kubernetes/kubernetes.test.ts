import { Case } from './case';
import { CASES } from './cases';
import { Result, runCase } from './run-case';

const RESULTS: Result[] = [];
const { concurrent, skip } = test;
const hasCluster = (process.env.KUBECONFIG ?? '') !== '';

for (const given of CASES) {
  const declare = hasCluster ? (given.fault === undefined ? concurrent : concurrent.failing) : skip;
  declare(given.name, async () => {
    const result = await runCase(given);
    RESULTS.push(result);
    expect(result.problems).toEqual([]);
  });
}

afterAll(() => {
  const lines = RESULTS.map(({ name, seconds, problems }) => `  ${String(seconds).padStart(4)} s  ${problems.length === 0 ? 'as expected' : 'NOT AS EXPECTED'}  ${name}`);
  process.stderr.write(`\n${lines.join('\n')}\n`);
});
