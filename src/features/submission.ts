import { k8s } from 'cdk8s-plus-30';
import { SUBMIT_SCRIPT, SUBMITTED_TEMPLATE, SUBMITTER_LABEL, SUBMITTER_NAME, SUBMITTER_UID } from './submit-script';
import { byDefault, fromLibrary, fromProp, givenOrDefault, libraryOrigin, Origin, propOrigin } from '../conf/origin';
import { mebibytes, wholeSeconds } from '../conf/units';
import { isAtLeast } from '../conf/versions';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, makerOf, Submitter } from '../plan/application';
import { SUBMIT_SCRIPT_FILE } from '../plan/configuration';
import { Feature, Settled } from '../plan/feature';
import { Right } from '../plan/right';
import { PodPiece, Share, specPieces } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { checkAnnotations, checkLabels } from '../pod/labels';
import { Container } from '../pod/spark-pod';
import { isLocalFile } from '../preview/local-files';
import { MainProgram, NO_FILE, SQL_CLASS } from '../props/main-program';
import { CONFIGURATION_DIRECTORY, CONTAINER_NAMES, VERSION_LABEL, WRITABLE_PLACES } from '../sizing/spark-constants';

const UPLOAD = 'spark.kubernetes.file.upload.path';
const WAIT = 'spark.kubernetes.submission.waitAppCompletion';
const TEMPLATE = 'spark.kubernetes.driver.podTemplateFile';

const CPU = '250m';
const MEMORY = 1024;

/** Less, and a JVM does not start. */
const LEAST_MEMORY = 256;

/** Ten seconds for the spark-submit that ends the driver, and some more. */
const GRACE_PERIOD = 30;

const SCRIPT: Origin = libraryOrigin('the submission in cluster mode');

/** Cluster mode: a pod that submits the application, waits for the driver that Spark makes, and ends with its exit code. */
export const submission: Feature = {
  contribute(application: Application): Share {
    const { submitter, props } = application;
    if (submitter === undefined) {
      return { problems: props.submitter === undefined || makerOf(application, 'driver') === 'spark' ? [] : [withoutSubmission()] };
    }
    const { uploadPath } = submitter.options;
    return {
      conf: [
        fromLibrary(TEMPLATE, SUBMITTED_TEMPLATE, 'the template of the driver\'s pod, with its owner'),
        // A line a second in the log of the submission is too much for hours.
        byDefault('spark.kubernetes.report.interval', '10s', 'how often the submission writes of the driver'),
        fromLibrary(WAIT, 'true', 'the Job ends as the driver ends'),
        ...(uploadPath === undefined ? [] : [fromProp(UPLOAD, uploadPath, submitter.prop('uploadPath'))]),
      ],
      files: { [SUBMIT_SCRIPT_FILE]: SUBMIT_SCRIPT },
      pods: { submitter: submitterPieces(application, submitter), driver: driverPieces(application) },
      problems: [...checkOptions(submitter), ...checkProps(application)],
    };
  },

  settle: ({ submitter, sparkVersion, props, main }: Application, { conf }: Settled): Share => (submitter === undefined ? {} : {
    problems: conf.get(UPLOAD) === undefined ? filesToUpload(props, main).map(notUploaded) : [],
    submissionRights: rightsOf(new Set(conf.entries().map(({ key }) => key)), sparkVersion.version, conf.get(EXCLUDED)),
  }),

  read({ conf, deployMode }: WrittenKeys): Partial<WorkloadProps> {
    const uploadPath = conf.raw(UPLOAD);
    return deployMode !== 'cluster' || uploadPath === undefined ? {} : { deployMode, submitter: { uploadPath } };
  },
};

function submitterPieces(application: Application, submitter: Submitter): PodPiece[] {
  const { name, carrier, props, sparkVersion, serviceAccounts, image } = application;
  const { options, prop } = submitter;
  const memory = `${options.memory === undefined ? MEMORY : Math.floor(mebibytes(options.memory))}Mi`;
  const { name: volume, mountPath } = WRITABLE_PLACES.temporary;
  return [
    { origin: SCRIPT, container: { name: CONTAINER_NAMES.submitter, command: ['bash', `${CONFIGURATION_DIRECTORY}/${SUBMIT_SCRIPT_FILE}`] } },
    { origin: libraryOrigin('labels of its own, by which nobody takes it for the driver'), metadata: { labels: { 'spark-role': 'submitter', 'spark-app-name': name } } },
    { origin: givenOrDefault('sparkVersion', props.sparkVersion ?? image.sparkVersion), metadata: { labels: { [VERSION_LABEL]: sparkVersion.version } } },
    { origin: libraryOrigin('a new try is a new pod'), spec: { restartPolicy: carrier.restartPolicy } },
    { origin: libraryOrigin('the time to tell the driver to end'), spec: { terminationGracePeriodSeconds: GRACE_PERIOD } },
    { origin: libraryOrigin('no variables for the Services of the namespace'), spec: { enableServiceLinks: false } },
    { origin: SCRIPT, container: { env: variables(application) } },
    { origin: libraryOrigin('a place for spark-submit and the driver\'s template'), spec: { volumes: [{ name: volume, emptyDir: {} }] }, container: { volumeMounts: [{ name: volume, mountPath }] } },
    { origin: givenOrDefault(prop('coreRequest'), options.coreRequest), container: { resources: { requests: { cpu: options.coreRequest?.amount ?? CPU } } } },
    { origin: givenOrDefault(prop('memory'), options.memory), container: { resources: { requests: { memory }, limits: { memory } } } },
    { origin: givenOrDefault(prop('serviceAccount'), options.serviceAccount), spec: { serviceAccountName: serviceAccounts.submitter } },
    { origin: libraryOrigin('the submission makes a pod'), spec: { automountServiceAccountToken: true } },
    ...Object.entries(options.labels ?? {}).map(([key, value]) => ({ origin: propOrigin(`${prop('labels')}["${key}"]`), metadata: { labels: { [key]: value } } })),
    ...Object.entries(options.annotations ?? {}).map(([key, value]) => ({ origin: propOrigin(`${prop('annotations')}["${key}"]`), metadata: { annotations: { [key]: value } } })),
    ...specPieces(prop, {
      nodeSelector: options.nodeSelector && { ...options.nodeSelector },
      tolerations: options.tolerations?.map((toleration) => k8s.toJson_Toleration(toleration)),
      affinity: k8s.toJson_Affinity(options.affinity),
      priorityClassName: options.priorityClassName,
    }),
  ];
}

/** Each run of a CronJob is a Job with a name of its own. */
export function driverPodName({ name, carrier }: Pick<Application, 'name' | 'carrier'>): string {
  return `${carrier.kind === 'CronJob' ? '$(JOB_NAME)' : name}-driver`;
}

function variables(application: Application): NonNullable<Container['env']> {
  const field = (name: string, fieldPath: string) => ({ name, valueFrom: { fieldRef: { fieldPath } } });
  return [
    field('POD_NAME', 'metadata.name'),
    field('POD_UID', 'metadata.uid'),
    field('POD_NAMESPACE', 'metadata.namespace'),
    ...(application.carrier.kind === 'CronJob' ? [field('JOB_NAME', 'metadata.labels[\'batch.kubernetes.io/job-name\']')] : []),
    { name: 'DRIVER_POD_NAME', value: driverPodName(application) },
  ];
}

/** The driver belongs to the pod that has submitted it, and does not outlive the deadline of a Job that nobody watches any more. */
function driverPieces({ props: { activeDeadline } }: Application): PodPiece[] {
  const owner = { apiVersion: 'v1', kind: 'Pod', name: SUBMITTER_NAME, uid: SUBMITTER_UID };
  return [
    { origin: SCRIPT, metadata: { labels: { [SUBMITTER_LABEL]: SUBMITTER_NAME }, ownerReferences: [owner] } },
    ...(activeDeadline === undefined ? [] : [{ origin: propOrigin('activeDeadline'), spec: { activeDeadlineSeconds: wholeSeconds(activeDeadline) } }]),
  ];
}

const EXCLUDED = 'spark.kubernetes.driver.pod.excludedFeatureSteps';
const NETWORK_POLICY_STEP = 'org.apache.spark.deploy.k8s.features.NetworkPolicyFeatureStep';

/** Everything but the driver's pod is made by server-side apply, which asks for `patch`, and for `create` where there is nothing yet. */
export function rightsOf(keys: ReadonlySet<string>, sparkVersion: string, excluded = ''): Right[] {
  const applied = ['create', 'patch'];
  const hasSecrets = [...keys].some((key) => /^spark\.kubernetes\.authenticate\.driver\.(oauthToken|caCertFile|clientKeyFile|clientCertFile)/.test(key));
  const makesPolicy = isAtLeast(sparkVersion, '4.2') && !excluded.includes(NETWORK_POLICY_STEP);
  return [
    { apiGroup: '', resource: 'pods', verbs: ['get', 'list', 'watch', 'create', 'delete'] },
    { apiGroup: '', resource: 'configmaps', verbs: applied },
    { apiGroup: '', resource: 'services', verbs: applied },
    ...(hasSecrets ? [{ apiGroup: '', resource: 'secrets', verbs: applied }] : []),
    ...(makesPolicy ? [{ apiGroup: 'networking.k8s.io', resource: 'networkpolicies', verbs: applied }] : []),
  ];
}

function withoutSubmission(): Problem {
  return {
    rule: 'DEPLOY_MODE',
    prop: 'submitter',
    why: 'in client mode the driver runs in the Job\'s own pod, and nobody submits it',
    fix: 'Remove it, or write deployMode: "cluster"',
  };
}

function checkOptions({ options, prop }: Submitter): Problem[] {
  const { memory, uploadPath } = options;
  return [
    ...(memory === undefined || mebibytes(memory) >= LEAST_MEMORY ? [] : [{
      rule: 'MEMORY' as const,
      prop: prop('memory'),
      value: memory.asString(),
      why: `the JVM of spark-submit does not fit into less than ${LEAST_MEMORY}Mi`,
      fix: 'Write for example Size.gibibytes(1)',
    }]),
    ...(uploadPath === undefined || /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(uploadPath) ? [] : [{
      rule: 'UPLOAD' as const,
      prop: prop('uploadPath'),
      value: uploadPath,
      why: 'driver and executors fetch from it what spark-submit has put there, so it is the URI of a file system that all of them reach',
      fix: 'Write it like "s3a://bucket/uploads"',
    }]),
    ...checkLabels(options.labels ?? {}, undefined, prop('labels')),
    ...checkAnnotations(options.annotations ?? {}, prop('annotations')),
  ];
}

/** What a driver that Spark makes cannot have. */
function checkProps({ props, main }: Application): Problem[] {
  const inDriver = (prop: string, why: string, fix: string): Problem => ({ rule: 'DEPLOY_MODE', prop, why, fix });
  return [
    ...(props.failurePolicy?.retryDisruptions
      ? [inDriver('failurePolicy.retryDisruptions', 'the Job sees the pod that has submitted the application, and not what has become of the driver\'s node', 'Remove it, and let backoffLimit count every failure, or leave the driver in the Job\'s own pod')]
      : []),
    ...(props.kerberos === undefined ? [] : [
      inDriver('kerberos', 'spark-submit would log in for the driver where the keytab is not, and hand on tokens that nobody renews', 'Leave the driver in the Job\'s own pod'),
    ]),
    ...(main.mainClass !== SQL_CLASS ? [] : [
      inDriver('deployMode', 'spark-submit refuses Spark\'s own command line for SQL in cluster mode', 'Leave the driver in the Job\'s own pod'),
    ]),
  ];
}

/** What spark-submit has to upload before a driver elsewhere can read it: files without a scheme, and those of its own image. */
function filesToUpload({ deps = {} }: WorkloadProps, { mainApplicationFile }: MainProgram): { prop: string; value: string }[] {
  const listed = (['jars', 'files', 'pyFiles', 'archives'] as const).flatMap((field) =>
    (deps[field] ?? []).map((value, index) => ({ prop: `deps.${field}[${index}]`, value })));
  const main = mainApplicationFile === undefined || mainApplicationFile === NO_FILE ? [] : [{ prop: 'mainApplicationFile', value: mainApplicationFile }];
  return [...main, ...listed].filter(({ value }) => isLocalFile(value));
}

function notUploaded({ prop, value }: { prop: string; value: string }): Problem {
  const path = value.replace(/^file:(\/\/)?/, '');
  return {
    rule: 'UPLOAD',
    prop,
    value: shown('', value),
    why: 'spark-submit takes it for a file of its own pod, which it has to upload before the driver starts',
    fix: prop === 'mainApplicationFile' || prop.startsWith('deps.jars')
      ? `Write "local://${path.startsWith('/') ? path : `/${path}`}" for a file of the image, or set submitter.uploadPath`
      : 'Write the address of a file that all pods reach, or set submitter.uploadPath',
  };
}
