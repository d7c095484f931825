import { basicDriver } from '../../../src/preview/steps/basic-driver';
import { configured, driverInput, propertiesOf, PYTHON } from '../../support/driver-step';

const IMAGE = { 'spark.kubernetes.container.image': 'spark:1' };
const make = (conf = {}, parts = {}, sparkVersion?: string) => configured(basicDriver, driverInput({ ...IMAGE, ...conf }, parts, sparkVersion));
const variable = (name: string, ...input: Parameters<typeof make>) => make(...input).container.env?.find((candidate) => candidate.name === name);

test('the smallest driver', () => {
  expect(make()).toMatchInlineSnapshot(`
{
  "container": {
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
  },
  "pod": {
    "metadata": {
      "labels": {
        "spark-app-name": "spark",
        "spark-app-selector": "spark-00000000000000000000000000000000",
        "spark-role": "driver",
        "spark-version": "4.1.4",
      },
      "name": "sales-0f-driver",
    },
    "spec": {
      "restartPolicy": "Never",
    },
  },
}
`);
});

test('a template\'s own fields stay, and Spark\'s come on top', () => {
  const template = {
    pod: {
      metadata: { name: 'mine', labels: { 'team': 'a', 'spark-role': 'x' } },
      spec: { restartPolicy: 'Always', nodeSelector: { zone: 'a', disk: 'ssd' }, imagePullSecrets: [{ name: 'one' }] },
    },
    container: {
      name: 'main',
      image: 'mine',
      env: [{ name: 'A', value: '1' }],
      resources: { requests: { cpu: '9' }, limits: { 'cpu': '9', 'ephemeral-storage': '1Gi' } },
    },
  };
  const conf = { ...IMAGE, 'spark.kubernetes.node.selector.zone': 'b', 'spark.kubernetes.container.image.pullSecrets': 'two, three' };
  const { pod, container } = configured(basicDriver, driverInput(conf), template);
  expect(pod.metadata).toMatchObject({ name: 'sales-0f-driver', labels: { 'team': 'a', 'spark-role': 'driver' } });
  expect(pod.spec).toEqual({
    restartPolicy: 'Never',
    nodeSelector: { zone: 'b', disk: 'ssd' },
    imagePullSecrets: [{ name: 'one' }, { name: 'two' }, { name: 'three' }],
  });
  expect(container).toMatchObject({ name: 'main', image: 'spark:1' });
  expect(container.env?.map(({ name }) => name)).toEqual(['A', 'SPARK_USER', 'SPARK_APPLICATION_ID', 'SPARK_DRIVER_BIND_ADDRESS']);
  expect(container.resources).toEqual({
    requests: { cpu: '1', memory: '1408Mi' },
    limits: { 'cpu': '9', 'ephemeral-storage': '1Gi', 'memory': '1408Mi' },
  });
});

test('the image of the driver comes before the common one, and may name the version', () => {
  expect(make({ 'spark.kubernetes.driver.container.image': 'driver:{{SPARK_VERSION}}' }).container.image).toBe('driver:4.1.4');
});

test('a driver without an image is refused', () => {
  expect(() => basicDriver.check?.(driverInput())).toThrow('Spark needs an image for the driver; set "spark.kubernetes.container.image"');
});

test('a size that Spark cannot read is refused', () => {
  expect(() => basicDriver.check?.(driverInput({ ...IMAGE, 'spark.driver.minMemoryOverhead': 'much' }))).toThrow('"spark.driver.minMemoryOverhead" = "much"');
});

test('a pull policy that Kubernetes does not have is refused', () => {
  expect(() => make({ 'spark.kubernetes.container.image.pullPolicy': 'always' })).toThrow('it is not one of Always, IfNotPresent, Never');
});

test('CPU is asked for as written, without a look at the limit', () => {
  const conf = { 'spark.driver.cores': '2', 'spark.kubernetes.driver.limit.cores': '1' };
  expect(make(conf).container.resources).toMatchObject({ requests: { cpu: '2' }, limits: { cpu: '1' } });
  expect(make({ ...conf, 'spark.kubernetes.driver.request.cores': '500m' }).container.resources).toMatchObject({ requests: { cpu: '500m' } });
});

test('memory is heap and overhead by the application\'s language', () => {
  expect(make({ 'spark.driver.memory': '4g' }, { application: PYTHON }).container.resources?.requests).toEqual({ cpu: '1', memory: '5734Mi' });
});

test('devices are limits', () => {
  const conf = { 'spark.driver.resource.gpu.amount': '2', 'spark.driver.resource.gpu.vendor': 'nvidia.com' };
  expect(make(conf).container.resources?.limits).toEqual({ 'memory': '1408Mi', 'nvidia.com/gpu': '2' });
});

test('the scheduler is the driver\'s own, else the common one', () => {
  expect(make().pod.spec).not.toHaveProperty('schedulerName');
  const conf = { 'spark.kubernetes.scheduler.name': 'yunikorn' };
  expect(make(conf).pod.spec?.schedulerName).toBe('yunikorn');
  expect(make({ ...conf, 'spark.kubernetes.driver.scheduler.name': 'volcano' }).pod.spec?.schedulerName).toBe('volcano');
});

test('the driver\'s node selector comes on top of the common one', () => {
  const conf = { 'spark.kubernetes.driver.node.selector.zone': 'b', 'spark.kubernetes.node.selector.zone': 'a', 'spark.kubernetes.node.selector.disk': 'ssd' };
  expect(make(conf).pod.spec?.nodeSelector).toEqual({ zone: 'b', disk: 'ssd' });
});

test('variables of the configuration stand as they are written', () => {
  expect(variable('TABLE', { 'spark.kubernetes.driverEnv.TABLE': '${spark.app.name}' })).toEqual({ name: 'TABLE', value: '${spark.app.name}' });
});

test('only from 4.3 on, SPARK_USER is the user that the submission stands in for', () => {
  const parts = { application: { ...PYTHON, proxyUser: 'alice' } };
  expect(variable('SPARK_USER', {}, parts, '4.2.0')?.value).toBe('spark');
  expect(variable('SPARK_USER', {}, parts, '4.3.0')?.value).toBe('alice');
  expect(variable('SPARK_USER', {}, {}, '4.3.0')?.value).toBe('spark');
});

test('only from 4.3 on, privileges do not grow unless the configuration says so', () => {
  expect(make({}, {}, '4.2.0').container).not.toHaveProperty('securityContext');
  expect(make({}, {}, '4.3.0').container.securityContext).toEqual({ allowPrivilegeEscalation: false });
  expect(make({ 'spark.kubernetes.securityContext.allowPrivilegeEscalation': 'true' }, {}, '4.3.0').container.securityContext)
    .toEqual({ allowPrivilegeEscalation: true });
});

test('the driver learns its name, its id and the overhead of its executors', () => {
  const input = driverInput({ ...IMAGE, 'spark.kubernetes.driver.pod.name': 'mine' }, { application: PYTHON });
  expect(propertiesOf(basicDriver, input)).toEqual({
    'spark.kubernetes.driver.pod.name': 'mine',
    'spark.app.id': input.run.applicationId,
    'spark.kubernetes.submitInDriver': 'true',
    'spark.kubernetes.memoryOverheadFactor': '0.4',
  });
});

test('files of the submitting machine are uploaded', () => {
  const input = driverInput({ 'spark.jars': '/home/me/a.jar', 'spark.kubernetes.file.upload.path': 's3a://up' });
  expect(propertiesOf(basicDriver, input)['spark.jars']).toMatch(/^s3a:\/\/up\/spark-upload-.*\/a\.jar$/);
  expect(basicDriver.notes?.(input)).toEqual(['Spark uploads "/home/me/a.jar" into a directory with a random name.']);
});
