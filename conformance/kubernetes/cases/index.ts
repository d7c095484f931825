import { CHANGES } from './changes';
import { CLUSTER_MODE } from './cluster-mode';
import { COMPLETES } from './completes';
import { ENDS } from './ends';
import { EVENT_LOGS } from './event-logs';
import { FAILS } from './fails';
import { FOUND } from './found';
import { GPUS } from './gpus';
import { HISTORY } from './history';
import { JVM } from './jvm';
import { LIFECYCLE } from './lifecycle';
import { LOGS } from './logs';
import { MEMORY } from './memory';
import { METRICS } from './metrics';
import { MISSING } from './missing';
import { PATHS } from './paths';
import { PIPELINES } from './pipelines';
import { PLACEMENTS } from './placements';
import { PODS } from './pods';
import { OVERLAP, SCHEDULES } from './schedules';
import { SECRETS } from './secrets';
import { SECURITY } from './security';
import { SERVERS } from './servers';
import { SOURCES } from './sources';
import { STRANGER } from './strangers';
import { STREAMS } from './streams';
import { SWITCHES } from './switches';
import { USER_INTERFACES } from './user-interfaces';
import { VOLUMES } from './volumes';
import { WAITS } from './waits';
import { Case } from '../case';

/** All cases; what takes longest comes first. */
export const CASES: readonly Case[] = [
  OVERLAP, ...STREAMS, ...SERVERS, ...PIPELINES, ...CHANGES, ...ENDS, ...LIFECYCLE, ...PLACEMENTS, STRANGER,
  ...VOLUMES, ...MISSING, ...MEMORY, ...JVM,
  ...SCHEDULES, ...SWITCHES, ...LOGS, ...EVENT_LOGS, ...HISTORY, ...METRICS, ...USER_INTERFACES,
  ...COMPLETES, ...PATHS, ...PODS, ...SECRETS, ...SECURITY, ...GPUS, ...SOURCES, ...CLUSTER_MODE, ...FAILS, ...WAITS, ...FOUND,
];

/**
 * Cases that show what Kubernetes does, or that the fields of a pod are kept, whatever Spark it is: they are run with one version only.
 * That all lines of Spark make the same of these fields is asserted without a cluster, by the comparisons of `npm run conformance`.
 */
export const OF_KUBERNETES = new RegExp(`^(${[
  'waits',
  'missing',
  'memory',
  'fails',
  'changes',
  'schedules',
  'ends: (deadline|some time|suspended|the Job is deleted|the driver.s pod is deleted)',
  'lifecycle: (a driver|an exit code)',
  'volumes: (local storage in memory|local storage on the disk|local storage in claims that go|disks of the node)',
  'completes: (LimitRange|longest|no namespace|no security context|ServiceAccounts)',
  'event logs: the directory is not there',
  'user interfaces: none',
  'pods: (names|hooks|a device)',
  'secrets: not there',
].join('|')})`);
