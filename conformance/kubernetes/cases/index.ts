import { CHANGES } from './changes';
import { COMPLETES } from './completes';
import { ENDS } from './ends';
import { EVENT_LOGS } from './event-logs';
import { FAILS } from './fails';
import { FAULTS } from './faults';
import { LOGS } from './logs';
import { METRICS } from './metrics';
import { OVERLAP, SCHEDULES } from './schedules';
import { SECRETS } from './secrets';
import { SERVERS } from './servers';
import { STRANGER } from './strangers';
import { SWITCHES } from './switches';
import { USER_INTERFACES } from './user-interfaces';
import { WAITS } from './waits';
import { Case } from '../case';

/** All cases; what takes longest comes first. */
export const CASES: readonly Case[] = [
  OVERLAP, ...SERVERS, ...CHANGES, ...ENDS, STRANGER, ...SCHEDULES, ...SWITCHES,
  ...LOGS, ...EVENT_LOGS, ...METRICS, ...USER_INTERFACES, ...COMPLETES, ...SECRETS, ...FAILS, ...WAITS, ...FAULTS,
];
