import { SCRATCH_PREFIX } from '../../sizing/spark-constants';
import { add } from '../add';
import { Step } from '../step';

const TMPFS = 'spark.kubernetes.local.dirs.tmpfs';

/** Scratch space: the volumes whose names say so, else an `emptyDir` for every directory that is asked for. */
export const localDirectories: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.LocalDirsFeatureStep',

  check({ conf }) {
    conf.check(TMPFS);
  },

  configure(pod, { conf, run }) {
    const mounted = (pod.container.volumeMounts ?? []).filter(({ name }) => name.startsWith(SCRATCH_PREFIX)).map(({ mountPath }) => mountPath);
    if (mounted.length > 0) {
      return add(pod, { container: { env: [variable(mounted)] } });
    }
    const directories = split(run.localDirectories ?? conf.raw('spark.local.dir') ?? run.defaultLocalDirectory);
    const medium = conf.isTrue(TMPFS) ? { medium: 'Memory' } : {};
    const name = (index: number) => `${SCRATCH_PREFIX}${index + 1}`;
    return add(pod, {
      spec: { volumes: directories.map((_, index) => ({ name: name(index), emptyDir: medium })) },
      container: {
        env: [variable(directories)],
        volumeMounts: directories.map((mountPath, index) => ({ name: name(index), mountPath })),
      },
    });
  },
};

/** Java leaves out what is empty at the end, unless there is nothing else to split. */
function split(list: string): string[] {
  const text = list.replace(/,+$/, '');
  return text === '' && list !== '' ? [] : text.split(',');
}

function variable(directories: string[]) {
  return { name: 'SPARK_LOCAL_DIRS', value: directories.join(',') };
}
