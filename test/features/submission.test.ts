import { Duration, Size, Chart, Testing } from 'cdk8s';
import { Cpu, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { planOf, TestPlan } from '../support/plan';

const clusterPlan = (props: WorkloadProps = {}): TestPlan => planOf({ deployMode: 'cluster', ...props }, {
  serviceAccounts: { driver: 'sales-daily-driver', executor: 'sales-daily-executor', server: '', submitter: 'sales-daily-submitter' },
});
const submitterOf = ({ pods }: TestPlan) => pods.submitter.spec!.containers![0];
const codesOf = ({ findings }: TestPlan) => findings.map(({ code, prop }) => `${code} ${prop}`);

describe('cluster mode', () => {
  test('the Job\'s own pod runs the script with what spark-submit takes', () => {
    const plan = clusterPlan({ arguments: ['--day', 'today'] });
    expect(submitterOf(plan)).toMatchObject({
      name: 'spark-submit',
      command: ['bash', '/opt/spark/conf/spark-submit.sh.template'],
      args: [
        '--conf', 'spark.submit.deployMode=cluster', '--conf', 'spark.kubernetes.driver.pod.name=sales-daily-driver',
        '--class', 'com.example.Main', 'local:///opt/app.jar', '--day', 'today',
      ],
    });
    expect(plan.configFiles['spark-submit.sh.template']).toContain('--status');
    expect(plan.findings).toEqual([]);
  });

  test('the pod of the submission has its own identity, and all that "restricted" asks for', () => {
    const { spec } = clusterPlan().pods.submitter;
    expect(spec).toMatchObject({ serviceAccountName: 'sales-daily-submitter', automountServiceAccountToken: true, restartPolicy: 'Never' });
    expect(spec!.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } });
    expect(spec!.containers![0].securityContext).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
  });

  test('the driver\'s template carries what Spark has no key for, and what has one is configuration', () => {
    const plan = clusterPlan({ driver: { cores: 2, memory: Size.gibibytes(2), coreLimit: Cpu.units(3), tolerations: [{ key: 'batch' }], labels: { team: 'sales' } } });
    const template = plan.configFiles['driver-pod.yaml.template'];
    expect(template).toContain('key: batch');
    expect(template).toContain('serviceAccountName: "sales-daily-driver"');
    expect(plan.conf.get('spark.driver.cores')).toBe('2');
    expect(plan.conf.get('spark.kubernetes.driver.limit.cores')).toBe('3');
    expect(plan.conf.get('spark.kubernetes.driver.label.team')).toBe('sales');
    expect(plan.conf.get('spark.kubernetes.driver.podTemplateFile')).toBe('/tmp/driver-pod.yaml');
  });

  test('the driver belongs to the pod of the submission, and does not outlive the deadline', () => {
    const template = clusterPlan({ activeDeadline: Duration.hours(1) }).configFiles['driver-pod.yaml.template'];
    expect(template).toContain('uid: "{{SUBMITTER_POD_UID}}"');
    expect(template).toContain('spark-submitter: "{{SUBMITTER_POD_NAME}}"');
    expect(template).toContain('activeDeadlineSeconds: 3600');
  });

  test('nothing is set that Spark refuses in cluster mode, or makes itself', () => {
    const { conf } = clusterPlan({ mainApplicationFile: 'local:///opt/app.py', mainClass: undefined });
    for (const key of ['spark.driver.host', 'spark.driver.bindAddress', 'spark.kubernetes.executor.podNamePrefix', 'spark.kubernetes.resource.type']) {
      expect(conf.get(key)).toBeUndefined();
    }
  });

  test('each run of a schedule has a driver with a name of its own', () => {
    const plan = planOf({ deployMode: 'cluster', schedule: undefined }, {}, SCHEDULED_SPARK_JOB);
    expect(plan.conf.get('spark.kubernetes.driver.pod.name')).toBe('$(JOB_NAME)-driver');
    expect(submitterOf(plan).env).toContainEqual({ name: 'JOB_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.labels[\'batch.kubernetes.io/job-name\']' } } });
  });

  test('the submission has the verbs of server-side apply, and from 4.2 also those of a NetworkPolicy', () => {
    const resources = (props: WorkloadProps) => clusterPlan(props).submissionRights.map(({ resource, verbs }) => `${resource}: ${verbs.join(' ')}`);
    expect(resources({})).toEqual(['pods: get list watch create delete', 'configmaps: create patch', 'services: create patch']);
    expect(planOf().submissionRights).toEqual([]);
  });

  test('options of the submission', () => {
    const account = ServiceAccount.fromServiceAccountName(new Chart(Testing.app(), 'chart'), 'account', 'own');
    const plan = clusterPlan({
      submitter: {
        coreRequest: Cpu.millis(100),
        memory: Size.mebibytes(512),
        uploadPath: 's3a://bucket/uploads',
        labels: { team: 'sales' },
        annotations: { note: 'x' },
        nodeSelector: { pool: 'small' },
        tolerations: [{ key: 'batch' }],
        priorityClassName: 'high',
        serviceAccount: account,
      },
    });
    expect(plan.pods.submitter.metadata).toMatchObject({ labels: { 'team': 'sales', 'spark-role': 'submitter' }, annotations: { note: 'x' } });
    expect(plan.pods.submitter.spec).toMatchObject({ nodeSelector: { pool: 'small' }, tolerations: [{ key: 'batch' }], priorityClassName: 'high' });
    expect(submitterOf(plan).resources).toEqual({ requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '512Mi' } });
    expect(plan.conf.get('spark.kubernetes.file.upload.path')).toBe('s3a://bucket/uploads');
  });

  test('files that only the image of the submission has are uploaded, or refused', () => {
    const files = { mainApplicationFile: '/opt/app.jar', deps: { jars: ['file:///opt/lib.jar', 'local:///opt/other.jar'] } };
    expect(codesOf(clusterPlan(files))).toEqual(['SPARK202 mainApplicationFile', 'SPARK202 deps.jars[0]']);
    expect(codesOf(clusterPlan({ ...files, submitter: { uploadPath: 's3a://bucket/uploads' } }))).not.toContain('SPARK202 mainApplicationFile');
    expect(codesOf(clusterPlan({ submitter: { uploadPath: '/uploads' } }))).toEqual(['SPARK202 submitter.uploadPath']);
  });

  test('what cannot reach a driver that Spark makes is refused', () => {
    const secret = Secret.fromSecretName(new Chart(Testing.app(), 'chart'), 'secret', 'credentials');
    expect(codesOf(clusterPlan({ failurePolicy: { retryDisruptions: true } }))).toEqual(['SPARK200 failurePolicy.retryDisruptions']);
    expect(codesOf(clusterPlan({ sparkConfSecrets: { 'spark.app.password': { secret, key: 'key' } } }))).toEqual(['SPARK071 sparkConfSecrets["spark.app.password"]']);
    expect(codesOf(clusterPlan({ mainApplicationFile: 'local:///opt/report.sql', mainClass: undefined }))).toEqual(['SPARK200 deployMode']);
    expect(codesOf(planOf({ submitter: {} }))).toEqual(['SPARK200 submitter']);
    expect(codesOf(clusterPlan({ submitter: { memory: Size.mebibytes(100) } }))).toEqual(['SPARK020 submitter.memory']);
  });

  test('exit codes are those of the container that the Job sees', () => {
    const { carrier } = clusterPlan({ failurePolicy: { failOnExitCodes: [3] } });
    expect(carrier.job?.podFailurePolicy?.rules).toEqual([{ action: 'FailJob', onExitCodes: { containerName: 'spark-submit', operator: 'In', values: [3] } }]);
  });

  test('packages have a place in both pods, for spark-submit resolves them, too', () => {
    const plan = clusterPlan({ deps: { packages: ['org.postgresql:postgresql:42.7.4'] } });
    expect(submitterOf(plan).volumeMounts).toContainEqual({ name: 'ivy', mountPath: '/var/cache/ivy' });
    expect(plan.configFiles['driver-pod.yaml.template']).toContain('mountPath: /var/cache/ivy');
  });

  test('kinds without a Job know no cluster mode', () => {
    expect(planOf({ deployMode: 'cluster' }, {}, SPARK_CONNECT_SERVER).application.submitter).toBeUndefined();
  });
});
