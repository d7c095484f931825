import { Duration } from 'cdk8s';
import { killWorkingExecutor } from './kill';
import { PI, python, sparkPi } from './small';
import { Case } from '../case';
import { sinceSpark } from '../spark-version';

const CLAIM = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1';

/** Keys of Spark that make drivers ask more of the API server: the Role has to follow them. */
export const SWITCHES: readonly Case[] = [
  {
    name: 'switches: lost executors are kept',
    build: python(['say:READY', 'squares:3:4'], { executor: { failures: { keepPods: true } } }),
    play: killWorkingExecutor,
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 5$/m],
    left: { executors: 2, configMaps: 1 },
  },
  {
    name: 'switches: a volume for every executor',
    build: sparkPi({
      executor: { instances: 2 },
      sparkConf: {
        [`${CLAIM}.options.claimName`]: 'OnDemand',
        [`${CLAIM}.options.storageClass`]: 'standard',
        [`${CLAIM}.options.sizeLimit`]: '10Mi',
        [`${CLAIM}.mount.path`]: '/scratch',
      },
    }),
    end: 'Complete',
    exitCode: 0,
    says: [PI],
  },
  {
    name: 'switches: volumes that the driver owns and gives to later executors',
    build: sparkPi({
      sparkConf: {
        [`${CLAIM}.options.claimName`]: 'OnDemand',
        [`${CLAIM}.options.storageClass`]: 'standard',
        [`${CLAIM}.options.sizeLimit`]: '10Mi',
        [`${CLAIM}.mount.path`]: '/scratch',
        'spark.kubernetes.driver.ownPersistentVolumeClaim': 'true',
        'spark.kubernetes.driver.reusePersistentVolumeClaim': 'true',
      },
    }),
    end: 'Complete',
    exitCode: 0,
    says: [PI],
  },
  {
    name: 'switches: executors of a StatefulSet that grows',
    build: python(['squares:4:4'], {
      dynamicAllocation: { minExecutors: 1, maxExecutors: 2 },
      executor: { allocation: { allocator: 'statefulset' } },
    }),
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m],
    // Spark asks for the StatefulSet, and its controller makes the pods.
    differs: [
      /metadata\.ownerReferences: .* \| \(missing\)$/,
      /spec\.hostname: "app-\w+-exec-EXECID" \| "spark-s-spark-[0-9a-f]+-0-\d"$/,
    ],
  },
  {
    name: 'switches: executors of a Deployment that grows',
    skipped: sinceSpark('4.2'),
    build: python(['squares:4:4'], {
      dynamicAllocation: { minExecutors: 1, maxExecutors: 2, executorIdleTimeout: Duration.seconds(5) },
      executor: { allocation: { allocator: 'deployment', podDeletionCost: 10 } },
    }),
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m],
    // Spark asks for the Deployment, and its controllers make the pods; the cost is what Spark writes on those that it can spare.
    differs: [
      /metadata\.ownerReferences: .* \| \(missing\)$/,
      /metadata\.annotations: \(missing\) \| \{"controller\.kubernetes\.io\/pod-deletion-cost":"\d+"\}$/,
      /spec\.hostname: "app-\w+-exec-EXECID" \| "app-\w+-exec-execid"$/,
    ],
  },
];
