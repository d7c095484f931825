import { driverPodName } from './submission';
import { ConfEntry, fromLibrary, fromProp, libraryOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { isDnsLabel } from '../pod/dns-label';
import { API_SERVER } from '../sizing/spark-constants';

/**
 * Where the application runs and how driver and executors find each other: the
 * API server, the namespace, the driver's address and the executors' names.
 */
export const cluster: Feature = {
  ownedKeys: {
    'spark.master': LIBRARY,
    'spark.submit.deployMode': 'deployMode',
    // Beside a master, spark-submit takes none.
    'spark.remote': LIBRARY,
    'spark.kubernetes.namespace': 'namespace',
    'spark.app.name': 'name',
    'spark.driver.host': LIBRARY,
    'spark.driver.bindAddress': LIBRARY,
    'spark.kubernetes.driver.pod.name': LIBRARY,
    'spark.kubernetes.executor.podNamePrefix': LIBRARY,
    'spark.kubernetes.resource.type': LIBRARY,
  },

  contribute(application: Application): Share {
    const { name, namespace = '$(POD_NAMESPACE)', carrier, language, submitter } = application;
    const reason = submitter === undefined ? `the driver runs in the ${carrier.kind}'s own pod` : 'Spark makes the driver\'s pod';
    const namespaceEntry = fromLibrary('spark.kubernetes.namespace', namespace, 'the namespace of the job');
    return {
      conf: [
        fromLibrary('spark.master', API_SERVER, reason),
        fromLibrary('spark.app.name', name, 'the name of the job'),
        // Only a cluster-mode submission tells the executors' pods what language they run.
        ...(language === 'java' || submitter !== undefined ? [] : [fromLibrary('spark.kubernetes.resource.type', language, 'the language of the application')]),
        ...(application.namespace === undefined ? [] : [namespaceEntry]),
        ...(submitter === undefined || application.props.ipFamily !== 'IPv6' ? [] : [fromProp('spark.kubernetes.driver.service.ipFamilies', 'IPv6', 'ipFamily')]),
      ],
      podConf: [
        ...(application.namespace === undefined ? [namespaceEntry] : []),
        ...(submitter === undefined
          ? [
            driverHost(application.props.ipFamily, reason),
            fromLibrary('spark.kubernetes.driver.pod.name', '$(POD_NAME)', reason),
            ...executorNames(application),
          ]
          : [
            fromProp('spark.submit.deployMode', 'cluster', 'deployMode'),
            fromLibrary('spark.kubernetes.driver.pod.name', driverPodName(application), 'one name for all tries, so that there is one driver at a time'),
          ]),
      ],
      pods: byRole(application.roles, ({ madeBy }) => (madeBy === 'library' ? ownPieces(application) : [])),
      problems: checkNamespace(application.namespace),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const [name, namespace] = [conf.raw('spark.app.name'), conf.raw('spark.kubernetes.namespace')];
    return {
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(conf.raw('spark.submit.deployMode') === 'cluster' ? { deployMode: 'cluster' } : {}),
      ...(conf.raw('spark.driver.host')?.startsWith('[') ? { ipFamily: 'IPv6' } : {}),
    };
  },
};

/**
 * Where a container is started again in its own pod, the executors of the start before still have their names:
 * there Spark makes up new ones.
 */
function executorNames({ carrier }: Application): ConfEntry[] {
  return carrier.restartPolicy === 'Never' ? [fromLibrary('spark.kubernetes.executor.podNamePrefix', '$(POD_NAME)', 'unique for every run and retry')] : [];
}

/** Kubernetes puts in a bare address, and Spark takes one of IPv6 in brackets only. */
function driverHost(ipFamily: WorkloadProps['ipFamily'], reason: string): ConfEntry {
  return ipFamily === 'IPv6' ? fromProp('spark.driver.host', '[$(POD_IP)]', 'ipFamily') : fromLibrary('spark.driver.host', '$(POD_IP)', reason);
}

export function checkNamespace(namespace: string | undefined): Problem[] {
  return namespace === undefined || isDnsLabel(namespace) ? [] : [
    {
      rule: 'INVALID_NAME',
      prop: 'namespace',
      value: namespace,
      why: 'the name of a namespace has at most 63 small letters, digits and "-", and begins and ends with a letter or digit',
      fix: 'Write the name of the namespace as `kubectl get namespaces` shows it, here or in the chart',
    },
  ];
}

function ownPieces({ namespace }: Application): PodPiece[] {
  return [
    {
      origin: libraryOrigin('what differs from pod to pod'),
      container: {
        env: [
          fieldVariable('POD_NAME', 'metadata.name'),
          fieldVariable('POD_IP', 'status.podIP'),
          ...(namespace === undefined ? [fieldVariable('POD_NAMESPACE', 'metadata.namespace')] : []),
          // Apache's entry point binds the driver to this address.
          { name: 'SPARK_DRIVER_BIND_ADDRESS', value: '$(POD_IP)' },
        ],
      },
    },
  ];
}

function fieldVariable(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
