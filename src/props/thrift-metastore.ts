/** Where databases and tables are written down, as data. */
export type MetastoreChoice =
  | { readonly kind: 'remote'; readonly uris: readonly string[] }
  | { readonly kind: 'inMemory' };

/** Where databases and tables are written down. */
export class ThriftMetastore {
  /**
   * A Hive Metastore, which other engines may share (`spark.hadoop.hive.metastore.uris`).
   *
   * @param uris its addresses, for example `thrift://metastore.data:9083`; further ones are asked if the first does not answer
   */
  public static hive(...uris: string[]): ThriftMetastore {
    return new ThriftMetastore({ kind: 'remote', uris });
  }

  /**
   * Nowhere: what clients create in Spark's own catalog lives as long as the server (`spark.sql.catalogImplementation`). It is for servers whose
   * tables are in other catalogs (`spark.sql.catalog.*`), and starts sooner.
   */
  public static inMemory(): ThriftMetastore {
    return new ThriftMetastore({ kind: 'inMemory' });
  }

  /** @internal */
  public readonly _place: MetastoreChoice;

  private constructor(choice: MetastoreChoice) {
    this._place = choice;
  }
}
