import { Cluster } from './cluster';
import { Manifest, Manifests } from './manifests';
import { PlainPod } from './preview/order';
import { workloadsOf } from '../src/manifests/workloads';
import { DRIVER_POD_IP, driverPodName } from '../src/workload/driver-conf';
import { previewExecutor } from '../src/workload/preview';

/** The preview of the pod that a real driver has posted: what only its run has decided is taken from there. */
export function previewOf(emitted: Manifests, cluster: Cluster, posted: Manifest): PlainPod {
  const [{ workload }] = workloadsOf(emitted.objects, posted.metadata.labels['spark-version']);
  const { name, uid } = cluster.driverPod.metadata;
  const variables = new Map<string, string>(posted.spec.containers.at(-1).env.map((variable: any) => [variable.name, variable.value]));
  const { hostname, port } = new URL(variables.get('SPARK_DRIVER_URL') ?? '');
  const { pod } = previewExecutor(workload, {
    // Of no account where the names follow from that of the driver's pod.
    generatedPrefix: posted.metadata.name.replace(/-exec-\d+$/, ''),
    applicationId: posted.metadata.labels['spark-app-selector'],
    driverPod: { name, uid },
    executorConfigMap: cluster.posted('configmaps')[0].metadata.name,
    userName: variables.get('SPARK_USER'),
    authenticationSecret: variables.get('_SPARK_AUTH_SECRET'),
  });
  const text = JSON.stringify(pod)
    .replaceAll(driverPodName(workload), name)
    .replaceAll(DRIVER_POD_IP, hostname)
    // If a port is taken on this machine, Spark tries the ones after it.
    .replaceAll(':7078', `:${port}`)
    .replaceAll('spark.driver.port=7078', `spark.driver.port=${port}`);
  const { metadata: { namespace: _, ...metadata }, ...rest } = JSON.parse(text);
  // Of what is posted, the request says in which namespace.
  return { ...rest, metadata };
}
