import { add } from '../add';
import { namePrefix } from '../name-prefix';
import { Step, StepInput } from '../step';
import { ConfVolume, confVolumes } from '../volumes';

/** The volumes that the configuration describes. */
export const mountVolumes: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.MountVolumesFeatureStep',

  configure(pod, input) {
    const volumes = confVolumes(input.conf, input.role);
    const paths = volumes.map(({ mountPath }) => mountPath);
    const repeated = paths.find((path, index) => paths.indexOf(path) !== index);
    if (repeated !== undefined) {
      throw new Error(`Spark refuses two volumes with the mount path "${repeated}"; give each a path of its own`);
    }
    return add(pod, {
      spec: { volumes: volumes.map((volume, index) => ({ name: volume.name, ...source(volume, index, input) })) },
      container: {
        volumeMounts: volumes.map(({ name, mountPath, readOnly, subPath, subPathExpr }) => ({ name, mountPath, readOnly, subPath, subPathExpr })),
      },
    });
  },
};

/** Spark writes empty texts where a setting is missing. */
function source({ type, readOnly, options }: ConfVolume, index: number, input: StepInput) {
  switch (type) {
    case 'hostPath':
      return { hostPath: { path: options.get('path') ?? '', type: options.get('type') ?? '' } };
    case 'nfs':
      return { nfs: { path: options.get('path') ?? '', server: options.get('server') ?? '' } };
    case 'emptyDir':
      return { emptyDir: { medium: options.get('medium') ?? '', sizeLimit: options.get('sizeLimit') } };
    default:
      return { persistentVolumeClaim: { claimName: claimName(options.get('claimName') ?? '', index, input), readOnly } };
  }
}

/** `OnDemand` is any place in the name where Spark is to write one of its own. */
function claimName(given: string, index: number, { role, conf, run }: StepInput): string {
  if (role === 'driver') {
    return given.replaceAll('OnDemand', `${run.generatedPrefix}-driver-pvc-${index}`);
  }
  const prefix = namePrefix(conf, run);
  return given
    .replaceAll('OnDemand', `${prefix}-exec-${run.executorId}-pvc-${index}`)
    .replaceAll('SPARK_EXECUTOR_ID', run.executorId);
}
