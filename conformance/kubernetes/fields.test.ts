import { App, Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import { kubectl, mustKubectl } from './kubectl';
import { withNamespace } from './namespace';
import { Manifest } from '../manifests';
import { SparkChecks, SparkJob } from 'cdk8s-spark';

const declare = (process.env.KUBECONFIG ?? '') !== '' ? test : test.skip;

const POD = '/spec/template/spec';
const CONTAINER = `${POD}/containers/0`;
const LIMITS = { cpu: '4', memory: '8Gi' };

/** What somebody adds to the Job, as paths and values; what is asked about comes first. */
const ADDED: { readonly [name: string]: readonly (readonly [path: string, value: unknown])[] } = {
  'a native sidecar': [[`${POD}/initContainers`, [{ name: 'proxy', image: 'proxy', restartPolicy: 'Always' }]]],
  'an init container with a restart policy': [[`${POD}/initContainers`, [{ name: 'first', image: 'first', restartPolicy: 'OnFailure' }]]],
  'a user namespace': [[`${POD}/hostUsers`, false]],
  'resources of the pod': [[`${POD}/resources`, { requests: LIMITS, limits: LIMITS }]],
  'a claimed device': [[`${POD}/resourceClaims`, [{ name: 'gpu', resourceClaimTemplateName: 'gpu' }]]],
  'a host name': [[`${POD}/hostnameOverride`, 'driver']],
  'groups of the pod alone': [[`${POD}/securityContext/supplementalGroupsPolicy`, 'Strict']],
  'labels of SELinux set one by one': [[`${POD}/securityContext/seLinuxChangePolicy`, 'Recursive']],
  'labels of SELinux set by the mount': [[`${POD}/securityContext/seLinuxChangePolicy`, 'MountOption']],
  'a policy of resizing': [[`${CONTAINER}/resizePolicy`, [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }]]],
  'a signal to stop': [[`${CONTAINER}/lifecycle`, { stopSignal: 'SIGUSR1' }], [`${POD}/os`, { name: 'linux' }]],
  'rules of restarting': [[`${CONTAINER}/restartPolicyRules`, [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }]], [`${CONTAINER}/restartPolicy`, 'Never']],
  'a toleration that compares': [[`${POD}/tolerations`, [{ key: 'cost', operator: 'Lt', value: '3', effect: 'NoSchedule' }]]],
  'another controller': [['/spec/managedBy', 'example.com/controller']],
};

declare.each(Object.entries(ADDED))('%s: told just if the API server does not keep it', async (name, added) => {
  await withNamespace(`fields ${name}`, 'baseline', async (namespace) => {
    const chart = new Chart(new App(), 'conformance', { namespace });
    SparkChecks.of(chart).declareKubernetesVersion(await serverVersion());
    const { job } = new SparkJob(chart, 'job', { mainClass: 'Main', mainApplicationFile: 'local:///app.jar' });
    added.forEach(([path, value]) => job.addJsonPatch(JsonPatch.add(path, value)));
    const isTold = SparkChecks.of(chart).findings().some(({ code }) => code === 'SPARK046');
    SparkChecks.of(chart).acknowledge('SPARK046', 'This is what is tried.');
    const manifest = Testing.synth(chart).find(({ kind }) => kind === 'Job');
    // Without validation on the client's side, which would refuse what an older server does not know.
    const { status, stdout } = await kubectl(['apply', '--dry-run=server', '--validate=ignore', '--output', 'json', '--filename', '-'], Yaml.stringify(manifest));
    const isKept = status === 0 && has(JSON.parse(stdout), ...added[0]);
    expect({ isTold, isKept }).toEqual({ isTold: !isKept, isKept });
  });
});

async function serverVersion(): Promise<string> {
  const { major, minor } = JSON.parse(await mustKubectl(['version', '--output', 'json'])).serverVersion;
  return `${major}.${minor.replace(/\D.*/, '')}`;
}

/** Whether an object has a value at a path, besides what is filled in there. */
function has(object: Manifest, path: string, value: unknown): boolean {
  const found = path.split('/').slice(1).reduce((inner, field) => inner?.[field], object);
  return contains(found, value);
}

function contains(found: any, wanted: any): boolean {
  return typeof wanted === 'object' ? Object.entries(wanted).every(([field, value]) => contains(found?.[field], value)) : found === wanted;
}
