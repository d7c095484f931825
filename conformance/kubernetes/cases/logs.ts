import { GO, python } from './small';
import { Case } from '../case';
import { withForward } from '../forward';
import { execute, logOf } from '../kubectl';
import { Run } from '../run';
import { Log4j2File } from 'cdk8s-spark';

const COLLECTED_AT = 'https://logs.example.com/';

/** A message as Spark's structured logging writes it. */
interface Message {
  readonly level: string;
  readonly msg: string;
  readonly logger: string;
  readonly context?: { readonly [field: string]: string };
}

/** What driver and executors log: the executors get their configuration by the driver's directory. */
export const LOGS: readonly Case[] = [
  {
    name: 'logs: JSON, links and a page of their own',
    build: python(['squares:2:0', 'say:READY', `await:${GO}`], {
      logging: {
        level: 'warn',
        loggers: { 'org.apache.spark.executor.Executor': 'info', 'org.apache.spark.scheduler.DAGScheduler': 'info' },
        format: 'json',
        executorLogUrl: `${COLLECTED_AT}{{NAMESPACE}}/{{POD_NAME}}?node={{NODE_NAME}}&executor={{EXECUTOR_ID}}`,
        driverLog: { localDir: '/tmp/driver-log', layout: 'COPY %c{1} %m%n' },
      },
    }),
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      const [executor] = run.running;
      run.notes.push(
        ...wrongMessages('driver', run.log, 'DAGScheduler', 'job_id'),
        ...wrongMessages('executor', await logOf(run.namespace, executor.name), 'Executor', 'task_name'),
        ...await wrongPages(run),
      );
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
  {
    name: 'logs: a configuration of one\'s own',
    build: python(['squares:2:0', 'say:READY', `await:${GO}`], { logging: { log4j2: Log4j2File.fromText(OWN()) } }),
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      const logs = { driver: run.log, executor: await logOf(run.namespace, run.running[0].name) };
      run.notes.push(...Object.entries(logs).flatMap(([role, log]) => [
        ...(/^OWN INFO org\.apache\.spark\.\S+ - /m.test(log) ? [] : [`the ${role} does not log as it is told:\n${log.slice(-1000)}`]),
        ...(/^\d\d\/\d\d\/\d\d .*INFO/m.test(log) ? [`the ${role} logs as Spark does by itself`] : []),
      ]));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
];

function OWN(): string {
  return [
    'rootLogger.level = info',
    'rootLogger.appenderRef.own.ref = own',
    'appender.own.type = Console',
    'appender.own.name = own',
    'appender.own.layout.type = PatternLayout',
    'appender.own.layout.pattern = OWN %p %c - %m%n',
    '',
  ].join('\n');
}

/** Only what was asked for, as JSON, with the fields that Spark has for it. */
function wrongMessages(role: string, log: string, logger: string, field: string): string[] {
  const messages = log.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Message);
  const informed = messages.filter(({ level }) => !/^(WARN|ERROR|FATAL)$/.test(level));
  return [
    ...(informed.some((message) => message.logger === logger && message.context?.[field] !== undefined)
      ? []
      : [`the ${role} has logged no message of ${logger} with its ${field}:\n${log.slice(-1500)}`]),
    ...informed.filter((message) => message.logger !== logger).map((message) => `the ${role} should not have logged ${JSON.stringify(message)}`),
    ...(/^\d\d\/\d\d\/\d\d /m.test(log) ? [`the ${role} logs text`] : []),
  ];
}

/** The links to the executors' logs, and the driver's own log, in the user interface. */
async function wrongPages(run: Run): Promise<string[]> {
  return withForward(run.namespace, `pod/${run.driver.name}`, 4040, async (address) => {
    const api = `${address}/api/v1/applications`;
    const [{ id }] = await (await fetch(api)).json() as { id: string }[];
    const executors = await (await fetch(`${api}/${id}/executors`)).json() as { id: string; executorLogs: { [name: string]: string } }[];
    const { executorLogs: { log = '' } = {} } = executors.find((executor) => executor.id === '1') ?? {};
    const [{ name, last }] = run.running;
    const expected = `${COLLECTED_AT}${run.namespace}/${name}?node=${last.spec.nodeName}&executor=1`;
    const page = await (await fetch(`${address}/logs/`)).text();
    return [
      ...(log === expected ? [] : [`the link to the executor's log is ${log}, not ${expected}`]),
      ...(page.includes('COPY DAGScheduler') ? [] : [`the page /logs/ shows no log: ${page.slice(-500)}`]),
    ];
  });
}
