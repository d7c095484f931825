/** Repositories that hold Spark itself, and nothing of anybody's own: their tags are versions of Spark. */
const SPARKS_OWN = /(?:^|\/)(?:spark|spark-py|spark-r|pyspark):v?(\d+\.\d+\.\d+)(?![\d.])/;

/** The version that the tag of an image of Spark itself says; an application's own image may be called like it, but has a version of its own. */
export function versionOfSparkItself(image: string): string | undefined {
  return SPARKS_OWN.exec(image)?.[1];
}

const TAG_OF_APACHE = /(?:^|\/)spark:v?\d+\.\d+\.\d+-scala[\d.]+-java\d+(-python3)?(-r)?-ubuntu$/;

/** The languages in one of Apache's images, where its tag tells them; a tag that is the version alone has all of them. */
export function languagesOfApache(image: string): ('java' | 'python' | 'r')[] | undefined {
  const [whole, python, r] = TAG_OF_APACHE.exec(image) ?? [];
  return whole === undefined ? undefined : ['java', ...(python === undefined ? [] : ['python'] as const), ...(r === undefined ? [] : ['r'] as const)];
}

const APACHES = /^(?:docker\.io\/)?(?:apache\/|library\/)?spark:|:\d+\.\d+\.\d+-scala[\d.]+-java\d+(?:-python3)?(?:-r)?-ubuntu$/;

/** Whether an image is one of Apache's, or a mirrored one: nothing is in it but a distribution of Spark. */
export function isOfApache(image: string): boolean {
  return APACHES.test(image);
}
