import { EnvValue, k8s } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { findingsOf } from '../support/plan';

const value = (text: string) => EnvValue.fromValue(text);
const PROXY = value('http://proxy.example.com:3128');
const FROM_SECRET = [{ secretRef: { name: 'proxy' } }] as k8s.EnvFromSource[];

describe('a proxy between the driver and the API server', () => {
  test.each(['*', '*.svc', 'localhost, .svc', '*.example.com,.svc'])('NO_PROXY=%s ends the driver, because its client cannot read it', (exceptions) => {
    expect(findingsOf({ driver: { env: { HTTPS_PROXY: PROXY, NO_PROXY: value(exceptions) } } })).toEqual(['SPARK156 driver.env["NO_PROXY"]']);
    expect(findingsOf({ driver: { env: { NO_PROXY: value(exceptions) } } })).toEqual([]);
  });

  test.each([
    [{ HTTPS_PROXY: PROXY }, 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: PROXY, no_proxy: value('.svc') }, 'HTTPS_PROXY'],
    [{ ALL_PROXY: PROXY }, 'ALL_PROXY'],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: value('localhost,127.0.0.1,.example.com') }, 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: value('') }, 'HTTPS_PROXY'],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: value('.cluster.local') }, 'HTTPS_PROXY'],
  ])('%p', (env, name) => {
    expect(findingsOf({ driver: { env } })).toEqual([`SPARK156 driver.env["${name}"]`]);
  });

  test.each(['.svc', 'localhost,.svc', 'svc', 'kubernetes.default.svc', '.default.svc', '.svc,10.0.0.0/8,'])('NO_PROXY=%s passes', (exceptions) => {
    expect(findingsOf({ driver: { env: { HTTPS_PROXY: PROXY, NO_PROXY: value(exceptions) } } })).toEqual([]);
  });

  test.each<WorkloadProps>([
    { executor: { env: { HTTPS_PROXY: PROXY } } },
    { driver: { env: { HTTPS_PROXY: value('') } } },
    { driver: { env: { HTTPS_PROXY: PROXY }, envFrom: FROM_SECRET } },
    // For an address with https:// it is not asked, and small letters are not read.
    { driver: { env: { HTTP_PROXY: PROXY } } },
    { driver: { env: { https_proxy: PROXY } } },
    { driver: { env: { all_proxy: PROXY } } },
  ])('%p passes', (props) => {
    expect(findingsOf(props)).toEqual([]);
  });
});
