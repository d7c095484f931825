/** Whether an address of a directory means the same wherever Spark was started: an absolute path, or one behind a scheme. */
export function isAbsolute(address: string): boolean {
  return /^(\/|[a-z][a-z0-9+.-]*:\/)/i.test(address);
}
