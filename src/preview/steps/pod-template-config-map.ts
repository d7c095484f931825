import { add } from '../add';
import { DriverStep } from '../step';

const TEMPLATE = 'spark.kubernetes.executor.podTemplateFile';
const VOLUME = 'pod-template-volume';
const DIRECTORY = '/opt/spark/pod-template';
const FILE = 'pod-spec-template.yml';

/** The executors' template, in a ConfigMap that Spark makes of the submitted file. */
export const podTemplateConfigMap: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.PodTemplateConfigMapStep',

  configure(pod, { conf, run }) {
    const configMap = { name: `${run.generatedPrefix}-driver-podspec-conf-map`, items: [{ key: 'podspec-configmap-key', path: FILE }] };
    return !conf.has(TEMPLATE) ? pod : add(pod, {
      spec: { volumes: [{ name: VOLUME, configMap }] },
      container: { volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY }] },
    });
  },

  properties: ({ conf }) => new Map(conf.has(TEMPLATE) ? [[TEMPLATE, `${DIRECTORY}/${FILE}`]] : []),

  notes: ({ conf }) => (conf.has(TEMPLATE) ? [`Spark reads "${conf.get(TEMPLATE)}" when it submits, and fails if it is not there.`] : []),
};
