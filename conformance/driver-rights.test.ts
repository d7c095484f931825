import { Duration } from 'cdk8s';
import { cleanUp } from './clean-up';
import { Cluster } from './cluster';
import { Gate } from './gate';
import { Manifests } from './manifests';
import { callsOf } from './role';
import { Outcome } from './running-process';
import { DRIVER_JAR } from './spark-home';
import { Executors } from './worker-node';
import { SparkJobProps } from 'cdk8s-spark';

/** A driver, and what it lives to see. */
interface Scenario {
  readonly title: string;
  readonly props: Partial<SparkJobProps>;
  readonly executors: Executors;
  /** The driver's steps before and after the gate; without any, it comes up and stops. */
  readonly before?: string[];
  readonly after?: string[];
  readonly exitCode?: number;
  /** Verbs of the Role that the run does not show, each with the reason. */
  readonly unseen?: { [call: string]: string };
  /** What happens while the driver runs. */
  play(cluster: Cluster, gate: Gate): Promise<void>;
}

const ON_DEMAND_CLAIM = Object.fromEntries(Object.entries({
  'options.claimName': 'OnDemand',
  'options.storageClass': 'fast',
  'options.sizeLimit': '10Gi',
  'mount.path': '/var/data/spark-local-dir-2',
}).map(([field, value]) => [`spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-2.${field}`, value]));

/** Lets the first executor fail, and waits until the driver has cleared its pod away or marked it. */
async function loseAnExecutor(cluster: Cluster, consequence: string): Promise<void> {
  await cluster.called('create pods', 2);
  cluster.node.finish('job-x7k2p-exec-1', 1);
  await cluster.called(consequence);
}

const SCENARIOS: Scenario[] = [
  {
    title: 'default settings',
    props: {},
    executors: 'pretended',
    play: (cluster) => loseAnExecutor(cluster, 'delete pods'),
  },
  {
    title: 'dynamicAllocation and executors that never start',
    props: { dynamicAllocation: { initialExecutors: 2, executorIdleTimeout: Duration.seconds(1) } },
    executors: 'pending',
    after: ['scale:0'],
    async play(cluster, gate) {
      await loseAnExecutor(cluster, 'delete pods');
      gate.open();
      await cluster.called('deletecollection pods');
    },
  },
  {
    title: 'dynamicAllocation, and executors that do run',
    props: {
      dynamicAllocation: { initialExecutors: 1, executorIdleTimeout: Duration.seconds(1) },
      sparkConf: {
        // An executor that is told to stop has done so long before the usual five seconds are over.
        'spark.kubernetes.dynamicAllocation.deleteGracePeriod': '0s',
      },
    },
    executors: 'real',
    before: ['work:4'],
    async play(cluster) {
      await cluster.said('counted 4');
      await cluster.called('deletecollection pods');
    },
    unseen: { 'delete pods': 'no executor fails here' },
  },
  {
    title: 'deleteOnTermination=false',
    props: {
      dynamicAllocation: { initialExecutors: 2, executorIdleTimeout: Duration.seconds(1) },
      executor: { failures: { keepPods: true } },
    },
    executors: 'pending',
    after: ['scale:0'],
    async play(cluster, gate) {
      await loseAnExecutor(cluster, 'patch pods');
      gate.open();
      await cluster.called('deletecollection pods');
    },
    unseen: { 'delete pods': 'without the deletion of executors, only a pod whose claim could not be made is deleted' },
  },
  {
    title: 'pods.allocator=statefulset',
    props: {
      executor: { allocation: { allocator: 'statefulset' } },
      sparkConf: {
        'spark.kubernetes.dynamicAllocation.deleteGracePeriod': '0s',
      },
    },
    executors: 'real',
    before: ['work:4'],
    after: ['kill'],
    async play(cluster, gate) {
      await cluster.said('counted 4');
      await cluster.called('patch pods', 2);
      cluster.node.finish(cluster.executorPods[1].metadata.name, 1);
      await cluster.called('delete pods');
      gate.open();
      await cluster.called('deletecollection pods');
    },
  },
  {
    title: 'a PersistentVolumeClaim for every executor',
    props: { sparkConf: ON_DEMAND_CLAIM },
    executors: 'pretended',
    play: (cluster) => loseAnExecutor(cluster, 'delete pods'),
  },
  {
    title: 'a PersistentVolumeClaim for every executor, neither owned nor reused by the driver',
    props: {
      sparkConf: {
        ...ON_DEMAND_CLAIM,
        'spark.kubernetes.driver.ownPersistentVolumeClaim': 'false',
        'spark.kubernetes.driver.reusePersistentVolumeClaim': 'false',
      },
    },
    executors: 'pretended',
    play: (cluster) => loseAnExecutor(cluster, 'delete pods'),
  },
  {
    title: 'executor.disableConfigMap=true',
    props: { sparkConf: { 'spark.kubernetes.executor.disableConfigMap': 'true' } },
    executors: 'pretended',
    play: (cluster) => loseAnExecutor(cluster, 'delete pods'),
  },
  {
    title: 'annotateExitException=true, service.deleteOnTermination=true, and a failure',
    props: {
      sparkConf: {
        'spark.kubernetes.driver.annotateExitException': 'true',
        'spark.kubernetes.driver.service.deleteOnTermination': 'true',
      },
    },
    executors: 'pretended',
    after: ['fail'],
    play: (cluster) => loseAnExecutor(cluster, 'delete pods'),
    exitCode: 1,
  },
];

const seen = new Map<string, { allowed: string[]; calls: string[] }>();

afterAll(async () => {
  await cleanUp();
  process.stdout.write(summary());
});

describe.each(SCENARIOS)('a driver with $title', (scenario) => {
  let cluster: Cluster;
  let outcome: Outcome;
  let allowed: string[];

  beforeAll(async () => {
    const gate = new Gate();
    const end = new Gate();
    const manifests = Manifests.ofJob('job', {
      mainClass: 'conformance.Steps',
      mainApplicationFile: `local://${DRIVER_JAR}`,
      arguments: [...scenario.before ?? [], gate.step, ...scenario.after ?? [], end.step],
      ...scenario.props,
    });
    allowed = callsOf(manifests.the('Role'));
    cluster = await Cluster.start(manifests, scenario.executors);
    await scenario.play(cluster, gate);
    gate.open();
    end.open();
    outcome = await cluster.outcome;
    seen.set(scenario.title, { allowed, calls: cluster.calls });
  });

  test('ends as it should', () => {
    expect({ ...outcome, unanswered: cluster.server.unanswered }).toMatchObject({ exitCode: scenario.exitCode ?? 0, unanswered: [] });
    expect(outcome.stderr).not.toContain('KubernetesClientException');
  });

  test('asks for nothing that its Role does not allow', () => {
    expect(cluster.calls).not.toHaveLength(0);
    expect(cluster.calls.filter((call) => !allowed.includes(call))).toEqual([]);
  });

  test('uses every verb of its Role', () => {
    const unused = allowed.filter((call) => !cluster.calls.includes(call));
    expect(unused.filter((call) => scenario.unseen?.[call] === undefined)).toEqual([]);
  });
});

function summary(): string {
  const lines = [...seen].flatMap(([title, { allowed, calls }]) => [
    `\nA driver with ${title}`,
    `  asked for: ${calls.join(', ')}`,
    `  did not use: ${allowed.filter((call) => !calls.includes(call)).join(', ') || 'nothing of its Role'}`,
  ]);
  return `${lines.join('\n')}\n`;
}
