import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { SparkJob, SparkJobProps } from 'cdk8s-spark';
import { Build } from '../app';

/** So small that several applications fit on any machine at a time. */
export const SMALL_POD = { coreRequest: Cpu.millis(200), memory: Size.mebibytes(512) };

/** The application that every image of Spark has. */
export function sparkPi(props: Partial<SparkJobProps> = {}): Build {
  return (chart) => new SparkJob(chart, 'run', {
    name: 'pi',
    mainClass: 'org.apache.spark.examples.SparkPi',
    mainApplicationFile: 'local:///opt/spark/examples/jars/spark-examples.jar',
    arguments: ['50'],
    ...props,
    driver: { ...SMALL_POD, ...props.driver },
    executor: { ...SMALL_POD, ...props.executor },
  });
}

/** What it says in the end. */
export const PI = /Pi is roughly 3\.1/;
