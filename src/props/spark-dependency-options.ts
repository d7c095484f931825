/**
 * What an application needs besides its main file. Locations are URIs, which the driver fetches and hands to the executors;
 * `file://` is a file of the driver's image. `local://`, a file of everybody's image that nobody hands over, works for jars only.
 */
export interface SparkDependencyOptions {
  /**
   * Jars on the class paths of driver and executors (`spark.jars`). `local://` is in the image of both.
   *
   * @default - none
   */
  readonly jars?: string[];

  /**
   * Files in the working directory of every executor (`spark.files`). Spark leaves out those with `local://` (SPARK016).
   *
   * @default - none
   */
  readonly files?: string[];

  /**
   * `.py`, `.zip` or `.egg` files on the `PYTHONPATH` of driver and executors (`spark.submit.pyFiles`). Spark leaves executors
   * without those with `local://` (SPARK016).
   *
   * @default - none
   */
  readonly pyFiles?: string[];

  /**
   * Archives unpacked in the working directory of every executor, optionally `uri#directory` (`spark.archives`). Spark leaves
   * out those with `local://` (SPARK016).
   *
   * @default - none
   */
  readonly archives?: string[];

  /**
   * Maven coordinates `groupId:artifactId:version`, resolved when the driver starts (`spark.jars.packages`). The driver gets a writable Ivy directory (`spark.jars.ivy`).
   *
   * @default - none
   */
  readonly packages?: string[];

  /**
   * `groupId:artifactId` pairs to leave out while resolving `packages` (`spark.jars.excludes`).
   *
   * @default - none
   */
  readonly excludePackages?: string[];

  /**
   * Further Maven repositories for `packages` (`spark.jars.repositories`).
   *
   * @default - Spark's own list: the local repository, Maven Central and Spark Packages
   */
  readonly repositories?: string[];
}
