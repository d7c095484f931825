import { readFileSync } from 'fs';
import { join } from 'path';
import { Chart } from 'cdk8s';
import { compiled, compiledApplication } from './compiler';
import { small } from './small';
import { Build } from '../app';
import { Case } from '../case';
import { apply, mustKubectl } from '../kubectl';
import { PREPARED } from '../namespace';
import { imageOf } from '../spark-version';
import { SparkChecks, SparkJob, SparkJobProps, SparkVolume } from 'cdk8s-spark';

const DIRECTORY = '/opt/program';
const COMPLETE = { end: 'Complete', exitCode: 0, reachesFootprint: false } as const;

/** What becomes of a jar, a file, an archive and a module of Python, on the driver and on executors. */
interface Found {
  readonly jvm: readonly RegExp[];
  readonly python: RegExp;
}

/** The driver has what it fetched where Spark says; an executor works there. */
const FETCHED: Found = {
  jvm: [
    /^CLASS Held driver true executor true$/m,
    /^PLACE held\.txt driver \[SparkFiles\] executor \[SparkFiles directory\]$/m,
    /^PLACE held\.zip driver \[SparkFiles\] executor \[SparkFiles directory\]$/m,
  ],
  python: /^MODULE "held" true true$/m,
};

/** Jars are read where they are, and so are the driver's modules; everything else is left out. */
const LEFT_OUT: Found = {
  jvm: [/^CLASS Held driver true executor true$/m, /^PLACE held\.txt driver \[\] executor \[\]$/m, /^PLACE held\.zip driver \[\] executor \[\]$/m],
  python: /^MODULE "held" true false$/m,
};

/** What a location of a scheme looks like, and what it leads to. */
const SCHEMES: { readonly [scheme: string]: { readonly at: (name: string) => string; readonly found: Found } } = {
  'local:': { at: (name) => `local://${DIRECTORY}/${name}`, found: LEFT_OUT },
  'file:': { at: (name) => `file://${DIRECTORY}/${name}`, found: FETCHED },
  'plain': { at: (name) => `${DIRECTORY}/${name}`, found: FETCHED },
  'http:': { at: (name) => `http://store:8000/${name}`, found: FETCHED },
};

/** What each scheme means for each kind of location. The volume is in the pods of both roles, as if both had the files in their image. */
export const PATHS: readonly Case[] = Object.entries(SCHEMES).flatMap(([scheme, { at, found }]) => [
  {
    name: `paths: ${scheme} for an application of the JVM, its jars, files and archives`,
    prepare: files,
    build: job({
      mainClass: 'org.apache.spark.conformance.App',
      mainApplicationFile: at('app.jar'),
      arguments: ['class:Held', 'place:held.txt', 'place:held.zip'],
      deps: { jars: [at('held.jar')], files: [at('held.txt')], archives: [at('held.zip')] },
    }),
    ...COMPLETE,
    says: found.jvm,
  },
  {
    name: `paths: ${scheme} for an application in Python, and its modules`,
    prepare: files,
    build: job({ mainApplicationFile: at('app.py'), arguments: ['module:held'], deps: { pyFiles: [at('held.py')] } }),
    ...COMPLETE,
    says: [found.python],
  },
]);

function job(props: SparkJobProps): Build {
  return (chart: Chart) => {
    SparkChecks.of(chart).acknowledge('SPARK016', 'it is shown what becomes of them');
    return new SparkJob(chart, 'run', {
      name: 'app',
      volumes: [SparkVolume.configMap('program', { configMap: 'program', mountPath: DIRECTORY })],
      ...small({ ...props, executor: { instances: 1 } }),
    });
  };
}

/** Files in a ConfigMap, and a server that has them. */
async function files(namespace: string): Promise<void> {
  const held = await compiled(namespace, 'class Held');
  const labels = { [PREPARED]: '' };
  const objects = [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'program', labels },
      data: { 'app.py': readFileSync(join(__dirname, 'app.py'), 'utf8'), 'held.py': 'VALUE = 42\n', 'held.txt': 'held' },
      binaryData: { 'app.jar': await compiledApplication(namespace), 'held.jar': held, 'held.zip': held },
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'store', labels: { ...labels, app: 'store' } },
      spec: {
        securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [{
          name: 'store',
          image: imageOf('python'),
          command: ['python3', '-m', 'http.server', '8000', '--directory', DIRECTORY],
          readinessProbe: { tcpSocket: { port: 8000 }, periodSeconds: 1 },
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          volumeMounts: [{ name: 'program', mountPath: DIRECTORY }],
        }],
        volumes: [{ name: 'program', configMap: { name: 'program' } }],
      },
    },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'store', labels }, spec: { selector: { app: 'store' }, ports: [{ port: 8000 }] } },
  ];
  await apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }), '--namespace', namespace);
  await mustKubectl(['wait', 'pod/store', '--namespace', namespace, '--for=condition=Ready', '--timeout=60s']);
}
