import { Size } from 'cdk8s';
import { GO, mount, python } from './small';
import { Case } from '../case';
import { execute } from '../kubectl';
import { Run } from '../run';

const DIRECTORY = '/var/log/spark-events';

/** What the driver writes for a history server. */
export const EVENT_LOGS: readonly Case[] = [
  {
    name: 'event logs: written to a volume',
    build: (chart) => {
      const job = python(['squares:2:0', 'say:READY', `await:${GO}`], {
        eventLog: { dir: DIRECTORY, compress: false, rolling: { maxFileSize: Size.mebibytes(2) }, logStageExecutorMetrics: true },
      })(chart);
      mount(job, { name: 'events', emptyDir: {} }, DIRECTORY, false);
      return job;
    },
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      run.notes.push(...await wrongEvents(run));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
  {
    name: 'event logs: the directory is not there',
    build: python(['say:NEVER'], { eventLog: { dir: DIRECTORY } }),
    end: 'Failed',
    exitCode: 1,
    warnings: [/^BackoffLimitExceeded/],
    says: [new RegExp(`File file:${DIRECTORY} does not exist`)],
  },
];

/** What is missing of a log that can be read event by event. */
async function wrongEvents(run: Run): Promise<string[]> {
  const shell = `cd ${DIRECTORY}/eventlog_v2_* && ls && echo --- && cat events_1_*`;
  const { stdout, stderr } = await execute(run.namespace, run.driver.name, 'sh', '-c', shell);
  const [files, log = ''] = stdout.split('---\n');
  const events = log.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  const has = (event: string, test: (event: any) => boolean = () => true) => events.some((one) => one.Event === event && test(one));
  const missing = [
    ['SparkListenerApplicationStart', has('SparkListenerApplicationStart', (event) => event['App Name'] === 'app')],
    ['SparkListenerExecutorAdded', has('SparkListenerExecutorAdded', (event) => event['Executor ID'] === '1')],
    ['SparkListenerJobEnd', has('SparkListenerJobEnd', (event) => event['Job Result'].Result === 'JobSucceeded')],
    ['SparkListenerStageExecutorMetrics', has('SparkListenerStageExecutorMetrics')],
  ].filter(([, isThere]) => !isThere);
  return [
    ...(missing.length === 0 ? [] : [`the event log has no ${missing.map(([name]) => name).join(', ')}: ${stderr}${log.slice(0, 500)}`]),
    ...(/^appstatus_\S+\.inprogress$/m.test(files) && /^events_1_\S+$/m.test(files) ? [] : [`the files of the event log are ${files}`]),
  ];
}
