import { writeSync } from 'fs';
import { auditCommand } from './audit';
import { CASES, OF_KUBERNETES } from './cases';
import { neverSeen } from './pods/without-filled-in';
import { AuditedRun, auditedRuns, differencesOfRequests, refusedRights, unusedRights } from './rights';
import { Result, runCase } from './run-case';
import { IS_FIRST_VERSION } from './spark-version';

const hasCluster = (process.env.KUBECONFIG ?? '') !== '';
const FAULTY = new Set(CASES.filter(({ fault }) => fault !== undefined).map(({ name }) => name));
const RESULTS: Result[] = [];

/** Later than this, no case is begun: something hangs, or the machine is too slow. */
const LAST_START = Date.now() + 75 * 60 * 1000;

for (const given of CASES.filter(({ name }) => IS_FIRST_VERSION || !OF_KUBERNETES.test(name))) {
  const declare = hasCluster && given.skipped === undefined ? (given.fault === undefined ? test.concurrent : test.concurrent.failing) : test.skip;
  declare(given.skipped === undefined ? given.name : `${given.name} (skipped: ${given.skipped})`, async () => {
    if (Date.now() > LAST_START) {
      // A known fault must not seem to show by this.
      return given.fault === undefined ? Promise.reject(new Error('the suite has run for so long that no case is begun any more')) : undefined;
    }
    const result = await runCase(given);
    RESULTS.push(result);
    // Jest shows nothing before the last case has ended.
    writeSync(2, [lineOf(result), ...result.problems, ''].join('\n'));
    const seen = [...result.problems, result.run?.log].join('\n');
    // A known fault has to show as it is known to: another failure ends the mark too.
    expect(result.problems).toEqual(given.fault === undefined || given.fault.seen.test(seen) ? [] : result.problems);
  });
}

(hasCluster && IS_FIRST_VERSION ? test : test.skip)('every field on the list of what is filled in is needed', () => expect(neverSeen()).toEqual([]));

const command = hasCluster ? auditCommand() : undefined;
const reason = command === undefined ? ' (skipped: SPARK_AUDIT_COMMAND is not set, so nobody reads the audit log)' : '';

describe(`what drivers asked of the API server${reason}`, () => {
  const declare = command === undefined ? test.skip : test;
  let audited: AuditedRun[] = [];

  declare('can be read', async () => {
    const runs = RESULTS.flatMap(({ name, run }) => (run === undefined || run.drivers.length === 0 || FAULTY.has(name) ? [] : [run]));
    audited = await auditedRuns(command ?? '', runs);
    expect(audited.flatMap(({ requests }) => requests)).not.toEqual([]);
  });

  declare('nothing was refused for lack of a right', () => expect(refusedRights(audited)).toEqual([]));

  declare('no right was unused in all runs together', () => expect(unusedRights(audited)).toEqual([]));

  declare('executors are asked for as their previews show', () => {
    // What differs in a case by its nature does so in what was asked for, too.
    const known = CASES.flatMap(({ differs = [] }) => differs);
    expect(differencesOfRequests(audited).filter((difference) => !known.some((pattern) => pattern.test(difference)))).toEqual([]);
  });
});

function lineOf({ name, seconds, problems }: Result): string {
  const verdict = problems.length === 0 ? 'as expected' : FAULTY.has(name) ? 'known fault' : 'NOT AS EXPECTED';
  return `  ${String(seconds).padStart(4)} s  ${verdict.padEnd(15)}  ${name}`;
}
