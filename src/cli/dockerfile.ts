import { Command, Option } from 'commander';
import { Context } from './context';
import { sparkVersionOption } from './options';
import { pipelinePackages } from '../props/pipeline-packages';
import { SparkImage } from '../props/spark-image';
import { SparkVersion } from '../props/spark-version';

interface DockerfileOptions {
  readonly sparkVersion?: string;
  readonly from?: string;
}

/** `dockerfile`: what an image needs that Apache's own one lacks. */
export function addDockerfile(program: Command, context: Context): void {
  program.command('dockerfile')
    .summary('print a Dockerfile with what pipelines need')
    .description('Prints a Dockerfile for an image with the Python packages that Declarative Pipelines and Spark Connect need, in pinned versions.')
    .addOption(sparkVersionOption())
    .addOption(new Option('--from <image>', 'the image to build on (default: Apache\'s own one of the version)'))
    .addHelpText('after', EXAMPLES)
    .action((options: DockerfileOptions) => context.out(dockerfile(options)));
}

const EXAMPLES = `
Exit codes: 0 printed, 2 the command was called wrongly.

Examples:
  $ cdk8s-spark dockerfile > Dockerfile
  $ cdk8s-spark dockerfile --spark-version 4.2.1 | docker build --tag registry.example.com/spark-pipelines:4.2.1 -`;

/** The Dockerfile as text. */
export function dockerfile({ sparkVersion, from }: DockerfileOptions): string {
  const version = SparkVersion.of(sparkVersion ?? SparkVersion.DEFAULT.version);
  if (!version.isSupported) {
    throw new Error(`Spark ${version} is not one of those that pipelines are known of: 4.1, 4.2 and 4.3`);
  }
  const base = from ?? SparkImage.apache({ sparkVersion: version, languages: ['python'] }).reference;
  const packages = pipelinePackages(version.version).map(({ name, version: pinned }) => `      ${name}==${pinned}`);
  return [
    '# Spark with what Declarative Pipelines and Spark Connect need of Python.',
    `FROM ${base}`,
    'USER root',
    'RUN pip3 install --no-cache-dir --root-user-action=ignore \\',
    packages.join(' \\\n'),
    `USER ${from === undefined ? 'spark' : '185'}`,
    '',
  ].join('\n');
}
