import { Pod } from '../../src/pod/spark-pod';
import { Emitted, emittedWorkload } from '../../src/workload/emitted';
import { explainedWorkloadOf } from '../../src/workload/from-plan';
import { EVERYTHING } from '../support/everything';
import { planOf } from '../support/plan';

const plan = planOf(EVERYTHING);
const planned = explainedWorkloadOf(plan, plan.pieces);
const TEMPLATE = 'executor-pod.yaml.template';
const PATCH = { kind: 'patch', name: 'a JSON patch' };

const emitted = (parts: Partial<Emitted>) =>
  emittedWorkload(planned, plan.configFiles, { driver: planned.driver, files: plan.configFiles, ...parts });
const patchedFields = (parts: Partial<Emitted>) => (emitted(parts).fields ?? []).slice(planned.fields?.length);
const withSpec = (change: object): Pod => ({ ...planned.driver, spec: { ...planned.driver.spec, ...change } });
const entryOf = (parts: Partial<Emitted>, key: string) => emitted(parts).conf.find((entry) => entry.key === key);

/** The driver with other words on its command line. */
function withArguments(change: (words: readonly string[]) => string[]): Pod {
  const [container, ...others] = planned.driver.spec?.containers ?? [];
  return withSpec({ containers: [{ ...container, args: change(container.args ?? []) }, ...others] });
}

test('without a patch the workload is the planned one', () => {
  expect(emitted({})).toBe(planned);
});

test('fields that are undefined in one of the two make no patch', () => {
  expect(emitted({ driver: withSpec({ hostPID: undefined }) })).toBe(planned);
});

test('all entries and the template stay if only the driver\'s pod is patched', () => {
  const { conf, executorTemplate } = emitted({ driver: withSpec({ hostPID: true }) });
  expect(conf).toEqual(planned.conf);
  expect(executorTemplate).toBe(planned.executorTemplate);
});

test('patched fields of the driver come from the patch, after all that the plan knows', () => {
  const parts = { driver: withSpec({ hostPID: true, terminationGracePeriodSeconds: 5 }) };
  expect(emitted(parts).driver).toBe(parts.driver);
  expect(patchedFields(parts)).toEqual([
    { role: 'driver', field: 'spec.terminationGracePeriodSeconds', origin: PATCH },
    { role: 'driver', field: 'spec.hostPID', origin: PATCH },
  ]);
});

test('a patch may add files, which executors get', () => {
  expect(emitted({ files: { ...plan.configFiles, 'fairscheduler.xml': '<allocations/>' } }).configurationFiles).toEqual([
    TEMPLATE, 'fairscheduler.xml', 'spark-defaults.conf',
  ]);
});

describe('a patched template', () => {
  const parts = { files: { ...plan.configFiles, [TEMPLATE]: 'kind: Pod\nspec:\n  hostPID: true\n' } };

  test('is the one that executors are made from', () => {
    expect(emitted(parts).executorTemplate).toEqual({ kind: 'Pod', spec: { hostPID: true } });
    expect(patchedFields(parts)).toContainEqual({ role: 'executor', field: 'spec.hostPID', origin: PATCH });
  });

  test('may be missing', () => {
    const { [TEMPLATE]: _, ...files } = plan.configFiles;
    expect(emitted({ files }).executorTemplate).toBeUndefined();
  });
});

describe('patched entries', () => {
  const withDefaults = (change: (text: string) => string) => ({ files: { ...plan.configFiles, 'spark-defaults.conf': change(plan.configFiles['spark-defaults.conf']) } });

  test('of the file count, and only they come from the patch', () => {
    const parts = withDefaults((text) => text.replace(/^spark.executor.cores.*$/m, 'spark.executor.cores 8'));
    expect(entryOf(parts, 'spark.executor.cores')).toEqual({ key: 'spark.executor.cores', value: '8', origin: PATCH });
    expect(entryOf(parts, 'spark.executor.memory')?.origin).toEqual({ kind: 'prop', name: 'executor.memory' });
  });

  test('may be added and removed', () => {
    expect(entryOf(withDefaults((text) => `${text}spark.added yes\n`), 'spark.added')).toEqual({ key: 'spark.added', value: 'yes', origin: PATCH });
    expect(entryOf(withDefaults((text) => text.replace(/^spark.executor.cores.*\n/m, '')), 'spark.executor.cores')).toBeUndefined();
  });

  test('of the command line come before those of the file', () => {
    const driver = withArguments(([first, ...rest]) => [first, '--conf', 'spark.executor.cores=2', ...rest]);
    expect(entryOf({ driver }, 'spark.executor.cores')).toEqual({ key: 'spark.executor.cores', value: '2', origin: PATCH });
  });

  test('are in order of their keys', () => {
    const keys = emitted(withDefaults((text) => `spark.a 1\n${text}`)).conf.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
  });

  test('may all be gone', () => {
    expect(emitted({ files: {}, driver: withArguments(() => []) }).conf).toEqual([]);
  });
});
