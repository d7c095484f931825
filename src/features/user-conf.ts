import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { either, say, Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';

const HADOOP = 'spark.hadoop.';

/** The user's own configuration. The merge decides what becomes of it. */
export const userConf: Feature = {
  contribute({ props }: Application): Share {
    const conf: ConfEntry[] = [];
    const problems: Problem[] = [];
    for (const [key, value] of Object.entries(props.sparkConf ?? {})) {
      const prop = `sparkConf["${key}"]`;
      conf.push({ key, value, origin: { kind: 'sparkConf', name: prop } });
      if (!/^spark\.\S+$/.test(key)) {
        problems.push(invalid(prop, key, value, 'Spark ignores every key that does not begin with "spark."', key.startsWith('spark')
          ? 'Correct the key'
          : say`${either('Use hadoopConf for Hadoop\'s keys', `Write "${HADOOP}${key}", if it is Hadoop's`)}`));
      }
    }
    for (const [key, value] of Object.entries(props.hadoopConf ?? {})) {
      const prop = `hadoopConf["${key}"]`;
      conf.push({ key: HADOOP + key, value, origin: { kind: 'sparkConf', name: prop } });
      if (key === '' || /\s/.test(key) || key.startsWith('spark.')) {
        problems.push(invalid(prop, key, value, 'Hadoop\'s keys are written without Spark\'s prefix',
          key.startsWith(HADOOP) ? `Write "${key.slice(HADOOP.length)}"` : 'Use sparkConf for Spark\'s keys'));
      }
    }
    return { conf, problems };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return { sparkConf: Object.fromEntries(conf.all()) };
  },
};

function invalid(prop: string, key: string, value: string, why: string, fix: Words): Problem {
  return { rule: 'INVALID_CONF_KEY', prop, value: shown(key, value), why, fix };
}
