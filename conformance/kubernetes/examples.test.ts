import { Yaml } from 'cdk8s';
import { ofManifests } from './app';
import { PI } from './cases/small';
import { exampleNames, manifestsOf } from './examples';
import { apply } from './kubectl';
import { withNamespace } from './namespace';
import { follow } from './run-case';

const declare = (process.env.KUBECONFIG ?? '') !== '' ? test : test.skip;

// Most name images that nobody has, so their pods are not made; but the API server reads all that they say.
declare.each(exampleNames())('%s is accepted in a restricted namespace, without a warning', async (example) => {
  await withNamespace(`example ${example}`, 'restricted', async (namespace) => {
    const objects = await manifestsOf(example, namespace);
    const { status, stdout, stderr } = await apply(Yaml.stringify(...objects), '--dry-run=server', '--validate=strict');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.match(/ created \(server dry run\)$/gm)).toHaveLength(objects.length);
  });
});

declare('spark-pi runs as it stands there', async () => {
  await withNamespace('example runs', 'restricted', async (namespace) => {
    const app = ofManifests(await manifestsOf('spark-pi', namespace), namespace);
    const { problems } = await follow(app, { end: 'Complete', exitCode: 0, says: [PI] });
    expect(problems).toEqual([]);
  });
});
