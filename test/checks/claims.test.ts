import { Size } from 'cdk8s';
import { LocalStorage, SparkVolume } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { planOf } from '../support/plan';

const CLAIM = { storageClass: 'fast', size: Size.gibibytes(1) };
const WAITS = { 'spark.kubernetes.driver.waitToReusePersistentVolumeClaim': 'true' };
const recovering = (disks: number) => LocalStorage.onDemandClaim({ ...CLAIM, disks, shuffleRecovery: true });
const MORE = SparkVolume.onDemandClaim('models', { ...CLAIM, mountPath: '/models' });

const found = (props: WorkloadProps) => planOf(props).findings.filter(({ code }) => code === 'SPARK125').map(({ prop, why }) => `${prop}: ${why}`);

test.each<[string, WorkloadProps, string]>([
  ['two disks', { executor: { localStorage: recovering(2) } }, 'executor.localStorage: Spark makes 2 claims, and so 1 of 2 executors'],
  ['a further claim', { executor: { instances: 7, localStorage: recovering(1), volumes: [MORE] } }, 'executor.localStorage: Spark makes 7 claims, and so 4 of 7 executors'],
  ['three disks, and executors that come and go', { executor: { localStorage: recovering(3) }, dynamicAllocation: { maxExecutors: 30 } },
    'executor.localStorage: Spark makes 30 claims, and so 10 of 30 executors'],
  ['claims of its own, and Spark\'s switch', { executor: { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 2 }) }, sparkConf: WAITS },
    'executor.localStorage: Spark makes 2 claims, and so 1 of 2 executors'],
])('fails for %s', (_, props, finding) => {
  expect(found(props)).toEqual([expect.stringContaining(finding)]);
});

test.each<[string, WorkloadProps]>([
  ['one claim for each', { executor: { localStorage: recovering(1), instances: 50 } }],
  ['a single executor', { executor: { localStorage: recovering(3), instances: 1 } }],
  ['any number of executors', { executor: { localStorage: recovering(3) }, dynamicAllocation: {} }],
  ['claims that nobody waits for', { executor: { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 3 }) } }],
  ['claims that are not given on', {
    executor: { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 3 }) },
    sparkConf: { ...WAITS, 'spark.kubernetes.driver.reusePersistentVolumeClaim': 'false' },
  }],
  ['claims that the driver does not own', {
    executor: { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 3 }) },
    sparkConf: { ...WAITS, 'spark.kubernetes.driver.ownPersistentVolumeClaim': 'false' },
  }],
  ['a further claim of Kubernetes\' own', {
    executor: { localStorage: recovering(1), volumes: [SparkVolume.ephemeralClaim('models', { ...CLAIM, mountPath: '/models' })] },
  }],
  ['numbers that are none', { executor: { localStorage: LocalStorage.onDemandClaim({ ...CLAIM, disks: 2 }) }, sparkConf: { ...WAITS, 'spark.executor.instances': 'many' } }],
])('passes for %s', (_, props) => {
  expect(found(props)).toEqual([]);
});
