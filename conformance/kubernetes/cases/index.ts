import { COMPLETES } from './completes';
import { ENDS } from './ends';
import { FAILS } from './fails';
import { FAULTS } from './faults';
import { SECRETS } from './secrets';
import { STRANGER } from './strangers';
import { SWITCHES } from './switches';
import { WAITS } from './waits';
import { Case } from '../case';

/** All cases; what takes longest comes first. */
export const CASES: readonly Case[] = [...ENDS, STRANGER, ...SWITCHES, ...COMPLETES, ...SECRETS, ...FAILS, ...WAITS, ...FAULTS];
