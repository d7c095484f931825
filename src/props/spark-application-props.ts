import { SparkRuntimeProps } from './spark-runtime-props';
import { SparkSource } from './spark-source';

/** A Spark application: a workload with a program of the user's own. */
export interface SparkApplicationProps extends SparkRuntimeProps {
  /**
   * The application's jar, `.py`, `.R` or `.sql` file: a URI, or with `source` its path in the source. `local://` is a file in the image.
   *
   * The statements of a `.sql` file are run by Spark's own command line for SQL (`SparkSQLCLIDriver -f`), in client mode.
   *
   * @default - the only file of `source`; without one, `mainClass` is on Spark's own class path (`spark-internal`)
   */
  readonly mainApplicationFile?: string;

  /**
   * Files that come with the application, for driver and executors, where Python finds modules among them (`PYTHONPATH`).
   *
   * @default - none: everything is in the image, or fetched from where its address says
   */
  readonly source?: SparkSource;

  /**
   * The class with the `main` method (`--class`). Required for jars, refused for Python and R.
   *
   * @default - none
   */
  readonly mainClass?: string;

  /**
   * Arguments of the application. Kubernetes expands `$(NAME)` of the driver's environment, and `$$(NAME)` stays as it is.
   *
   * @default - none
   */
  readonly arguments?: string[];
}
