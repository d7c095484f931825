import { driverPod, DriverPodRequest, DRIVER_STEPS } from '../../src/preview/driver-pod';
import { executorPod } from '../../src/preview/executor-pod';

const REQUEST: DriverPodRequest = {
  conf: new Map([
    ['spark.app.name', 'sales'],
    ['spark.kubernetes.container.image', 'spark:1'],
    ['spark.kubernetes.namespace', 'etl'],
    ['spark.kubernetes.authenticate.driver.serviceAccountName', 'driver'],
  ]),
  sparkVersion: '4.1.4',
  application: { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar', language: 'java', arguments: ['today'] },
  run: { generatedPrefix: 'sales-0f', configurationFiles: ['log4j2.properties'] },
};

/** The same with other entries. */
function preview(conf: { [key: string]: string }, parts: Partial<DriverPodRequest> = {}) {
  return driverPod({ ...REQUEST, conf: new Map([...REQUEST.conf, ...Object.entries(conf)]), ...parts });
}

test('the pod of a small application', () => {
  expect(driverPod(REQUEST).pod).toMatchInlineSnapshot(`
{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": {
    "labels": {
      "spark-app-name": "sales",
      "spark-app-selector": "spark-00000000000000000000000000000000",
      "spark-role": "driver",
      "spark-version": "4.1.4",
    },
    "name": "sales-0f-driver",
  },
  "spec": {
    "containers": [
      {
        "args": [
          "driver",
          "--properties-file",
          "/opt/spark/conf/spark.properties",
          "--class",
          "com.example.Main",
          "local:///opt/app.jar",
          "today",
        ],
        "env": [
          {
            "name": "SPARK_USER",
            "value": "spark",
          },
          {
            "name": "SPARK_APPLICATION_ID",
            "value": "spark-00000000000000000000000000000000",
          },
          {
            "name": "SPARK_DRIVER_BIND_ADDRESS",
            "valueFrom": {
              "fieldRef": {
                "apiVersion": "v1",
                "fieldPath": "status.podIP",
              },
            },
          },
          {
            "name": "SPARK_LOCAL_DIRS",
            "value": "/var/data/spark-00000000-0000-0000-0000-000000000000",
          },
          {
            "name": "SPARK_CONF_DIR",
            "value": "/opt/spark/conf",
          },
        ],
        "image": "spark:1",
        "imagePullPolicy": "IfNotPresent",
        "name": "spark-kubernetes-driver",
        "ports": [
          {
            "containerPort": 7078,
            "name": "driver-rpc-port",
            "protocol": "TCP",
          },
          {
            "containerPort": 7079,
            "name": "blockmanager",
            "protocol": "TCP",
          },
          {
            "containerPort": 4040,
            "name": "spark-ui",
            "protocol": "TCP",
          },
          {
            "containerPort": 15002,
            "name": "spark-connect",
            "protocol": "TCP",
          },
        ],
        "resources": {
          "limits": {
            "memory": "1408Mi",
          },
          "requests": {
            "cpu": "1",
            "memory": "1408Mi",
          },
        },
        "volumeMounts": [
          {
            "mountPath": "/var/data/spark-00000000-0000-0000-0000-000000000000",
            "name": "spark-local-dir-1",
          },
          {
            "mountPath": "/opt/spark/conf",
            "name": "spark-conf-volume-driver",
          },
        ],
      },
    ],
    "restartPolicy": "Never",
    "serviceAccount": "driver",
    "serviceAccountName": "driver",
    "volumes": [
      {
        "emptyDir": {},
        "name": "spark-local-dir-1",
      },
      {
        "configMap": {
          "items": [
            {
              "key": "log4j2.properties",
              "mode": 420,
              "path": "log4j2.properties",
            },
            {
              "key": "spark.properties",
              "mode": 420,
              "path": "spark.properties",
            },
          ],
          "name": "spark-drv-0000000000000000-conf-map",
        },
        "name": "spark-conf-volume-driver",
      },
    ],
  },
}
`);
});

test('the driver runs with the given configuration and what the steps add', () => {
  expect(Object.fromEntries(driverPod(REQUEST).properties)).toMatchInlineSnapshot(`
{
  "spark.app.id": "spark-00000000000000000000000000000000",
  "spark.app.name": "sales",
  "spark.driver.blockManager.port": "7079",
  "spark.driver.host": "sales-0f-driver-svc.etl.svc",
  "spark.driver.port": "7078",
  "spark.kubernetes.authenticate.driver.serviceAccountName": "driver",
  "spark.kubernetes.container.image": "spark:1",
  "spark.kubernetes.driver.pod.name": "sales-0f-driver",
  "spark.kubernetes.memoryOverheadFactor": "0.1",
  "spark.kubernetes.namespace": "etl",
  "spark.kubernetes.resource.type": "java",
  "spark.kubernetes.submitInDriver": "true",
}
`);
});

test('what cannot be known is told', () => {
  expect(driverPod(REQUEST).notes).toEqual([
    'If HADOOP_CONF_DIR is set on the machine that submits, Spark also mounts its files; they are not shown.',
    'If the machine that submits has a Kerberos login, Spark also mounts its delegation tokens; they are not shown.',
  ]);
});

test('the steps stand in Spark\'s order', () => {
  expect(DRIVER_STEPS.map(({ sparkClass }) => sparkClass.replace(/.*\./, ''))).toEqual([
    'BasicDriverFeatureStep',
    'DriverKubernetesCredentialsFeatureStep',
    'DriverServiceFeatureStep',
    'MountSecretsFeatureStep',
    'EnvSecretsFeatureStep',
    'MountVolumesFeatureStep',
    'DriverCommandFeatureStep',
    'HadoopConfDriverFeatureStep',
    'KerberosConfDriverFeatureStep',
    'PodTemplateConfigMapStep',
    'LocalDirsFeatureStep',
    'Client',
  ]);
});

test('Spark\'s container stands behind the template\'s others', () => {
  const template = { spec: { containers: [{ name: 'proxy' }, { name: 'main' }] } };
  const { pod } = preview({ 'spark.kubernetes.driver.podTemplateContainerName': 'main' }, { template });
  expect(pod.spec?.containers?.map(({ name, image }) => [name, image])).toEqual([['proxy', undefined], ['main', 'spark:1']]);
});

test('an excluded step adds neither fields nor entries nor notes', () => {
  const step = (name: string) => `org.apache.spark.deploy.k8s.features.${name}`;
  const excluded = ['HadoopConfDriverFeatureStep', 'DriverServiceFeatureStep', 'LocalDirsFeatureStep'].map(step).join(',');
  const { pod, properties, notes } = preview({ 'spark.kubernetes.driver.pod.excludedFeatureSteps': excluded });
  expect(pod.spec?.volumes?.map(({ name }) => name)).toEqual(['spark-conf-volume-driver']);
  expect(properties.has('spark.driver.host')).toBe(false);
  expect(notes).toEqual([expect.stringMatching(/Kerberos login/)]);
});

test('what an excluded step would refuse is refused nevertheless', () => {
  expect(() => preview({
    'spark.driver.host': 'mine',
    'spark.kubernetes.driver.pod.excludedFeatureSteps': 'org.apache.spark.deploy.k8s.features.DriverServiceFeatureStep',
  })).toThrow('Spark refuses "spark.driver.host" in cluster mode');
});

test('the steps of the user\'s own are told, unless they are excluded', () => {
  const conf = { 'spark.kubernetes.driver.pod.featureSteps': 'com.example.A,com.example.B', 'spark.kubernetes.driver.pod.excludedFeatureSteps': 'com.example.B' };
  const { notes } = preview(conf);
  expect(notes).toContainEqual(expect.stringContaining('com.example.A'));
  expect(notes).not.toContainEqual(expect.stringContaining('com.example.B'));
});

test('a mistake in an executor\'s volume is refused at the submission', () => {
  expect(() => preview({ 'spark.kubernetes.executor.volumes.nfs.data.mount.path': '/data' })).toThrow('Spark refuses the volume');
});

test('a template of which only the name is known is told', () => {
  const conf = { 'spark.kubernetes.driver.podTemplateFile': '/home/me/driver.yaml' };
  const note = 'The template "/home/me/driver.yaml" is not shown: its content was not given.';
  expect(preview(conf).notes).toContain(note);
  expect(preview(conf, { template: { spec: {} } }).notes).not.toContain(note);
});

test('an application has one id, whatever the configuration says', () => {
  const { properties, pod } = preview({ 'spark.app.id': 'mine' });
  expect(properties.get('spark.app.id')).toBe('spark-00000000000000000000000000000000');
  expect(pod.metadata?.labels).toMatchObject({ 'spark-app-selector': 'spark-00000000000000000000000000000000' });
});

test('the executors are made from the driver\'s own configuration', () => {
  const { properties } = preview({}, { application: { ...REQUEST.application, language: 'python' } });
  const [container] = executorPod({ conf: properties, sparkVersion: REQUEST.sparkVersion }).pod.spec?.containers ?? [];
  expect(container.env).toContainEqual({ name: 'SPARK_DRIVER_URL', value: 'spark://CoarseGrainedScheduler@sales-0f-driver-svc.etl.svc:7078' });
  // 0.4 of the heap, which only the driver's configuration says.
  expect(container.resources?.requests).toMatchObject({ memory: '1433Mi' });
});

describe('the NetworkPolicy that Spark makes beside a driver\'s pod', () => {
  const noted = (sparkVersion: string, conf = {}) => preview(conf, { sparkVersion }).notes.filter((text) => text.includes('NetworkPolicy too'));

  test('is told from Spark 4.2 on, with the rights that it needs', () => {
    expect(noted('4.1.4')).toEqual([]);
    expect(noted('4.2.1')).toEqual([expect.stringContaining('create and patch for networkpolicies')]);
    expect(noted('4.3.0')).toHaveLength(1);
  });

  test('is not made without its step', () => {
    expect(noted('4.2.1', { 'spark.kubernetes.driver.pod.excludedFeatureSteps': 'org.apache.spark.deploy.k8s.features.NetworkPolicyFeatureStep' })).toEqual([]);
  });
});
