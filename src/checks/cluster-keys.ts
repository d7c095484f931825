import { catalogueFor } from '../conf/catalogue';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { either, prop, say } from '../findings/say';
import { makerOf } from '../plan/application';
import { Check, Checked } from '../plan/check';

const OTHER_MANAGERS = /^spark\.(yarn|mesos|deploy|worker|master\.|cores\.max$)/;

/** Keys that Spark reads only where it makes the driver's pod, or submits it from outside. */
const CLUSTER_MODE_ONLY = new RegExp([
  '^spark\\.kubernetes\\.driver\\.(',
  [
    'volumes\\.',
    'secrets\\.',
    'podTemplate',
    'scheduler\\.name$',
    'service\\.(label|annotation)\\.',
    'service\\.(ipFamil|publishNotReadyAddresses)',
    'securityContext\\.',
    'container\\.image$',
    'pod\\.(featureSteps|excludedFeatureSteps)$',
    'master$',
  ].join('|'),
  ')|^spark\\.kubernetes\\.(file\\.upload\\.path|submission\\.|report\\.interval|context|appKillPodDeletionGracePeriod',
  '|authenticate\\.(submission|driver)(\\.|$)|kerberos\\.|hadoop\\.configMapName|scheduler\\.volcano\\.podGroupTemplateFile$)',
].join(''));

/** Of these, too, but those who write props are told of the prop. */
const WITH_PROP = ['spark.kubernetes.driver.scheduler.name', 'spark.kubernetes.authenticate.driver.serviceAccountName'];

/** Keys that do nothing, or nothing good, for a driver whose pod Spark does not make, or on Kubernetes at all. */
export const checkClusterKeys: Check = (checked) => checked.userEntries.flatMap(({ key, value, origin }): Problem[] => {
  const at = { prop: origin.name, value: shown(key, value) };
  if (OTHER_MANAGERS.test(key) && !hasAnotherName(key, checked)) {
    return [{ ...at, rule: 'OTHER_CLUSTER_MANAGER', why: 'it is of another cluster manager than Kubernetes', fix: 'Remove the entry' }];
  }
  const isTold = checked.pieces !== undefined && WITH_PROP.includes(key);
  if (CLUSTER_MODE_ONLY.test(key) && !isTold && makerOf(checked.application, 'driver') !== 'spark') {
    return [
      {
        ...at,
        rule: 'NO_EFFECT',
        why: say`Spark reads it only where it makes or submits the driver's pod itself; ${either('here the pod is the workload\'s own', 'in client mode it does not')}`,
        fix: say`${either(propFor(key, checked), 'Remove the entry, or let Spark make the driver\'s pod (--deploy-mode cluster)')}`,
      },
    ];
  }
  if (key === 'spark.shuffle.service.enabled' && value.trim().toLowerCase() === 'true') {
    return [
      {
        ...at,
        rule: 'SHUFFLE_SERVICE',
        why: 'there is no external shuffle service on Kubernetes, and executors would look for it in vain',
        fix: say`Remove the entry; ${prop('dynamicAllocation.shuffleTracking.enabled')} keeps shuffle data`,
      },
    ];
  }
  return [];
});

/** The props that do the same for the driver's own pod, by the beginnings of keys. */
const PROPS: readonly (readonly [key: string, remedy: string])[] = [
  ['spark.kubernetes.driver.volumes.', 'Write driver.volumes, or driver.localStorage for scratch space'],
  ['spark.kubernetes.driver.secrets.', 'Write driver.volumes with SparkVolume.secret'],
  ['spark.kubernetes.driver.podTemplate', 'Write PodTemplate.fromFile(path) in driver.podTemplate instead'],
  ['spark.kubernetes.kerberos.tokenSecret.', 'Write kerberos: the driver asks for tokens of its own'],
  ['spark.kubernetes.kerberos.', 'Write kerberos.krb5ConfigMap'],
  ['spark.kubernetes.hadoop.configMapName', 'Write hadoopConf, which driver and executors get, or mount the ConfigMap with volumes and set HADOOP_CONF_DIR in env'],
  ['spark.kubernetes.scheduler.volcano.', 'Declare the PodGroup as an object of the chart, and name it in the annotation "scheduling.k8s.io/group-name" of driver and executor'],
  ['spark.kubernetes.driver.container.image', 'Write image, which driver and executors have in common'],
];

function propFor(key: string, { application }: Checked): string {
  const [, remedy] = PROPS.find(([begin]) => key.startsWith(begin)) ?? [];
  return remedy
    ?? `Remove the entry; fields of the driver's pod are props of driver, or stand in driver.podTemplate, and those of the ${application.carrier.kind} can be patched`;
}

/** An old name of a key that every cluster manager has: it counts, and the checks of keys tell the new one. */
function hasAnotherName(key: string, { application }: Checked): boolean {
  const facts = catalogueFor(application.sparkVersion.version).find(key);
  return facts?.alternativeOf !== undefined || facts?.deprecated?.replacement !== undefined;
}
