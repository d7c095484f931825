import { Chart } from 'cdk8s';
import { EnvValue, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { mount, python, sparkPi } from './small';
import { Case } from '../case';
import { apply } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { becomes } from '../wait';

const CLAIM = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data';

/** Drivers of which not even a pod is made: what the events of their Jobs say. */
const REFUSED: readonly RegExp[] = [
  /^FailedCreate: Error creating: pods "account-[^"]*" is forbidden: error looking up service account [\w-]+\/not-there: serviceaccount "not-there" not found$/,
  /^FailedCreate: Error creating: pods "priority-[^"]*" is forbidden: no PriorityClass with name not-there was found$/,
  /^FailedCreate: Error creating: pods "runtime-[^"]*" is forbidden: pod rejected: RuntimeClass "not-there" not found$/,
  /^FailedCreate: Error creating: pods "range-[^"]*" is forbidden: maximum memory usage per Container is 1Gi, but limit is \d+Mi$/,
];

/** Pods that want something which is not there: they wait for it, and go on by themselves when it comes. */
export const MISSING: readonly Case[] = [
  {
    name: 'missing: drivers that Kubernetes refuses, whatever their backoffLimit is',
    prepare: (namespace) => make(namespace, 'LimitRange', 'range', { spec: { limits: [{ type: 'Container', max: { memory: '1Gi' } }] } }),
    build: (chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'existing', 'not-there');
      sparkPi({ name: 'priority', driver: { priorityClassName: 'not-there' }, backoffLimit: 1 })(chart);
      sparkPi({ name: 'runtime', driver: { runtimeClassName: 'not-there' } })(chart);
      sparkPi({ name: 'range', driver: { memoryOverheadFactor: 2 } })(chart);
      return sparkPi({ name: 'account', driver: { serviceAccount } })(chart);
    },
    play: async (run) => warned(run, ...REFUSED),
    end: 'unfinished',
    warnings: REFUSED,
    check: ({ drivers }) => drivers.map(({ name }) => `a driver that should have been refused: ${name}`),
  },
  {
    name: 'missing: what a driver names, one after the other',
    prepare: (namespace) => make(namespace, 'Secret', 'credentials', { stringData: { other: 'value' } }),
    build: (chart) => {
      const job = python(['squares:1:0'], { driver: { env: { TOKEN: EnvValue.fromSecretValue({ secret: credentials(chart), key: 'token' }) } } })(chart);
      mount(job, { name: 'claim', persistentVolumeClaim: { claimName: 'claim' } }, '/claim');
      mount(job, { name: 'settings', configMap: { name: 'settings' } }, '/settings');
      return job;
    },
    async play(run) {
      await warned(run, /^FailedScheduling: .*persistentvolumeclaim "claim" not found/);
      await makeClaim(run.namespace);
      await warned(run, /^FailedMount: MountVolume.SetUp failed for volume "settings" : configmap "settings" not found$/);
      await make(run.namespace, 'ConfigMap', 'settings', { data: {} });
      await warned(run, /^Failed: Error: couldn't find key token in Secret [\w-]+\/credentials$/);
      await make(run.namespace, 'Secret', 'credentials', { stringData: { token: 'value' } });
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [/^FailedScheduling: /, /^FailedMount: MountVolume.SetUp failed for volume "settings"/, /^Failed: Error: couldn't find key token/],
  },
  {
    name: 'missing: what executors name, one after the other',
    build: python(['squares:1:0'], {
      executor: { envFrom: [{ configMapRef: { name: 'settings' } }] },
      sparkConf: {
        [`${CLAIM}.options.claimName`]: 'claim',
        [`${CLAIM}.mount.path`]: '/claim',
        'spark.kubernetes.executor.secrets.credentials': '/credentials',
      },
    }),
    async play(run) {
      await warned(run, /^FailedScheduling: .*persistentvolumeclaim "claim" not found/);
      await makeClaim(run.namespace);
      await warned(run, /^FailedMount: MountVolume.SetUp failed for volume "credentials-volume" : secret "credentials" not found$/);
      await make(run.namespace, 'Secret', 'credentials', { stringData: {} });
      await warned(run, /^Failed: Error: configmap "settings" not found$/);
      await run.until('the driver says that it has no executor', () => /Initial job has not accepted any resources/.test(run.log));
      await make(run.namespace, 'ConfigMap', 'settings', { data: {} });
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [/^FailedScheduling: /, /^FailedMount: MountVolume.SetUp failed for volume "credentials-volume"/, /^Failed: Error: configmap "settings" not found/],
    check: ({ executors }) => (executors.length === 1 ? [] : [`there have been ${executors.length} executors: one has waited in vain`]),
  },
];

function credentials(chart: Chart) {
  return Secret.fromSecretName(chart, 'credentials', 'credentials');
}

/** Waits until Kubernetes has warned of all of this. */
async function warned(run: Run, ...patterns: readonly RegExp[]): Promise<void> {
  const missing = () => patterns.filter((pattern) => !run.warnings.some((warning) => pattern.test(warning)));
  const seen = await becomes(async () => {
    await run.look();
    await run.collect();
    return missing().length === 0;
  }, 60);
  if (!seen) {
    throw new Error(`Kubernetes has not warned of ${missing().join(', ')}, but: ${run.warnings.join('\n')}\n${run.story()}`);
  }
}

async function make(namespace: string, kind: string, name: string, body: object): Promise<void> {
  await apply(JSON.stringify({ apiVersion: 'v1', kind, metadata: { name, labels: { [PREPARED]: '' } }, ...body }), '--namespace', namespace);
}

async function makeClaim(namespace: string): Promise<void> {
  await make(namespace, 'PersistentVolumeClaim', 'claim', { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'standard', resources: { requests: { storage: '10Mi' } } } });
}
