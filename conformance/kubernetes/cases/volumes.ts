import { ApiObject, Chart, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import { EXECUTOR, kill } from './kill';
import { python } from './small';
import { Case } from '../case';
import { apply, logOf } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { LocalStorage, SparkVolume } from 'cdk8s-spark';

const COMPLETE = { end: 'Complete', exitCode: 0 } as const;
const CLASS = { storageClass: 'standard', size: Size.mebibytes(10) };

/** Volumes that an application brings, and where Spark keeps its own files. */
export const VOLUMES: readonly Case[] = [
  {
    name: 'volumes: files and directories of driver and executors',
    prepare: async (namespace) => {
      await apply(JSON.stringify({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'lake', labels: { [PREPARED]: 'true' } },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'standard', resources: { requests: { storage: '10Mi' } } },
      }), '--namespace', namespace);
    },
    build: (chart) => python([
      'read:/etc/settings/live/level', 'read:/etc/credentials/password', 'read:/etc/identity/name', 'read:/etc/identity/team', 'read:/etc/one.conf',
      'share:/lake/file', 'spill:/cache:2', 'spill:/models:2', 'spill:/dev/shm:2',
    ], {
      driver: { labels: { team: 'sales' } },
      executor: { labels: { team: 'sales' } },
      volumes: [
        SparkVolume.configMap('settings', { configMap: settings(chart), mountPath: '/etc/settings', items: [{ key: 'level', path: 'live/level' }] }),
        SparkVolume.configMap('one', { configMap: 'settings', mountPath: '/etc/one.conf', subPath: 'level', readOnly: true }),
        SparkVolume.secret('credentials', { secret: credentials(chart), mountPath: '/etc/credentials', defaultMode: 0o440 }),
        SparkVolume.projected('identity', {
          mountPath: '/etc/identity',
          sources: [
            { configMap: { name: 'settings', items: [{ key: 'level', path: 'name' }] } },
            { downwardApi: { items: [{ path: 'team', fieldRef: { fieldPath: 'metadata.labels[\'team\']' } }] } },
            { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } },
          ],
        }),
        SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' }),
        SparkVolume.emptyDir('cache', { mountPath: '/cache', sizeLimit: Size.mebibytes(10) }),
        SparkVolume.onDemandClaim('models', { ...CLASS, mountPath: '/models', labels: { team: 'sales' } }),
        SparkVolume.tmpfs('shm', { mountPath: '/dev/shm', sizeLimit: Size.mebibytes(32) }),
      ],
    })(chart),
    ...COMPLETE,
    says: [
      /^READ "\/etc\/settings\/live\/level" "debug" "debug"$/m,
      /^READ "\/etc\/credentials\/password" "swordfish" "swordfish"$/m,
      /^READ "\/etc\/identity\/name" "debug" "debug"$/m,
      /^READ "\/etc\/identity\/team" "sales" "sales"$/m,
      /^READ "\/etc\/one.conf" "debug" "debug"$/m,
      /^SHARED "\/lake\/file" "from the driver"$/m,
      /^FILLED "\/cache" "\w+" "\w+"$/m,
      /^FILLED "\/models" "\w+" "\w+"$/m,
      /^FILLED "\/dev\/shm" "tmpfs" "tmpfs"$/m,
    ],
  },
  {
    name: 'volumes: local storage in memory',
    build: python(['directories', 'spill:/var/data/spark-local-dir-1:48'], {
      driver: { localStorage: LocalStorage.tmpfs({ sizeLimit: Size.mebibytes(64) }) },
      executor: { localStorage: LocalStorage.tmpfs({ sizeLimit: Size.mebibytes(64) }), memoryOverheadFactor: 0.9 },
    }),
    ...COMPLETE,
    says: [/^FILLED "\/var\/data\/spark-local-dir-1" "tmpfs" "tmpfs"$/m],
    // 512Mi of heap, and the larger of 0.9 of it and 384Mi, and 64Mi.
    check: ({ log, executors, driver }) => [
      ...directories(log, ['/var/data/spark-local-dir-1'], ['/var/data/spark-local-dir-1']),
      ...memoryIs('1036Mi', executors[0].first), ...memoryIs('960Mi', driver.first),
    ],
  },
  {
    name: 'volumes: local storage on the disk, with a limit',
    build: python(['directories'], {
      driver: { localStorage: LocalStorage.emptyDir({ sizeLimit: Size.mebibytes(100) }) },
      executor: { localStorage: LocalStorage.emptyDir({ sizeLimit: Size.mebibytes(100), disks: 2 }) },
    }),
    ...COMPLETE,
    check: ({ log }) => directories(log, ['/var/data/spark-local-dir-1'], ['/var/data/spark-local-dir-1', '/var/data/spark-local-dir-2']),
  },
  {
    name: 'volumes: local storage in claims that go with their pods',
    build: python(['directories'], {
      driver: { localStorage: LocalStorage.ephemeralClaim({ size: Size.mebibytes(10) }) },
      executor: { localStorage: LocalStorage.ephemeralClaim({ ...CLASS, disks: 2, labels: { team: 'sales' }, annotations: { note: 'a b' } }) },
    }),
    ...COMPLETE,
    // The driver's claim is of the cluster's own class, which no footprint can name.
    reachesFootprint: false,
    check: ({ log }) => directories(log, ['/var/data/spark-local-dir-1'], ['/var/data/spark-local-dir-1', '/var/data/spark-local-dir-2']),
  },
  {
    name: 'volumes: local storage in claims that Spark makes',
    build: python(['directories'], {
      driver: { localStorage: LocalStorage.onDemandClaim(CLASS) },
      executor: { localStorage: LocalStorage.onDemandClaim({ ...CLASS, disks: 2, accessMode: 'ReadWriteOnce' }) },
    }),
    ...COMPLETE,
    check: ({ log }) => directories(log, ['/var/data/spark-local-dir-1'], ['/var/data/spark-local-dir-1', '/var/data/spark-local-dir-2']),
  },
  {
    name: 'volumes: disks of the node, where Pod Security allows them',
    level: 'privileged',
    build: python(['directories', 'read:/node/hostname'], {
      driver: { localStorage: LocalStorage.hostPath({ paths: ['/tmp'] }) },
      executor: { localStorage: LocalStorage.hostPath({ paths: ['/tmp', '/var/tmp'] }) },
      volumes: [SparkVolume.hostPath('node', { path: '/etc', mountPath: '/node', readOnly: true, type: 'Directory' })],
    }),
    ...COMPLETE,
    says: [/^READ "\/node\/hostname" "(.+)" "\1"$/m],
  },
  {
    name: 'volumes: shuffle data outlives its executor',
    build: python(['join:4:4'], { executor: { localStorage: LocalStorage.onDemandClaim({ ...CLASS, shuffleRecovery: true }) } }),
    async play(run) {
      await run.until('the first side is computed', () => /^COMPUTED 4$/m.test(run.log));
      await run.within(3, () => false);
      await kill(run, run.running[0].name, EXECUTOR);
      await run.until('another executor has taken over', () => run.running.some(({ name }) => name.endsWith('-exec-2')), 100);
      await recovered(run, run.running[0].name);
    },
    ...COMPLETE,
    reachesFootprint: true,
    differs: [/claimName: "app-\w+-exec-2-pvc-0" \| "app-\w+-exec-1-pvc-0"$/],
    check: ({ notes }) => notes,
    // Without the data of the lost executor, the first side would be computed again.
    says: [/^JOINED 4 4$/m],
  },
];

function settings(chart: Chart): string {
  return new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { level: 'debug' } }).name;
}

function credentials(chart: Chart) {
  new ApiObject(chart, 'credentials', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'credentials' }, stringData: { password: 'swordfish' } });
  return Secret.fromSecretName(chart, 'Credentials', 'credentials');
}

/** Whether Spark has kept its files in these directories, and in no others. */
function directories(log: string, driver: string[], executor: string[]): string[] {
  const [, said] = /^DIRECTORIES (.*)$/m.exec(log) ?? [];
  const due = [driver, executor].map((paths) => `[${paths.map((path) => `"${path}"`).join(', ')}]`).join(' ');
  return said === due ? [] : [`DIRECTORIES ${said}, not ${due}`];
}

function memoryIs(due: string, pod: any): string[] {
  const { requests, limits } = pod.spec.containers.at(-1).resources;
  return requests.memory === due && limits.memory === due ? [] : [`${pod.metadata.name}: memory ${requests.memory}, at most ${limits.memory}; not ${due}`];
}

/** Waits until an executor says that it has found what another one has left. */
async function recovered(run: Run, executor: string): Promise<void> {
  let log = '';
  const end = Date.now() + 60_000;
  while (!/Try to recover \S+\/blockmgr-\S+\/shuffle_0_\d+_0\.data/.test(log)) {
    if (Date.now() > end) {
      run.notes.push(`${executor} has recovered nothing:\n${log.split('\n').slice(-30).join('\n')}`);
      return;
    }
    await run.within(1, () => false);
    log = await logOf(run.namespace, executor);
  }
}
