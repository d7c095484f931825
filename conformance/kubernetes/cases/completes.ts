import { PI, sparkPi } from './small';
import { Case } from '../case';

/** Applications that run to their end, with all that a job can be told. */
export const COMPLETES: readonly Case[] = [
  {
    name: 'spark-pi',
    build: sparkPi(),
    end: 'Complete',
    exitCode: 0,
    says: [PI],
  },
];
