import { Problem } from '../findings/finding';
import { Check } from '../plan/check';
import { REQUIRED_OPTIONS } from '../preview/volumes';
import { SCRATCH_PREFIX } from '../sizing/spark-constants';

const VOLUME = /^spark\.kubernetes\.executor\.volumes\.([^.]+)\.([^.]+)\.(.+)$/;
const SCRATCH_NAME = /local|scratch|shuffle|spill|tmp/i;

/** Volumes of executors that are written as `sparkConf`. */
export const checkVolumes: Check = (checked) => {
  const volumes = new Map<string, { type: string; name: string; settings: Map<string, string> }>();
  for (const { key, value } of checked.userEntries) {
    const [, type, name, setting] = VOLUME.exec(key) ?? [];
    if (type !== undefined) {
      const volume = volumes.get(`${type}.${name}`) ?? { type, name, settings: new Map<string, string>() };
      volume.settings.set(setting, value);
      volumes.set(`${type}.${name}`, volume);
    }
  }
  return [...volumes.values()].flatMap(({ type, name, settings }) => checkVolume(type, name, settings));
};

function checkVolume(type: string, name: string, settings: Map<string, string>): Problem[] {
  const at = `spark.kubernetes.executor.volumes.${type}.${name}`;
  const report = (why: string, fix: string): Problem => ({ rule: 'VOLUME', prop: `sparkConf["${at}.*"]`, why, fix });
  if (REQUIRED_OPTIONS[type] === undefined) {
    return [report(`Spark has no volumes of type "${type}"`, `Use ${Object.keys(REQUIRED_OPTIONS).join(', ')}`)];
  }
  const problems: Problem[] = [];
  const missing = ['mount.path', ...REQUIRED_OPTIONS[type].map((option) => `options.${option}`)].filter((setting) => !settings.has(setting));
  if (missing.length > 0) {
    problems.push(report('Spark does not start without all settings of a volume', `Add ${missing.map((setting) => `"${at}.${setting}"`).join(', ')}`));
  }
  if (settings.get('options.claimName')?.includes('OnDemand') && !(settings.has('options.storageClass') && settings.has('options.sizeLimit'))) {
    problems.push(report('Spark makes a claim on demand only if it knows class and size; the pods would wait for it for ever',
      `Add "${at}.options.storageClass" and "${at}.options.sizeLimit"`));
  }
  if (SCRATCH_NAME.test(name) && !name.startsWith(SCRATCH_PREFIX)) {
    problems.push({
      rule: 'SCRATCH_VOLUME',
      prop: `sparkConf["${at}.*"]`,
      why: `Spark uses a volume for shuffle and spill only if its name begins with "${SCRATCH_PREFIX}"`,
      fix: `Call it "${SCRATCH_PREFIX}1", if it is meant for that`,
    });
  }
  return problems;
}
