import { buildPod } from './build';
import { PodPreview } from './pod-preview';
import { Run, STAND_INS } from './run';
import { DriverStep, DriverStepInput, SubmittedApplication } from './step';
import { ConfReader } from '../conf/conf-reader';
import { isAtLeast } from '../conf/versions';
import { Pod } from '../pod/spark-pod';
import { basicDriver } from './steps/basic-driver';
import { driverCommand } from './steps/driver-command';
import { driverConfiguration } from './steps/driver-configuration';
import { driverCredentials } from './steps/driver-credentials';
import { driverService } from './steps/driver-service';
import { envSecrets } from './steps/env-secrets';
import { hadoopConfDriver } from './steps/hadoop-conf-driver';
import { kerberosConfDriver } from './steps/kerberos-conf-driver';
import { localDirectories } from './steps/local-directories';
import { mountSecrets } from './steps/mount-secrets';
import { mountVolumes } from './steps/mount-volumes';
import { podTemplateConfigMap } from './steps/pod-template-config-map';
import { confVolumes } from './volumes';

/** Spark's own feature steps for a driver that change its pod or configuration, in Spark's order, and what the submission does after them. */
export const DRIVER_STEPS: readonly DriverStep[] = [
  basicDriver,
  driverCredentials,
  driverService,
  mountSecrets,
  envSecrets,
  mountVolumes,
  driverCommand,
  hadoopConfDriver,
  kerberosConfDriver,
  podTemplateConfigMap,
  localDirectories,
  driverConfiguration,
];

/** What a driver's pod is made from. */
export interface DriverPodRequest {
  /** The configuration that spark-submit has put together. */
  readonly conf: ReadonlyMap<string, string>;
  readonly sparkVersion: string;
  readonly application: SubmittedApplication;
  /** The pod template, if the configuration names one. */
  readonly template?: Pod;
  /** What is known of the run; the rest has stand-ins. */
  readonly run?: Partial<Run>;
  /** Other steps than Spark's, for those who test the steps. */
  readonly steps?: readonly DriverStep[];
}

/** A driver's pod as Spark will build it. */
export interface DriverPreview extends PodPreview {
  /** The configuration that the driver will run with, from which the executors' pods are made. */
  readonly properties: ReadonlyMap<string, string>;
}

const TEMPLATE = 'spark.kubernetes.driver.podTemplateFile';

/** New in Spark 4.2. */
const NETWORK_POLICY_STEP = 'org.apache.spark.deploy.k8s.features.NetworkPolicyFeatureStep';

/** The pod of a driver in cluster mode, as spark-submit builds it from a configuration, an application and a template. */
export function driverPod({ conf, sparkVersion, application, template, run, steps = DRIVER_STEPS }: DriverPodRequest): DriverPreview {
  const reader = new ConfReader(conf, sparkVersion);
  const input: DriverStepInput = { role: 'driver', conf: reader, run: { ...STAND_INS, ...run }, application };
  // Spark reads the executors' volumes here already, to refuse mistakes early.
  confVolumes(reader, 'executor');
  const { pod, notes } = buildPod(steps, template, input);
  if (pod.metadata === undefined) {
    throw new Error('Spark needs a name for the driver\'s pod; give the template "metadata", or leave BasicDriverFeatureStep in');
  }
  return {
    pod,
    notes: [...templateNotes(input, template), ...notes, ...networkPolicyNotes(reader)],
    properties: new Map([...conf, ...addedProperties(steps, input)]),
  };
}

function addedProperties(steps: readonly DriverStep[], input: DriverStepInput): [string, string][] {
  const excluded = input.conf.list('spark.kubernetes.driver.pod.excludedFeatureSteps');
  const kept = steps.filter(({ sparkClass }) => !excluded.includes(sparkClass));
  return kept.flatMap((step) => [...(step.properties?.(input) ?? [])]);
}

/** A step that makes no part of the pod, but an object beside it. */
function networkPolicyNotes(conf: ConfReader): string[] {
  const isExcluded = conf.list('spark.kubernetes.driver.pod.excludedFeatureSteps').includes(NETWORK_POLICY_STEP);
  return !isAtLeast(conf.sparkVersion, '4.2') || isExcluded ? [] : [
    'Spark makes a NetworkPolicy too, by which executors are reached by pods of their own application only: '
      + `whoever submits needs the verbs create and patch for networkpolicies, or excludes the step ${NETWORK_POLICY_STEP}.`,
  ];
}

function templateNotes({ conf }: DriverStepInput, template: Pod | undefined): string[] {
  return conf.has(TEMPLATE) && template === undefined ? [`The template "${conf.get(TEMPLATE)}" is not shown: its content was not given.`] : [];
}
