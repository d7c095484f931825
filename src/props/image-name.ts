/** Repositories that hold Spark itself, and nothing of anybody's own: their tags are versions of Spark. */
const SPARKS_OWN = /(?:^|\/)(?:spark|spark-py|spark-r|pyspark):v?(\d+\.\d+\.\d+)(?![\d.])/;

/** The version that the tag of an image of Spark itself says; an application's own image may be called like it, but has a version of its own. */
export function versionOfSparkItself(image: string): string | undefined {
  return SPARKS_OWN.exec(image)?.[1];
}

const APACHES = /^(?:docker\.io\/)?(?:apache\/|library\/)?spark:|:\d+\.\d+\.\d+-scala[\d.]+-java\d+(?:-python3)?(?:-r)?-ubuntu$/;

/** Whether an image is one of Apache's, or a mirrored one: nothing is in it but a distribution of Spark. */
export function isOfApache(image: string): boolean {
  return APACHES.test(image);
}
