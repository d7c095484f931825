/**
 * The configuration of one public Spark job: facts (keys and values) only.
 *
 * Where a recipe has a shell or template variable, the value is the default the recipe itself gives, else a placeholder
 * between angle brackets; a number or flag that has no default in the recipe is left out. A key whose value is a literal or
 * templated credential is only named, in `secretKeys`, and never in `conf`.
 *
 * "A public repository on GitHub" is one whose file was found by its text.
 */
export interface RealWorldJob {
  readonly name: string;
  /** owner/repo + path, page address, or thread of the public recipe. */
  readonly source: string;
  readonly sparkVersion?: string;
  readonly language?: 'java' | 'python' | 'r';
  readonly conf: { [key: string]: string };
  readonly secretKeys?: string[];
  /** Keys of the recipe that are wrong for Spark 4.1 on Kubernetes, and why. */
  readonly knownMistakes?: { [key: string]: string };
}
