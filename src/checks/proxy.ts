import { Problem } from '../findings/finding';
import { Check } from '../plan/check';
import { API_SERVICE } from '../sizing/spark-constants';

/** The variables that the Kubernetes client of Spark reads, in these letters only. */
const PROXIES = ['HTTPS_PROXY', 'ALL_PROXY'];
const EXCEPTIONS = 'NO_PROXY';

/** A proxy for the driver's own requests takes those to the API server, too. */
export const checkProxy: Check = ({ application: { props: { driver = {} } } }) => {
  const { env = {}, envFrom = [] } = driver;
  const name = PROXIES.find((candidate) => env[candidate] !== undefined && env[candidate].value !== '');
  const exceptions = env[EXCEPTIONS];
  // What stands in a ConfigMap or a Secret, nobody sees here.
  const isUnknown = exceptions === undefined ? envFrom.length > 0 : typeof exceptions.value !== 'string';
  if (name === undefined || isUnknown) {
    return [];
  }
  const hosts = String(exceptions?.value ?? '').split(',');
  const unreadable = hosts.find((host) => /[*\s]/.test(host));
  if (unreadable !== undefined) {
    return [problem(`driver.env["${EXCEPTIONS}"]`, `the Kubernetes client of Spark does not start with "${unreadable}" in it: it knows no "*", and no blank`,
      'Write the ends of names, like "localhost,.svc"', unreadable)];
  }
  return hosts.some(covers) ? [] : [
    problem(`driver.env["${name}"]`, `the driver would ask the proxy for ${API_SERVICE}, which it does not know, and could not start executors`,
      `Set ${EXCEPTIONS}, too, with ".svc" in it; "no_proxy" is not read`),
  ];
};

function problem(prop: string, why: string, fix: string, value?: string): Problem {
  return { rule: 'PROXY', prop, ...(value === undefined ? {} : { value }), why, fix };
}

/** An exception is the end of a name. */
function covers(host: string): boolean {
  return host !== '' && (API_SERVICE === host || API_SERVICE.endsWith(host.startsWith('.') ? host : `.${host}`));
}
