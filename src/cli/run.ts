import { Command, CommanderError } from 'commander';
import { addCheck } from './check';
import { Context } from './context';
import { addDockerfile } from './dockerfile';
import { addExplain } from './explain';
import { addFootprint } from './footprint';
import { EXIT, Io } from './io';
import { addPreview } from './preview';
import { addReport } from './report';

/**
 * Runs the command line.
 *
 * @param argv the words after the program's name
 * @returns the exit code
 */
export function run(argv: readonly string[], io: Io): number {
  const dashes = argv.indexOf('--');
  const own = dashes < 0 ? argv : argv.slice(0, dashes);
  let code: number = EXIT.success;
  const context: Context = {
    ...io,
    commandLine: dashes < 0 ? undefined : argv.slice(dashes + 1),
    end: (exitCode) => {
      code = exitCode;
    },
  };
  try {
    programOf(context).parse(own, { from: 'user' });
  } catch (error) {
    return endOf(error, io);
  }
  return code;
}

function programOf(context: Context): Command {
  const program = new Command('cdk8s-spark')
    .description('Checks and explains Apache Spark on Kubernetes, before anything runs.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: (text) => context.out(text), writeErr: (text) => context.err(text) })
    .showHelpAfterError('(--help shows how to call it)');
  [addCheck, addPreview, addFootprint, addExplain, addReport, addDockerfile].forEach((add) => add(program, context));
  return program;
}

function endOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    // The parser has told it already.
    return error.exitCode === 0 ? EXIT.success : EXIT.usage;
  }
  io.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.usage;
}

function version(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('../../package.json') as { version: string }).version;
}
