import { planOf } from '../support/plan';

const codesOf = (key: string, value = 'x') =>
  planOf({ sparkConf: { [key]: value } }).findings.filter(({ prop }) => prop === `sparkConf["${key}"]`).map(({ code }) => code);

test.each([
  'spark.yarn.queue',
  'spark.cores.max',
  'spark.mesos.role',
  'spark.deploy.retainedDrivers',
  'spark.worker.cleanup.enabled',
  'spark.master.rest.enabled',
])('%s is of another cluster manager', (key) => {
  expect(codesOf(key, 'true')).toContain('SPARK107');
});

test.each([
  'spark.kubernetes.driver.volumes.emptyDir.data.mount.path',
  'spark.kubernetes.driver.secrets.tls',
  'spark.kubernetes.driver.podTemplateFile',
  'spark.kubernetes.driver.podTemplateContainerName',
  'spark.kubernetes.driver.service.label.team',
  'spark.kubernetes.driver.service.annotation.team',
  'spark.kubernetes.driver.service.ipFamilies',
  'spark.kubernetes.driver.service.ipFamilyPolicy',
  'spark.kubernetes.driver.service.publishNotReadyAddresses',
  'spark.kubernetes.driver.securityContext.allowPrivilegeEscalation',
  'spark.kubernetes.authenticate.submission',
  'spark.kubernetes.driver.container.image',
  'spark.kubernetes.driver.pod.featureSteps',
  'spark.kubernetes.driver.pod.excludedFeatureSteps',
  'spark.kubernetes.driver.master',
  'spark.kubernetes.file.upload.path',
  'spark.kubernetes.submission.waitAppCompletion',
  'spark.kubernetes.report.interval',
  'spark.kubernetes.context',
  'spark.kubernetes.appKillPodDeletionGracePeriod',
  'spark.kubernetes.authenticate.submission.oauthTokenFile',
  'spark.kubernetes.authenticate.driver.oauthTokenFile',
  'spark.kubernetes.kerberos.krb5.path',
  'spark.kubernetes.hadoop.configMapName',
])('%s does nothing for a driver in the Job\'s own pod', (key) => {
  expect(codesOf(key)).toContain('SPARK106');
});

test.each([
  'spark.kubernetes.executor.scheduler.name',
  'spark.kubernetes.scheduler.name',
  'spark.kubernetes.driver.reusePersistentVolumeClaim',
  'spark.kubernetes.driver.service.deleteOnTermination',
  'spark.kubernetes.driver.pod.excludedFeatureStepsOfMine',
  'spark.kubernetes.executor.podNamePrefix',
  'spark.kubernetes.authenticate.caCertFile',
])('%s is read there, too, or by nobody', (key) => {
  expect(codesOf(key, 'true')).not.toContain('SPARK106');
  expect(codesOf(key, 'true')).not.toContain('SPARK107');
});

test('the remedy names the object that carries the driver', () => {
  const [finding] = planOf({ sparkConf: { 'spark.kubernetes.driver.service.label.team': 'x' } }).findings;
  expect(finding).toMatchObject({ code: 'SPARK106', value: 'x', fix: expect.stringContaining('those of the Job can be patched') });
});

test.each(['podTemplateFile', 'podTemplateContainerName'])('a template of the driver has a prop: %s', (name) => {
  const [{ fix }] = planOf({ sparkConf: { [`spark.kubernetes.driver.${name}`]: 'x' } }).findings;
  expect(fix).toBe('Write PodTemplate.fromFile(path) in driver.podTemplate instead');
});

test.each(['true', 'TRUE', ' true'])('an external shuffle service does not exist on Kubernetes: %p', (value) => {
  expect(codesOf('spark.shuffle.service.enabled', value)).toContain('SPARK108');
});

test('without it nothing is said', () => {
  expect(codesOf('spark.shuffle.service.enabled', 'false')).toEqual([]);
});

test.each(['spark.yarn.access.hadoopFileSystems', 'spark.yarn.keytab', 'spark.yarn.principal'])('%s was told to be renamed and to be removed at once', (key) => {
  const [finding, ...others] = planOf({ sparkConf: { [key]: 'x' } }).findings;
  expect([finding.code, finding.fix, others]).toEqual(['SPARK103', expect.stringContaining('"spark.kerberos.'), []]);
});

test.each([
  ['spark.kubernetes.scheduler.volcano.podGroupTemplateFile', 'PodGroup'],
  ['spark.kubernetes.kerberos.krb5.configMapName', 'kerberos.krb5ConfigMap'],
  ['spark.kubernetes.kerberos.tokenSecret.name', 'kerberos'],
  ['spark.kubernetes.hadoop.configMapName', 'hadoopConf'],
])('%s, which only a driver step of Spark reads, is answered with what does the same', (key, remedy) => {
  expect(planOf({ sparkConf: { [key]: 'x' } }).findings).toEqual([expect.objectContaining({ code: 'SPARK106', fix: expect.stringContaining(remedy) })]);
});
