import { Problem } from '../findings/finding';
import { Check } from '../plan/check';
import { API_SERVICE } from '../sizing/spark-constants';

/** The variables that the Kubernetes client of Spark reads. */
const PROXIES = ['HTTPS_PROXY', 'ALL_PROXY'];
const EXCEPTIONS = 'NO_PROXY';

/** A proxy for the driver's own requests takes those to the API server, too. */
export const checkProxy: Check = ({ application: { props: { driver = {} } } }) => {
  const { env = {}, envFrom = [] } = driver;
  const name = PROXIES.find((candidate) => env[candidate] !== undefined && env[candidate].value !== '');
  const exceptions = env[EXCEPTIONS];
  // What stands in a ConfigMap or a Secret, nobody sees here.
  const isUnknown = exceptions === undefined ? envFrom.length > 0 : typeof exceptions.value !== 'string';
  if (name === undefined || isUnknown || String(exceptions?.value ?? '').split(',').some((host) => covers(host.trim()))) {
    return [];
  }
  const problem: Problem = {
    rule: 'PROXY',
    prop: `driver.env["${name}"]`,
    why: `the driver would ask the proxy for ${API_SERVICE}, which it does not know, and could not start executors`,
    fix: `Set ${EXCEPTIONS}, too, with ".svc" in it`,
  };
  return [problem];
};

/** An exception is the end of a name. */
function covers(host: string): boolean {
  const end = host.replace(/^\*/, '');
  return host === '*' || (end !== '' && (API_SERVICE === end || API_SERVICE.endsWith(end.startsWith('.') ? end : `.${end}`)));
}
