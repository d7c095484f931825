import { python, sparkPi } from './small';
import { Case } from '../case';

const FAILED = { end: 'Failed', warnings: [/^BackoffLimitExceeded: /] } as const;

/** Applications that fail by themselves: the Job says so, with their exit code, and nothing is left. */
export const FAILS: readonly Case[] = [
  { name: 'fails: exit code of the application', build: python(['squares:2:0', 'exit:3']), ...FAILED, exitCode: 3 },
  { name: 'fails: exception in the driver', build: python(['squares:2:0', 'raise']), ...FAILED, exitCode: 1, says: [/ZeroDivisionError/] },
  { name: 'fails: exit code after the context is stopped', build: python(['squares:2:0', 'stop', 'exit:3']), ...FAILED, exitCode: 3 },
  {
    name: 'fails: exception in a main class',
    build: sparkPi({ arguments: ['many'] }),
    ...FAILED,
    exitCode: 1,
    says: [/NumberFormatException: For input string: "many"/],
  },
  {
    name: 'fails: main class that is not there',
    build: sparkPi({ mainClass: 'com.example.NotThere' }),
    ...FAILED,
    exitCode: 101,
    says: [/Failed to load class com\.example\.NotThere/],
  },
];
