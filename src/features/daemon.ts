import { givenOrDefault, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { heapOf } from '../sizing/memory';

/** The JVM of a server without executors: Spark's start script takes its heap, its options and its jars from variables. */
export const daemon: Feature = {
  contribute({ roles, props }: Application): Share {
    return {
      pods: byRole(roles, (role) => pieces(role, props)),
      problems: roles.flatMap((role) => checkClassPath(role, props)),
    };
  },
};

function pieces({ options: { memory, javaOptions }, options, prop }: Role, { server: { extraClassPath = [] } = {} }: WorkloadProps): PodPiece[] {
  return [
    {
      origin: givenOrDefault(prop('memory'), memory),
      formula: () => 'the heap, in mebibytes',
      container: { env: [{ name: 'SPARK_DAEMON_MEMORY', value: `${heapOf(options)}m` }] },
    },
    ...(javaOptions === undefined ? [] : [
      { origin: propOrigin(prop('javaOptions')), container: { env: [{ name: 'SPARK_DAEMON_JAVA_OPTS', value: javaOptions }] } },
    ]),
    ...(extraClassPath.length === 0 ? [] : [
      { origin: propOrigin(prop('extraClassPath')), container: { env: [{ name: 'SPARK_DAEMON_CLASSPATH', value: extraClassPath.join(':') }] } },
    ]),
  ];
}

function checkClassPath({ options: { localStorage }, prop }: Role, { server: { extraClassPath = [] } = {} }: WorkloadProps): Problem[] {
  return [
    ...extraClassPath.map((path, index) => ({ path, at: `${prop('extraClassPath')}[${index}]` })).filter(({ path }) => !/^\/[^:]*$/.test(path)).map(({ path, at }): Problem => ({
      rule: 'HISTORY_SERVER',
      prop: at,
      value: shown('', path),
      why: 'it is the path of a jar in the container, or of a directory of jars and "/*"',
      fix: 'Write for example "/opt/connectors/*", and give server.volumes what is mounted there',
    })),
    ...(localStorage === undefined ? [] : [
      {
        rule: 'HISTORY_SERVER' as const,
        prop: prop('localStorage'),
        why: 'the server neither shuffles nor spills: what it keeps on disk is its store',
        fix: 'Write the prop store, for example HistoryStore.disk()',
      },
    ]),
  ];
}

