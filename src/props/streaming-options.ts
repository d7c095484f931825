/** What a stream needs besides what every application does. */
export interface StreamingOptions {
  /**
   * Directory below which every query that has a name keeps its checkpoint, in a directory of that name
   * (`spark.sql.streaming.checkpointLocation`): an absolute path on a volume of the driver and, for queries with state, of the
   * executors, or shared storage such as `s3a://lake/checkpoints`. A query without a name (`queryName`) has a new one at each start,
   * and begins anew.
   *
   * @default - each query says it itself, with the option `checkpointLocation`
   */
  readonly checkpointLocation?: string;

  /**
   * Whether the stream pauses: it has no driver then (`replicas` 0), and goes on where it was as soon as this is false again.
   *
   * @default false
   */
  readonly suspend?: boolean;
}
