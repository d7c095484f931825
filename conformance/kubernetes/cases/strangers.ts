import { lookAtNetwork } from './network';
import { python } from './small';
import { Case } from '../case';
import { apply, logOf, objectsOf, remove } from '../kubectl';
import { Run } from '../run';

const STRANGERS: { readonly [name: string]: string | undefined } = { 'stranger-without-secret': undefined, 'stranger-with-wrong-secret': 'x'.repeat(32) };

/** Pods that look like executors, and do not know the secret of the run. */
export const STRANGER: Case = {
  name: 'strangers: refused without the secret of the run',
  build: python(['squares:1:0', 'say:READY', 'sleep:300']),
  async play(run) {
    await run.until('the application waits', () => /READY/.test(run.log) && run.running.length === 1);
    run.notes.push(...await lookAtNetwork(run));
    for (const [name, secret] of Object.entries(STRANGERS)) {
      await apply(JSON.stringify(stranger(run, name, secret)), '--namespace', run.namespace);
    }
    const phases = async () => Promise.all(Object.keys(STRANGERS).map(async (name) =>
      (await objectsOf(run.namespace, 'pods')).find(({ metadata }) => metadata.name === name)?.status.phase));
    for (let tries = 0; tries < 60 && (await phases()).some((phase) => phase !== 'Failed'); tries++) {
      await run.within(1, () => false);
    }
    expect(await phases()).toEqual(['Failed', 'Failed']);
    for (const name of Object.keys(STRANGERS)) {
      expect(await logOf(run.namespace, name)).toMatch(/Sasl|auth/i);
      await remove(run.namespace, 'pod', name);
    }
    // The driver has told neither of them that it is welcome.
    expect(run.log).not.toMatch(/with ID 77/);
  },
  end: 'unfinished',
  left: { executors: 1, configMaps: 1 },
  check: ({ notes }) => notes,
};

/** The pod of the executor, with another id and another secret. */
function stranger(run: Run, name: string, secret: string | undefined): object {
  const spec = JSON.parse(JSON.stringify(run.running[0].first.spec));
  delete spec.nodeName;
  const [executor] = spec.containers;
  executor.env = executor.env
    .filter(({ name: variable }: any) => variable !== '_SPARK_AUTH_SECRET')
    .map((variable: any) => (variable.name === 'SPARK_EXECUTOR_ID' ? { ...variable, value: '77' } : variable));
  executor.env.push(...secret === undefined ? [] : [{ name: '_SPARK_AUTH_SECRET', value: secret }]);
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec };
}
