import { Linter } from './lint';

/** What a linter says of our manifests, and why it stays as it is. */
export interface Waiver {
  readonly linter: Linter;
  readonly rule: string;
  /** Of which objects; of all, if it is left out. */
  readonly of?: RegExp;
  readonly why: string;
}

const EXECUTORS = /^Pod/;
const SERVERS = /^Deployment/;
const STREAMS = /^StatefulSet/;

const UID = 'the user of Apache\'s images; SparkImage.custom takes another one';
const CPU_LIMIT = 'a limit throttles the JVM while it starts and collects garbage; coreLimit sets one';
const PULL_POLICY = 'tags of images are fixed, and a pull for every executor takes its time; imagePullPolicy sets it';
const DISK = 'how much a run spills is the user\'s to know; localStorage and ephemeralStorage request and limit it';
const ROOT = 'what an application writes besides Spark is the user\'s to know';
const POLICY = 'pods of a run have no fixed partners; who may speak to them is the namespace\'s policy, and RPC is authenticated';
const STREAM_PROBES = 'nobody connects to a stream, and one that works through a large batch is not dead; driver.livenessProbe sets one';
const PROBES = 'nobody waits for an executor but the driver, which has a heartbeat from it';

/** All waivers; one that nothing needs any more is an error. */
export const WAIVERS: readonly Waiver[] = [
  { linter: 'kube-score', rule: 'container-security-context-user-group-id', why: UID },
  { linter: 'kube-score', rule: 'container-resources', why: CPU_LIMIT },
  { linter: 'kube-score', rule: 'container-image-pull-policy', why: PULL_POLICY },
  { linter: 'kube-score', rule: 'container-ephemeral-storage-request-and-limit', why: DISK },
  { linter: 'kube-score', rule: 'container-security-context-readonlyrootfilesystem', why: ROOT },
  { linter: 'kube-score', rule: 'pod-networkpolicy', of: /^(Pod|Job|CronJob|StatefulSet)/, why: POLICY },
  { linter: 'kube-score', rule: 'pod-networkpolicy', of: SERVERS, why: 'it has one for what comes in; where its applications go is not known' },
  { linter: 'kube-score', rule: 'pod-probes-identical', of: /^Deployment\/history/, why: 'a history server that does not answer is neither ready nor alive; liveness asks less often, and is more patient' },
  { linter: 'kube-score', rule: 'statefulset-has-servicename', of: STREAMS, why: 'the name is required, but executors find their driver by its address, and a Service that nobody asks would be one more object' },
  { linter: 'kube-score', rule: 'deployment-replicas', of: SERVERS, why: 'sessions live in one server; a second one would share nothing with it' },
  { linter: 'kube-score', rule: 'deployment-strategy', of: SERVERS, why: 'a new server beside the old one would take none of its sessions over' },

  { linter: 'checkov', rule: 'CKV_K8S_40', why: UID },
  { linter: 'checkov', rule: 'CKV_K8S_11', why: CPU_LIMIT },
  { linter: 'checkov', rule: 'CKV_K8S_15', why: PULL_POLICY },
  { linter: 'checkov', rule: 'CKV_K8S_22', why: ROOT },
  { linter: 'checkov', rule: 'CKV2_K8S_6', why: POLICY },
  { linter: 'checkov', rule: 'CKV_K8S_8', of: EXECUTORS, why: PROBES },
  { linter: 'checkov', rule: 'CKV_K8S_9', of: EXECUTORS, why: PROBES },
  { linter: 'checkov', rule: 'CKV_K8S_8', of: STREAMS, why: STREAM_PROBES },
  { linter: 'checkov', rule: 'CKV_K8S_9', of: STREAMS, why: STREAM_PROBES },
  { linter: 'checkov', rule: 'CKV_K8S_38', of: /^(Job|CronJob|Deployment|StatefulSet)/, why: 'a driver asks the API for its executors; executors have no token' },
  { linter: 'checkov', rule: 'CKV_K8S_43', why: 'the tag of Apache\'s image is fixed, and SparkImage.custom takes a digest' },
  { linter: 'checkov', rule: 'CKV_K8S_35', why: 'what the example\'s application and Hadoop read are variables; Secrets are mounted as files with SparkVolume.secret' },
];
