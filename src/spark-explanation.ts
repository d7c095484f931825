/** Why a key of Spark, or a field of a pod, has its value. */
export interface SparkExplanation {
  /** The key, or the field, for example `executor.container.resources.limits.memory`. */
  readonly subject: string;

  /**
   * The value, as text. A secret is not shown.
   *
   * @default - it has none
   */
  readonly value?: string;

  /** Who set it: a prop, a default of the library, or Spark from its configuration. */
  readonly origin: string;

  /**
   * How the value was computed, for example `10240Mi = 8g heap + max(0.25 × 8g, 384Mi) overhead`.
   *
   * @default - it is the origin's own
   */
  readonly formula?: string;
}
