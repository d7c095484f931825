import { join } from 'path';
import { small } from './small';
import { Build } from '../app';
import { Case } from '../case';
import { SparkJob, SparkJobProps, SparkSource } from 'cdk8s-spark';

function withSource(source: SparkSource, props: Partial<SparkJobProps> = {}): Build {
  return (chart) => new SparkJob(chart, 'run', { name: 'app', source, ...small({ ...props, executor: { instances: 1, ...props.executor } }) });
}

const SCRIPT = `from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print("SUM", spark.range(10).selectExpr("sum(id)").first()[0])
spark.stop()
`;

/** Programs that are in no image. */
export const SOURCES: readonly Case[] = [
  { name: 'sources: a text', build: withSource(SparkSource.inline(SCRIPT)), end: 'Complete', exitCode: 0, says: [/SUM 45/] },
  { name: 'sources: a file', build: withSource(SparkSource.file(join(__dirname, 'app.py')), { arguments: ['squares:1:0'] }), end: 'Complete', exitCode: 0 },
  {
    name: 'sources: a directory, whose modules executors import',
    build: withSource(SparkSource.directory(join(__dirname, '..', '..', '..', 'examples', 'python-source', 'jobs')), { mainApplicationFile: 'report.py', arguments: ['4'] }),
    end: 'Complete',
    exitCode: 0,
    says: [/\[0, 1, 4, 9\]/],
  },
  {
    name: 'sources: SQL',
    build: withSource(SparkSource.inline('select concat("SUM ", sum(id)) from range(10);\n', { fileName: 'report.sql' })),
    end: 'Complete',
    exitCode: 0,
    says: [/SUM 45/],
  },
];
