import { fromLibrary } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { FieldOrigin, fieldFromLibrary } from '../plan/field-origin';
import { Share } from '../plan/share';

/** Where the driver finds its configuration directory; Spark mounts the executors' copy at the same place. */
export const CONFIGURATION_DIRECTORY = '/opt/spark/conf';

/** Spark hands the directory's text files to the executors, but not those that end in `.template`. */
export const EXECUTOR_TEMPLATE_FILE = 'executor-pod.yaml.template';

/** The driver's one configuration directory, from a ConfigMap. */
export const configurationDirectory: Feature = {
  ownedKeys: {
    'spark.kubernetes.executor.podTemplateFile': LIBRARY,
    'spark.kubernetes.executor.podTemplateContainerName': LIBRARY,
  },

  contribute({ configMapName }: Application): Share {
    return {
      conf: [
        fromLibrary(
          'spark.kubernetes.executor.podTemplateFile',
          `${CONFIGURATION_DIRECTORY}/${EXECUTOR_TEMPLATE_FILE}`,
          'the executors\' pod template',
        ),
      ],
      driver: {
        spec: { volumes: [{ name: 'spark-conf', configMap: { name: configMapName } }] },
        container: {
          env: [{ name: 'SPARK_CONF_DIR', value: CONFIGURATION_DIRECTORY }],
          volumeMounts: [{ name: 'spark-conf', mountPath: CONFIGURATION_DIRECTORY, readOnly: true }],
        },
      },
    };
  },

  fields(): FieldOrigin[] {
    return ['spec.volumes[spark-conf]', 'container.env[SPARK_CONF_DIR]', 'container.volumeMounts[spark-conf]']
      .map((field) => fieldFromLibrary('driver', field, 'the configuration directory'));
  },
};
