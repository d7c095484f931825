import { isOfThePod } from './checkpoints';
import { localPath, mountAt, sparkContainer } from './local-paths';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Check } from '../plan/check';
import { projectOf } from '../plan/pipeline-project';
import { Workload } from '../plan/workload';
import { RoleName } from '../sizing/spark-constants';

const WAREHOUSE = 'spark.sql.warehouse.dir';

const CATALOG = 'spark.sql.catalogImplementation';

/** What remembers tables, if it is told of by keys. */
const METASTORES = ['spark.hadoop.hive.metastore.uris', 'spark.hadoop.javax.jdo.option.ConnectionURL', 'spark.hive.metastore.uris'];

/** What says where tables are, if it is not the warehouse of Spark's own catalog. */
const OTHER_CATALOGS = ['spark.sql.defaultCatalog', 'spark.sql.catalog.spark_catalog'];

const SESSION_CATALOG = 'spark_catalog';

/**
 * What a pipeline writes into the file systems of its pods. Executors write there as well as the driver, and what a run has written
 * the next one looks for: checkpoints, without which its streams read everything once more, and tables.
 */
export const checkPipelines: Check = ({ application, conf, workload }) => {
  const spec = application.props.mode === 'dry-run' ? undefined : projectOf(application)?.spec;
  if (spec === undefined) {
    return [];
  }
  // Without a scheme, Spark refuses it.
  const storage = typeof spec.storage === 'string' && /^file:/i.test(spec.storage) ? localPath(spec.storage) : undefined;
  const usesWarehouse = [undefined, SESSION_CATALOG].includes(spec.catalog as string | undefined)
    && !OTHER_CATALOGS.some((key) => conf.get(key) !== undefined);
  return [
    ...(storage === undefined ? [] : lost(workload(), storage).map((why) => problem('pipeline.storage', storage, why))),
    ...(usesWarehouse ? [...checkWarehouse(conf, workload), ...checkCatalog(conf)] : []),
  ];
};

function checkWarehouse(conf: SparkConf, workload: () => Workload): Problem[] {
  const value = conf.get(WAREHOUSE);
  const prop = `sparkConf["${WAREHOUSE}"]`;
  if (value === undefined) {
    return [problem(prop, undefined, 'without it, tables are in the directory that each container works in')];
  }
  const directory = localPath(value);
  return directory === undefined ? [] : lost(workload(), directory).map((why) => problem(prop, value, why));
}

/** Without a memory of its own, Spark's catalog does not know in the next run what there is, and finds the places of new tables taken. */
function checkCatalog(conf: SparkConf): Problem[] {
  const isKept = conf.get(CATALOG) === 'hive' && METASTORES.some((key) => conf.get(key) !== undefined);
  return isKept ? [] : [
    {
      rule: 'PIPELINE_PLACE',
      prop: `sparkConf["${CATALOG}"]`,
      ...(conf.get(CATALOG) === undefined ? {} : { value: conf.get(CATALOG) }),
      why: 'Spark\'s own catalog forgets its tables when the run ends, and the next one fails, because their places are taken (LOCATION_ALREADY_EXISTS)',
      fix: 'Write "hive" there, and hadoopConf["hive.metastore.uris"] or another metastore; or name another catalog in pipeline.catalog; or acknowledge it, if a hive-site.xml of the image says it',
    },
  ];
}

/** Why what is written into a directory is not there for others. */
function lost({ driver, executorTemplate }: Workload, directory: string): string[] {
  const pods = [['driver', driver], ['executor', executorTemplate ?? {}]] as const;
  const reasons = pods.flatMap(([role, pod]: readonly [RoleName, Workload['driver']]): string[] => {
    const container = sparkContainer(pod, role);
    const mount = container === undefined ? undefined : mountAt(directory, container);
    if (mount === undefined) {
      return [`the ${role}'s pod has no volume there`];
    }
    return isOfThePod(mount.name, pod) ? [`the volume "${mount.name}" goes with the ${role}'s pod`] : [];
  });
  return reasons.slice(0, 1);
}

function problem(prop: string, value: unknown, reason: string): Problem {
  return {
    rule: 'PIPELINE_PLACE',
    prop,
    ...(value === undefined ? {} : { value }),
    why: `${reason}: driver and executors do not see what the other ones write, and the next run finds nothing`,
    fix: 'Write a directory of shared storage, or one of a claim that volumes mounts in both roles',
  };
}
