import { findingsOf, synthesize, Synthesized } from './app';
import { Case, Expectation } from './case';
import { CHECKS } from './checks';
import { objectsOf } from './kubectl';
import { PREPARED, withNamespace } from './namespace';
import { Run } from './run';
import { becomes } from './wait';

/** What has become of an application. */
export interface Outcome {
  /** None, if the library has found out at synthesis that it would go wrong. */
  readonly run?: Run;
  readonly seconds: number;
  /** All that was not as it should be, in sentences. */
  readonly problems: readonly string[];
}

/** A case that has been run. */
export interface Result extends Outcome {
  readonly name: string;
}

/** What every namespace has. */
const OF_THE_NAMESPACE = new Set(['kube-root-ca.crt', 'default']);

/** All that an application, Spark or a controller makes in it. */
const ALL_KINDS = [
  'pods', 'configmaps', 'services', 'persistentvolumeclaims', 'cronjobs', 'jobs', 'deployments', 'replicasets', 'statefulsets', 'networkpolicies', 'ingresses',
  'secrets', 'serviceaccounts', 'roles', 'rolebindings',
].join();

/** Time for an application to end: on two idle cores it takes a tenth of it, and nothing is asserted of how soon. */
const ENDS_IN = 400;

/** Time for pods that end to go. */
const SETTLES_IN = 30;

/** Runs a case from an empty namespace to an empty namespace. */
export async function runCase(given: Case): Promise<Result> {
  return withNamespace(given.name, given.level ?? 'restricted', async (namespace) => {
    if (given.unlessFound !== undefined && findingsOf(given.build, namespace).some((finding) => given.unlessFound?.test(finding))) {
      return { name: given.name, seconds: 0, problems: [] };
    }
    try {
      await given.prepare?.(namespace);
      const app = synthesize(given.build, namespace, { inChart: given.withoutNamespace ? undefined : namespace });
      return { name: given.name, ...await follow(app, given) };
    } finally {
      await given.undo?.();
    }
  });
}

/** Runs an application that has been synthesized. */
export async function follow(app: Synthesized, given: Expectation): Promise<Outcome> {
  const start = Date.now();
  const run = new Run(app);
  try {
    const warned = await run.start();
    await given.play?.(run);
    if (given.end !== 'unfinished') {
      await run.within(ENDS_IN, () => run.end !== 'unfinished');
      const expected = given.left ?? { executors: 0, configMaps: 0 };
      await run.within(SETTLES_IN, () => run.presentExecutors.length === expected.executors && run.configMaps.length === expected.configMaps);
    }
    await run.look();
    await run.collect();
    run.warnings.push(...warned.map((line) => `kubectl apply: ${line}`));
    const problems = [
      ...CHECKS.flatMap((check) => check(run, given)),
      ...await given.check?.(run) ?? [],
      ...await leftAfterDeletion(run),
    ];
    return { run, seconds: Math.round((Date.now() - start) / 1000), problems };
  } finally {
    run.stop();
  }
}

/** All that Spark has made has to go with what was applied. */
async function leftAfterDeletion(run: Run): Promise<string[]> {
  const { namespace } = run;
  const { status, stderr } = await run.delete();
  let left: string[] = [];
  await becomes(async () => {
    const objects = await objectsOf(namespace, ALL_KINDS);
    left = objects.filter(({ metadata }) => !OF_THE_NAMESPACE.has(metadata.name) && metadata.labels?.[PREPARED] === undefined).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    return left.length === 0;
  }, SETTLES_IN + 30);
  return [...(status === 0 ? [] : [`kubectl delete ended with ${status}: ${stderr}`]), ...left.map((object) => `left after deletion: ${object}`)];
}
