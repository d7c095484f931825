import { keyedOptions } from './keyed-options';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { ThriftMetastore } from '../props/thrift-metastore';
import { ThriftOptions } from '../props/thrift-options';

const CATALOG = 'spark.sql.catalogImplementation';
const URIS = 'spark.hadoop.hive.metastore.uris';
const PROP = 'metastore';

const ADDRESS = /^thrift:\/\/[^\s,/:]+(:\d+)?$/;

const OPTIONS = keyedOptions<ThriftOptions>('', { warehouse: { key: 'spark.sql.warehouse.dir', form: 'text' } });

/** Where a Thrift server has its tables, and where they are written down. */
export const thriftCatalog: Feature = {
  ownedKeys: { [CATALOG]: PROP, [URIS]: PROP, ...OPTIONS.ownedKeys },

  contribute({ props }: Application): Share {
    return {
      conf: [...entries(props.metastore), ...OPTIONS.entries(props)],
      problems: [...check(props.metastore), ...checkWarehouse(props.warehouse)],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const uris = conf.list(URIS);
    const isInMemory = readKey(conf, CATALOG, (key) => conf.text(key)) === 'in-memory';
    const metastore = isInMemory ? ThriftMetastore.inMemory() : uris.length > 0 ? ThriftMetastore.hive(...uris) : undefined;
    return { ...OPTIONS.read(conf), ...(metastore === undefined ? {} : { metastore }) };
  },
};

function entries(metastore: ThriftMetastore | undefined): ConfEntry[] {
  if (metastore === undefined) {
    return [];
  }
  const { _place: choice } = metastore;
  return choice.kind === 'inMemory'
    ? [fromProp(CATALOG, 'in-memory', PROP)]
    : [fromProp(CATALOG, 'hive', PROP), fromProp(URIS, choice.uris.join(','), PROP)];
}

function check(metastore: ThriftMetastore | undefined): Problem[] {
  const choice = metastore?._place;
  if (choice?.kind !== 'remote') {
    return [];
  }
  const wrong = choice.uris.find((uri) => !ADDRESS.test(uri));
  return choice.uris.length > 0 && wrong === undefined ? [] : [
    { rule: 'METASTORE', prop: PROP, value: wrong, why: 'a Hive Metastore is known by addresses of the scheme thrift', fix: 'Write for example "thrift://metastore.data:9083"' },
  ];
}

function checkWarehouse(warehouse: string | undefined): Problem[] {
  return warehouse === undefined || /^([a-z][a-z0-9+.-]*:)?\//i.test(warehouse) ? [] : [
    {
      rule: 'METASTORE',
      prop: 'warehouse',
      value: warehouse,
      why: 'a relative directory is one of each container\'s own, so that executors write where nobody reads',
      fix: 'Write an address of shared storage such as "s3a://lake/warehouse", or the absolute path of a volume',
    },
  ];
}
