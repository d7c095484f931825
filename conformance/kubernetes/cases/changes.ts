import { connectServer, GO, python } from './small';
import { Build, synthesize, Synthesized } from '../app';
import { Case } from '../case';
import { execute, kubectl, objectsOf } from '../kubectl';
import { isReady, Run } from '../run';
import { SparkJobProps } from 'cdk8s-spark';

const OTHER = { sparkConf: { 'spark.sql.shuffle.partitions': '7' } };

/** Another version of an application is applied while the first one runs. */
export const CHANGES: readonly Case[] = [
  {
    name: 'changes: a server starts anew with another configuration',
    build: connectServer(),
    async play(run) {
      await run.until('the server is ready', () => run.drivers.some(({ last }) => isReady(last)), 120);
      const { status, stderr } = await run.apply(another(run, connectServer(OTHER)));
      expect(`${status} ${stderr}`).toBe('0 ');
      await run.until('another server is ready, and the first one gone', () =>
        run.drivers.length === 2 && isReady(run.driver.last) && !run.drivers[0].present && run.running.length === 1, 150);
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    differs: [/volumes\[spark-conf\]\.configMap\.name: "connect-conf-\w+" \| "connect-conf-\w+"$/],
  },
  {
    name: 'changes: an application that runs keeps its configuration',
    build: waiting(),
    async play(run) {
      await run.until('the application waits', () => /READY/.test(run.log));
      run.notes.push(...await refused(run, another(run, waiting(OTHER))));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
  {
    name: 'changes: applied as it is, and replaced by force',
    build: waiting(),
    async play(run) {
      await run.until('the application waits', () => /READY/.test(run.log));
      const { stdout } = await run.apply(run.app);
      run.notes.push(...stdout.trim().split('\n').filter((line) => !line.endsWith(' unchanged')));
      const version = another(run, waiting(OTHER));
      // First it deletes all that there is, and then it makes it anew.
      run.deletedAt = new Date();
      const { status, stderr } = await kubectl(['replace', '--force', '--filename', '-', '--namespace', run.namespace], version.yaml);
      run.notes.push(...(status === 0 ? [] : [`kubectl replace ended with ${status}: ${stderr}`]));
      await run.apply(version);
      await run.until('another driver waits', () => run.drivers.length === 2 && /READY/.test(run.logOf(run.driver.name)));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    differs: [/volumes\[spark-conf\]\.configMap\.name: "app-conf-\w+" \| "app-conf-\w+"$/],
    says: [/^CONF "spark.sql.shuffle.partitions" null$[^]*^CONF "spark.sql.shuffle.partitions" "7"$/m],
    check: ({ notes }) => notes,
  },
];

function waiting(props: Partial<SparkJobProps> = {}): Build {
  return python(['conf:spark.sql.shuffle.partitions', 'squares:1:0', 'say:READY', `await:${GO}`], props);
}

function another({ namespace }: Run, build: Build): Synthesized {
  return synthesize(build, namespace, { inChart: namespace });
}

/** Applies another version, which Kubernetes has to refuse, and the driver must not notice: what is wrong. */
async function refused(run: Run, version: Synthesized): Promise<string[]> {
  const before = await configMapsOf(run);
  const { status, stderr } = await run.apply(version);
  const after = await configMapsOf(run);
  const added = [...after.keys()].filter((name) => !before.has(name));
  return [
    ...(status !== 0 && /The Job "app" is invalid: spec\.template: [^]*field is immutable/.test(stderr) ? [] : [`kubectl apply ended with ${status}: ${stderr}`]),
    ...[...before].filter(([name, content]) => after.get(name) !== content).map(([name]) => `ConfigMap ${name} was changed while a driver reads it`),
    ...(added.length === 1 ? [] : [`the other configuration is in ${JSON.stringify(added)}, not in one ConfigMap of its own`]),
  ];
}

async function configMapsOf(run: Run): Promise<Map<string, string>> {
  return new Map((await objectsOf(run.namespace, 'configmaps')).map(({ metadata, data, immutable }) => [metadata.name, JSON.stringify([data, immutable])]));
}
