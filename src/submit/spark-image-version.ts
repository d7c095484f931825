/** The version of Spark that an image says it has: the tag of an image that is called spark. */
export function versionOfImage(image: string | undefined): string | undefined {
  const [, version] = /(?:^|\/)[^/:@]*spark[^/:@]*:v?(\d+\.\d+\.\d+)(?![\d.])/i.exec(image ?? '') ?? [];
  return version;
}
