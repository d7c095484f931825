import { CONFIGURATION_DIRECTORY, PROPERTIES_FILE } from '../../sizing/spark-constants';
import { add } from '../add';
import { isLocalFile, NO_FILE, uploaded, uploadNotes } from '../local-files';
import { DriverStep, DriverStepInput } from '../step';

/** The command line of the driver, and the interpreters of a Python application. */
export const driverCommand: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.DriverCommandFeatureStep',

  configure(pod, input) {
    const { mainClass, proxyUser, arguments: given } = input.application;
    const user = proxyUser === undefined ? [] : ['--proxy-user', proxyUser];
    const args = ['driver', ...user, '--properties-file', `${CONFIGURATION_DIRECTORY}/${PROPERTIES_FILE}`, '--class', mainClass, mainFile(input), ...given];
    return add(pod, { container: { args, env: interpreters(input) } });
  },

  properties: ({ application }) => new Map([['spark.kubernetes.resource.type', application.language]]),

  notes({ conf, application }) {
    if (application.language !== 'python') {
      return [];
    }
    return [
      ...uploadNotes(application.mainApplicationFile === undefined ? [] : [application.mainApplicationFile]),
      ...(conf.get('spark.pyspark.python') === undefined
        ? ['PYSPARK_PYTHON and PYSPARK_DRIVER_PYTHON of the machine that submits reach the driver too, where the configuration has no value; they are not shown.']
        : []),
    ];
  },
};

function mainFile({ conf, application }: DriverStepInput): string {
  const { language, mainApplicationFile: file } = application;
  if (language === 'java') {
    // A jar of the submitting machine reaches the driver by spark.jars.
    return file === undefined || isLocalFile(file) ? NO_FILE : file;
  }
  if (file === undefined) {
    throw new Error(`Spark needs the file of an application in ${language === 'r' ? 'R' : 'Python'}; give a mainApplicationFile`);
  }
  return language === 'python' && isLocalFile(file) ? uploaded(file, conf) : file;
}

function interpreters({ conf, application }: DriverStepInput) {
  const executors = conf.get('spark.pyspark.python');
  const variables = { PYSPARK_PYTHON: executors, PYSPARK_DRIVER_PYTHON: conf.get('spark.pyspark.driver.python') ?? executors };
  return application.language !== 'python' ? [] : Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
