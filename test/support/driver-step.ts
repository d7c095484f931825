import { ConfReader } from '../../src/conf/conf-reader';
import { SparkPod } from '../../src/pod/spark-pod';
import { STAND_INS } from '../../src/preview/run';
import { DriverStep, DriverStepInput } from '../../src/preview/step';

/** What a step of the driver reads: of a Java application, unless the test says otherwise. */
export function driverInput(conf: { [key: string]: string } = {}, parts: Partial<DriverStepInput> = {}, sparkVersion = '4.1.4'): DriverStepInput {
  return {
    role: 'driver',
    conf: new ConfReader(new Map(Object.entries(conf)), sparkVersion),
    run: { ...STAND_INS, generatedPrefix: 'sales-0f' },
    application: { mainClass: 'com.example.Main', language: 'java', arguments: [] },
    ...parts,
  };
}

/** A Python application of one file. */
export const PYTHON = { mainClass: 'org.apache.spark.deploy.PythonRunner', mainApplicationFile: 'local:///opt/app.py', language: 'python', arguments: [] } as const;

/** What a step makes of a pod that is empty, unless the test says otherwise. */
export function configured(step: DriverStep, input: DriverStepInput, start: SparkPod = { pod: {}, container: {} }): SparkPod {
  return step.configure(start, input);
}

/** The entries that a step adds to the driver's configuration. */
export function propertiesOf(step: DriverStep, input: DriverStepInput): { [key: string]: string } {
  return Object.fromEntries(step.properties?.(input) ?? []);
}
