import { isAbsolute } from '../conf/addresses';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { DriverLogOptions } from '../props/logging-options';

const PREFIX = 'spark.driver.log.';
const PROP = 'logging.driverLog';
const TEXTS = ['localDir', 'dfsDir', 'layout'] as const;

/** A copy of the driver's log, which the user interface shows or a history server keeps. */
export const driverLog: Feature = {
  ownedKeys: {
    ...Object.fromEntries([...TEXTS, 'allowErasureCoding'].map((name) => [PREFIX + name, `${PROP}.${name}`])),
    [`${PREFIX}persistToDfs.enabled`]: `${PROP}.dfsDir`,
  },

  contribute({ props }: Application): Share {
    const options = props.logging?.driverLog;
    return options === undefined ? {} : { conf: entries(options), problems: check(options) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const persists = conf.isTrue(`${PREFIX}persistToDfs.enabled`);
    const texts = TEXTS.map((name) => [name, conf.raw(PREFIX + name)] as const).filter(([name, value]) => value !== undefined && (name !== 'dfsDir' || persists));
    const allowErasureCoding = readKey(conf, `${PREFIX}allowErasureCoding`, (key) => conf.isTrue(key));
    // What is said of a copy that nobody has asked for does no harm.
    return !texts.some(([name]) => name !== 'layout') ? {} : {
      logging: { driverLog: { ...Object.fromEntries(texts), ...(allowErasureCoding === undefined ? {} : { allowErasureCoding }) } },
    };
  },
};

function entries(options: DriverLogOptions): ConfEntry[] {
  const { dfsDir, allowErasureCoding } = options;
  return [
    ...TEXTS.flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [fromProp(PREFIX + name, value, `${PROP}.${name}`)];
    }),
    ...(dfsDir === undefined ? [] : [fromProp(`${PREFIX}persistToDfs.enabled`, 'true', `${PROP}.dfsDir`)]),
    ...(allowErasureCoding === undefined ? [] : [fromProp(`${PREFIX}allowErasureCoding`, String(allowErasureCoding), `${PROP}.allowErasureCoding`)]),
  ];
}

function check({ localDir, dfsDir, allowErasureCoding }: DriverLogOptions): Problem[] {
  const problem = (prop: string, value: unknown, why: string, fix: string): Problem => ({ rule: 'LOGGING', prop, value, why, fix });
  return [
    ...(localDir === undefined && dfsDir === undefined
      ? [problem(PROP, undefined, 'it names no place for the copy', `Give ${PROP}.localDir to see it in the user interface, or ${PROP}.dfsDir to keep it`)]
      : []),
    ...(localDir === undefined || localDir.startsWith('/')
      ? []
      : [problem(`${PROP}.localDir`, localDir, 'Spark takes it for a path of the driver\'s container, relative to wherever it was started', 'Write an absolute path such as "/tmp/driver-log"')]),
    ...(dfsDir === undefined || isAbsolute(dfsDir)
      ? []
      : [problem(`${PROP}.dfsDir`, dfsDir, 'a relative path depends on where Spark was started', 'Write a URI such as "s3a://logs/drivers"')]),
    ...(allowErasureCoding !== undefined && dfsDir === undefined
      ? [problem(`${PROP}.allowErasureCoding`, allowErasureCoding, 'it is said of the copy in a distributed file system, and there is none', `Give ${PROP}.dfsDir, or remove it`)]
      : []),
  ];
}
