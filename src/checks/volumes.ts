import { Problem } from '../findings/finding';
import { Check, Checked } from '../plan/check';
import { parseQuantity } from '../pod/quantity';
import { REQUIRED_OPTIONS } from '../preview/volumes';
import { SCRATCH_PREFIX } from '../sizing/spark-constants';

const VOLUME = /^spark\.kubernetes\.executor\.volumes\.([^.]+)\.([^.]+)\.(.+)$/;
const SCRATCH_NAME = /local|scratch|shuffle|spill|tmp/i;

/** Volumes of executors that are written as `sparkConf`, all of them or in part. */
export const checkVolumes: Check = (checked) => {
  const { conf, userEntries } = checked;
  const written = new Set(userEntries.flatMap(({ key }) => {
    const [, type, name] = VOLUME.exec(key) ?? [];
    return type === undefined ? [] : [`${type}.${name}`];
  }));
  return [...written].flatMap((place) => {
    const [type, name] = place.split('.');
    const at = `spark.kubernetes.executor.volumes.${place}.`;
    // A prop may have written the rest.
    const problems = checkVolume(type, name, new Map(conf.below(at).map(({ key, value }) => [key.slice(at.length), value])));
    return problems.length > 0 ? problems : checkSecurity(type, name, checked);
  });
};

/** Kinds of volumes that show a pod more than its own files. */
const REFUSED_BY_RESTRICTED = ['hostPath', 'nfs'];

/** Of pods that are made for "restricted"; what somebody has configured by hand, nobody knows the namespace of. */
function checkSecurity(type: string, name: string, { application: { props }, pieces }: Checked): Problem[] {
  return !REFUSED_BY_RESTRICTED.includes(type) || props.podSecurity === 'none' || pieces === undefined ? [] : [
    {
      rule: 'VOLUME_SECURITY',
      prop: `sparkConf["spark.kubernetes.executor.volumes.${type}.${name}.*"]`,
      value: name,
      why: `the Pod Security Standard "restricted" refuses ${type} volumes: in a namespace that enforces it, no executor starts`,
      fix: 'Use a claim, or write podSecurity: \'none\', if the namespace does not enforce it',
    },
  ];
}

function checkVolume(type: string, name: string, settings: Map<string, string>): Problem[] {
  const at = `spark.kubernetes.executor.volumes.${type}.${name}`;
  const report = (why: string, fix: string): Problem => ({ rule: 'VOLUME', prop: `sparkConf["${at}.*"]`, why, fix });
  if (REQUIRED_OPTIONS[type] === undefined) {
    return [report(`Spark has no volumes of type "${type}"`, `Use ${Object.keys(REQUIRED_OPTIONS).join(', ')}`)];
  }
  const problems: Problem[] = [];
  const missing = ['mount.path', ...REQUIRED_OPTIONS[type].map((option) => `options.${option}`)].filter((setting) => !settings.has(setting));
  if (missing.length > 0) {
    problems.push(report('Spark does not start without all settings of a volume', `Add ${missing.map((setting) => `"${at}.${setting}"`).join(', ')}`));
  }
  if (settings.get('options.claimName')?.includes('OnDemand') && !(settings.has('options.storageClass') && settings.has('options.sizeLimit'))) {
    problems.push(report('Spark makes a claim on demand only if it knows class and size; the pods would wait for it for ever',
      `Add "${at}.options.storageClass" and "${at}.options.sizeLimit"`));
  }
  const sizeLimit = settings.get('options.sizeLimit');
  if (sizeLimit !== undefined && !((parseQuantity(sizeLimit) ?? 0) > 0)) {
    problems.push(report(`Kubernetes cannot read the size "${sizeLimit}", and refuses the pods`, 'Write it like "5Gi"'));
  }
  const medium = settings.get('options.medium');
  if (type === 'emptyDir' && medium !== undefined && !/^(|Memory|HugePages(-.+)?)$/.test(medium)) {
    problems.push(report(`the kubelet knows no medium "${medium}": the pods never start, and nothing ends that`, 'Write "Memory", or leave it out for the disk of the node'));
  }
  if (SCRATCH_NAME.test(name) && !name.startsWith(SCRATCH_PREFIX)) {
    problems.push({
      rule: 'SCRATCH_VOLUME',
      prop: `sparkConf["${at}.*"]`,
      why: `Spark uses a volume for shuffle and spill only if its name begins with "${SCRATCH_PREFIX}"`,
      fix: `Call it "${SCRATCH_PREFIX}1", if it is meant for that`,
    });
  }
  return problems;
}
