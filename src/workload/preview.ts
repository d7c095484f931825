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
  const conf = driverConf(workload);
  checkSubmission(new ConfReader(conf, workload.sparkVersion));
  const podName = conf.get('spark.kubernetes.driver.pod.name');
  const variables = driverVariables(workload);
  const applicationId = conf.get('spark.app.id');
  const preview = executorPod({
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
  return { ...preview, pod: inNamespace(preview.pod, conf.get('spark.kubernetes.namespace')) };
}

/** Spark's builders leave it out: the client that makes the pod says where. */
function inNamespace(pod: Pod, namespace: string | undefined): Pod {
  const { name, ...metadata } = pod.metadata ?? {};
  return namespace === undefined ? pod : { ...pod, metadata: { ...(name === undefined ? {} : { name }), namespace, ...metadata } };
}
