import { App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { ConfigMap, Cpu, EnvValue, k8s, Namespace, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { FINDING_EXAMPLES, FINDING_EXAMPLES_SETUP } from '../../scripts/finding-examples';
import * as library from '../../src';
import { RULES } from '../../src/findings/rules';
import { call, directoryOf } from '../cli/call';

const SCOPE = { ...library, App, Chart, ConfigMap, Cpu, Duration, EnvValue, JsonPatch, k8s, Namespace, Secret, ServiceAccount, Size };

/** Runs an example as the documentation prints it, and gives back the codes of what was found. */
function codesOf(example: string, file?: string): string[] {
  if (file !== undefined) {
    const { out } = call(['check', '--json', file], { cwd: directoryOf({ [file]: example }) });
    return JSON.parse(out).findings.map(({ code }: { code: string }) => code);
  }
  const app = new App();
  new Function('app', ...Object.keys(SCOPE), `${FINDING_EXAMPLES_SETUP}\n${example}`)(app, ...Object.values(SCOPE));
  return library.SparkChecks.of(app).findings().map(({ code }) => code);
}

test('every rule has an example, and every example a rule', () => {
  expect(Object.keys(FINDING_EXAMPLES)).toEqual(Object.values(RULES).map(({ code }) => code));
});

test.each(Object.entries(FINDING_EXAMPLES))('%s: the mistake is found, and nothing else; the near miss passes', (code, { bad, good, file }) => {
  expect([...new Set(codesOf(bad, file))]).toEqual([code]);
  expect(codesOf(good, file)).toEqual([]);
});
