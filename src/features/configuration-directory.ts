import { fromLibrary, libraryOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { CONFIGURATION_VOLUME, EXECUTOR_TEMPLATE_FILE } from '../plan/configuration';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { CONFIGURATION_DIRECTORY } from '../sizing/spark-constants';

/** The driver's one configuration directory, from a ConfigMap. */
export const configurationDirectory: Feature = {
  ownedKeys: {
    'spark.kubernetes.executor.podTemplateFile': 'executor.podTemplate',
    'spark.kubernetes.executor.podTemplateContainerName': 'executor.podTemplate',
  },

  contribute({ roles, submitter }: Application): Share {
    return {
      conf: roles.filter(({ name, madeBy }) => name === 'executor' && madeBy === 'spark').map(() => fromLibrary(
        'spark.kubernetes.executor.podTemplateFile',
        `${CONFIGURATION_DIRECTORY}/${EXECUTOR_TEMPLATE_FILE}`,
        'the executors\' pod template',
      )),
      pods: {
        ...byRole(roles, ({ madeBy }) => (madeBy === 'library' ? [DIRECTORY] : [])),
        submitter: submitter === undefined ? [] : [DIRECTORY],
      },
    };
  },
};

/** The ConfigMap's name follows from its content, which the planner knows last. */
const DIRECTORY: PodPiece = {
  origin: libraryOrigin('the configuration directory'),
  spec: { volumes: [{ name: CONFIGURATION_VOLUME, configMap: {} }] },
  container: {
    env: [{ name: 'SPARK_CONF_DIR', value: CONFIGURATION_DIRECTORY }],
    volumeMounts: [{ name: CONFIGURATION_VOLUME, mountPath: CONFIGURATION_DIRECTORY, readOnly: true }],
  },
};
