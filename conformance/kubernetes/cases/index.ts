import { CHANGES } from './changes';
import { COMPLETES } from './completes';
import { ENDS } from './ends';
import { EVENT_LOGS } from './event-logs';
import { FAILS } from './fails';
import { FOUND } from './found';
import { GPUS } from './gpus';
import { JVM } from './jvm';
import { LIFECYCLE } from './lifecycle';
import { LOGS } from './logs';
import { MEMORY } from './memory';
import { METRICS } from './metrics';
import { MISSING } from './missing';
import { PODS } from './pods';
import { OVERLAP, SCHEDULES } from './schedules';
import { SECRETS } from './secrets';
import { SECURITY } from './security';
import { SERVERS } from './servers';
import { STRANGER } from './strangers';
import { SWITCHES } from './switches';
import { USER_INTERFACES } from './user-interfaces';
import { VOLUMES } from './volumes';
import { WAITS } from './waits';
import { Case } from '../case';

/** All cases; what takes longest comes first. */
export const CASES: readonly Case[] = [
  OVERLAP, ...SERVERS, ...CHANGES, ...ENDS, ...LIFECYCLE, STRANGER, ...VOLUMES, ...MISSING, ...MEMORY, ...JVM,
  ...SCHEDULES, ...SWITCHES, ...LOGS, ...EVENT_LOGS, ...METRICS, ...USER_INTERFACES,
  ...COMPLETES, ...PODS, ...SECRETS, ...SECURITY, ...GPUS, ...FAILS, ...WAITS, ...FOUND,
];

/** Cases that show what Kubernetes does, whatever Spark it is: they are run with one version only. */
export const OF_KUBERNETES = /^(waits|missing|memory|fails|changes|schedules|ends: (deadline|some time|suspended)|completes: (LimitRange|longest|no namespace|ServiceAccounts))/;
