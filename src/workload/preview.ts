import { driverConf, driverVariables, DRIVER_POD_UID } from './driver-conf';
import { ConfReader } from '../conf/conf-reader';
import { Workload } from '../plan/workload';
import { Pod } from '../pod/spark-pod';
import { handedOn } from '../preview/configuration-files';
import { executorPod } from '../preview/executor-pod';
import { generatedPrefix } from '../preview/names';
import { PodPreview } from '../preview/pod-preview';
import { Run } from '../preview/run';
import { runningDriverConf } from '../preview/running-driver';
import { checkSubmission } from '../submit/refusals';

/** The pod that Spark will build for an executor of a workload; what only a run decides has stand-ins. */
export function previewExecutor(workload: Workload, run: Partial<Run> = {}): PodPreview {
  if (workload.role !== undefined) {
    throw new Error(`${workload.path} is a ${workload.role}, and has no executors`);
  }
  const conf = driverConf(workload);
  checkSubmission(new ConfReader(conf, workload.sparkVersion));
  const podName = conf.get('spark.kubernetes.driver.pod.name');
  const variables = driverVariables(workload);
  const applicationId = conf.get('spark.app.id');
  const { pod, notes } = executorPod({
    conf: runningDriverConf(conf, workload.sparkVersion),
    sparkVersion: workload.sparkVersion,
    template: workload.executorTemplate,
    run: {
      generatedPrefix: generatedPrefix(conf),
      configurationFiles: handedOn(workload.configurationFiles ?? []),
      ...(applicationId === undefined ? {} : { applicationId }),
      ...(variables.has('SPARK_LOCAL_DIRS') ? { localDirectories: variables.get('SPARK_LOCAL_DIRS') } : {}),
      ...(variables.has('SPARK_USER') ? { userName: variables.get('SPARK_USER') } : {}),
      ...(podName === undefined ? {} : { driverPod: { name: podName, uid: DRIVER_POD_UID } }),
      ...run,
    },
  });
  return { pod: inNamespace(pod, workload), notes };
}

/** A pod where it will be: Spark names the namespace in its request only, and tools that read the pod alone would take it for "default". */
export function inNamespace(pod: Pod, { namespace: known, conf }: Pick<Workload, 'namespace' | 'conf'>): Pod {
  const written = conf.find(({ key }) => key === 'spark.kubernetes.namespace')?.value;
  // Where it is left to kubectl, each driver finds it out for itself.
  const namespace = known ?? (written?.startsWith('$') ? undefined : written);
  const { name, ...metadata } = pod.metadata ?? {};
  if (namespace === undefined || metadata.namespace !== undefined) {
    return pod;
  }
  return { ...pod, metadata: { ...(name === undefined ? {} : { name }), namespace, ...metadata } };
}
