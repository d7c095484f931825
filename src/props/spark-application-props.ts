import { SparkRuntimeProps } from './spark-runtime-props';

/** A Spark application: a workload with a program of the user's own. */
export interface SparkApplicationProps extends SparkRuntimeProps {
  /**
   * The application's jar, `.py` or `.R` file: a path or URI. `local://` is a file in the image.
   *
   * @default - none: `mainClass` is on Spark's own class path (`spark-internal`)
   */
  readonly mainApplicationFile?: string;

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
