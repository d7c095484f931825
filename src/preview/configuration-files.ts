/** Files that Spark keeps to itself: its own configuration, templates, and what is packed. */
const KEPT_BACK = /^spark.*(conf|properties)$|\.template$|\.(gz|zip|jar|tar)$/;

/** The files of a driver's configuration directory that Spark hands to the executors, in its order. Those that are too large for it are among them. */
export function handedOn(files: readonly string[]): string[] {
  return files.filter((file) => !KEPT_BACK.test(file)).sort();
}
