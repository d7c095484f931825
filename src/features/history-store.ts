import { Size } from 'cdk8s';
import { ConfEntry, fromProp, fromPropOrDefault } from '../conf/origin';
import { mebibytes, sparkSize } from '../conf/units';
import { Problem } from '../findings/finding';
import { mebibytesOf, say } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { HistoryStore } from '../props/history-store';
import { heapOf } from '../sizing/memory';

const STORE = 'spark.history.store.';
const PATH = `${STORE}path`;
const DISK_USAGE = `${STORE}maxDiskUsage`;
const SERIALIZER = `${STORE}serializer`;
const HYBRID = `${STORE}hybridStore.`;

/** Spark estimates what it writes, and counts neither its list of logs nor what it is about to write. */
const SHARE_OF_VOLUME = 0.8;

/** In mebibytes: less holds no application of any size. */
const SMALLEST = 128;

/** Where a history server keeps what it has read of logs. */
export const historyStore: Feature = {
  ownedKeys: {
    [PATH]: 'store',
    [DISK_USAGE]: 'store.size',
    [SERIALIZER]: 'store.serializer',
    [`${HYBRID}enabled`]: 'store',
    [`${HYBRID}maxMemoryUsage`]: 'store.maxMemoryUsage',
    // The other one is no longer kept up.
    [`${HYBRID}diskBackend`]: LIBRARY,
  },

  contribute({ props }: Application): Share {
    const { store, server } = props;
    const volume = store?._volume;
    if (store === undefined || volume === undefined) {
      return { problems: [...store?._problems ?? []] };
    }
    return {
      conf: entries(store, volume.mountPath, heapOf(server)),
      problems: [...store._problems, ...checkSizes(store, heapOf(server))],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const size = (key: string, share = 1) => readKey(conf, key, () => Size.mebibytes(Math.ceil(conf.size(key) / 2 ** 20 / share)));
    if (!conf.has(PATH)) {
      return {};
    }
    const [diskSize, memory] = [size(DISK_USAGE, SHARE_OF_VOLUME), size(`${HYBRID}maxMemoryUsage`)];
    const serializer = conf.raw(SERIALIZER);
    const options = {
      ...(diskSize === undefined ? {} : { size: diskSize }),
      ...(serializer === 'JSON' || serializer === 'PROTOBUF' ? { serializer } as const : {}),
    };
    const hybrid = memory === undefined ? options : { ...options, maxMemoryUsage: memory };
    return { store: conf.isTrue(`${HYBRID}enabled`) ? HistoryStore.hybrid(hybrid) : HistoryStore.disk(options) };
  },
};

function entries({ _kind: kind, _options: options, _size: volume }: HistoryStore, path: string, heap: number): ConfEntry[] {
  const { size, serializer, maxMemoryUsage } = options;
  const memory = maxMemoryUsage === undefined ? heap / 2 : mebibytes(maxMemoryUsage);
  return [
    fromProp(PATH, path, 'store'),
    fromPropOrDefault(DISK_USAGE, sparkSize(Math.floor(mebibytes(volume) * SHARE_OF_VOLUME)), 'store.size', size),
    ...(serializer === undefined ? [] : [fromProp(SERIALIZER, serializer, 'store.serializer')]),
    ...(kind !== 'hybrid' ? [] : [
      fromProp(`${HYBRID}enabled`, 'true', 'store'),
      fromPropOrDefault(`${HYBRID}maxMemoryUsage`, sparkSize(Math.floor(memory)), 'store.maxMemoryUsage', maxMemoryUsage),
    ]),
  ];
}

function checkSizes({ _size: size, _options: { maxMemoryUsage } }: HistoryStore, heap: number): Problem[] {
  return [
    ...(mebibytes(size) >= SMALLEST ? [] : [
      { rule: 'HISTORY_SERVER' as const, prop: 'store.size', value: size.asString(), why: 'it has no room for the applications that people look at', fix: say`Write ${mebibytesOf(SMALLEST)} or more` },
    ]),
    ...(maxMemoryUsage === undefined || mebibytes(maxMemoryUsage) < heap ? [] : [
      {
        rule: 'HISTORY_SERVER' as const,
        prop: 'store.maxMemoryUsage',
        value: maxMemoryUsage.asString(),
        why: `it is a part of the heap, which has ${heap}Mi, and the server runs out of memory before it counts so much`,
        fix: 'Write half of the heap, or raise server.memory',
      },
    ]),
  ];
}
