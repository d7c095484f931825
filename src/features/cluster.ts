import { fromLibrary } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { FieldOrigin, fieldFromLibrary, ofBoth } from '../plan/field-origin';
import { Share } from '../plan/share';

/** Ports that are random in Spark; fixed, so that network policies can name them. */
const DRIVER_PORT = 7078;
const BLOCK_MANAGER_PORT = 7079;
const UI_PORT = 4040;

/**
 * Where the application runs and how driver and executors find each other: the
 * API server, the namespace, the driver's address and the executors' names.
 */
export const cluster: Feature = {
  ownedKeys: {
    'spark.master': LIBRARY,
    'spark.submit.deployMode': LIBRARY,
    'spark.kubernetes.namespace': 'namespace',
    'spark.app.name': 'name',
    'spark.driver.host': LIBRARY,
    'spark.driver.bindAddress': LIBRARY,
    'spark.driver.port': LIBRARY,
    'spark.blockManager.port': LIBRARY,
    'spark.driver.blockManager.port': LIBRARY,
    'spark.ui.port': LIBRARY,
    'spark.kubernetes.driver.pod.name': LIBRARY,
    'spark.kubernetes.executor.podNamePrefix': LIBRARY,
    'spark.kubernetes.resource.type': LIBRARY,
  },

  contribute(application: Application): Share {
    const reason = 'the driver runs in the Job\'s own pod';
    const namespace = application.namespace ?? '$(POD_NAMESPACE)';
    const namespaceEntry = fromLibrary('spark.kubernetes.namespace', namespace, 'the namespace of the job');
    return {
      conf: [
        // The port is required: Spark does not complete the URL of an API server.
        fromLibrary('spark.master', 'k8s://https://kubernetes.default.svc:443', reason),
        fromLibrary('spark.app.name', application.name, 'the name of the job'),
        fromLibrary('spark.driver.port', String(DRIVER_PORT), 'fixed ports'),
        fromLibrary('spark.blockManager.port', String(BLOCK_MANAGER_PORT), 'fixed ports'),
        // Only a cluster-mode submission tells the executors' pods what language they run.
        ...(application.language === 'java'
          ? []
          : [fromLibrary('spark.kubernetes.resource.type', application.language, 'the language of the application')]),
        ...(application.namespace === undefined ? [] : [namespaceEntry]),
      ],
      podConf: [
        ...(application.namespace === undefined ? [namespaceEntry] : []),
        fromLibrary('spark.driver.host', '$(POD_IP)', reason),
        fromLibrary('spark.kubernetes.driver.pod.name', '$(POD_NAME)', reason),
        fromLibrary('spark.kubernetes.executor.podNamePrefix', '$(POD_NAME)', 'unique for every run and retry'),
      ],
      driver: {
        labels: { 'spark-role': 'driver', 'spark-app-name': application.name },
        spec: { restartPolicy: 'Never', enableServiceLinks: false },
        container: {
          env: [
            fieldVariable('POD_NAME', 'metadata.name'),
            fieldVariable('POD_IP', 'status.podIP'),
            ...(application.namespace === undefined ? [fieldVariable('POD_NAMESPACE', 'metadata.namespace')] : []),
            // Apache's entry point binds the driver to this address.
            { name: 'SPARK_DRIVER_BIND_ADDRESS', value: '$(POD_IP)' },
          ],
          ports: [
            { name: 'driver-rpc-port', containerPort: DRIVER_PORT },
            { name: 'blockmanager', containerPort: BLOCK_MANAGER_PORT },
            { name: 'spark-ui', containerPort: UI_PORT },
          ],
        },
      },
      executor: {
        spec: { enableServiceLinks: false },
      },
    };
  },

  fields(): FieldOrigin[] {
    return [
      fieldFromLibrary('driver', 'metadata.labels', 'Spark\'s own labels, which it gives to the pods that it makes itself'),
      fieldFromLibrary('driver', 'spec.restartPolicy', 'a new run is a new pod'),
      fieldFromLibrary('driver', 'container.env', 'what differs from pod to pod'),
      fieldFromLibrary('driver', 'container.ports', 'fixed ports'),
      ...ofBoth((role) => [
        fieldFromLibrary(role, 'spec.enableServiceLinks', 'no variables for the Services of the namespace'),
        fieldFromLibrary(role, 'container.name', 'the name that Spark gives to the container'),
      ]),
    ];
  },
};

function fieldVariable(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
