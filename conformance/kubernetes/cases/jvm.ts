import { ApiObject, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import { compiledApplication } from './compiler';
import { mount, sparkPi } from './small';
import { Build } from '../app';
import { Case } from '../case';
import { apply } from '../kubectl';
import { PREPARED } from '../namespace';
import { SparkJobProps } from 'cdk8s-spark';

const TOKEN = 'token-of-the-application';

/** Applications that run in the JVM alone. */
export const JVM: readonly Case[] = [
  {
    name: 'jvm: a thread that outlives the main method',
    prepare: compiled,
    build: scala(['thread:8']),
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 6$/m, /^END OF MAIN$[^]*SparkContext is stopping with exitCode 0[^]*^THREAD stopped: true$/m],
    reachesFootprint: false,
  },
  {
    name: 'jvm: exit code of the application, and a Secret in a task',
    prepare: compiled,
    build: (chart) => {
      new ApiObject(chart, 'credentials', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'credentials' }, stringData: { token: TOKEN } });
      const secret = Secret.fromSecretName(chart, 'token', 'credentials');
      return scala(['hadoop:fs.conformance.token', 'exit:7'], { hadoopConfSecrets: { 'fs.conformance.token': { secret, key: 'token' } } })(chart);
    },
    end: 'Failed',
    exitCode: 7,
    warnings: [/^BackoffLimitExceeded: /],
    says: [new RegExp(`^HADOOP fs\\.conformance\\.token ${TOKEN}$`, 'm')],
  },
];

/** An application that does the steps of `app.scala`. */
function scala(steps: string[], props: Partial<SparkJobProps> = {}): Build {
  return (chart: Chart) => {
    const job = sparkPi({
      name: 'app',
      mainClass: 'org.apache.spark.conformance.App',
      // The driver has it, and the executors get it from there.
      mainApplicationFile: 'file:///opt/program/app.jar',
      arguments: steps,
      ...props,
    })(chart);
    mount(job, { name: 'program', configMap: { name: 'program' } }, '/opt/program');
    return job;
  };
}

/** Puts the compiled application into a namespace. */
async function compiled(namespace: string): Promise<void> {
  const jar = await compiledApplication(namespace);
  const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'program', labels: { [PREPARED]: '' } }, binaryData: { 'app.jar': jar } };
  await apply(JSON.stringify(configMap), '--namespace', namespace);
}
