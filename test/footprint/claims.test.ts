import { ConfReader } from '../../src/conf/conf-reader';
import { executorClaims } from '../../src/footprint/claims';

const PREFIX = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data';

function claims(options: { [option: string]: string }, type = 'persistentVolumeClaim') {
  const prefix = PREFIX.replace('persistentVolumeClaim', type);
  const conf = Object.entries(options).map(([option, value]): [string, string] => [`${prefix}.options.${option}`, value]);
  return executorClaims(new ConfReader(new Map([[`${prefix}.mount.path`, '/data'], ...conf]), '4.1.2'));
}

const MADE = { storageClass: 'gold', sizeLimit: '100Gi' };
const CLAIM = { storageClass: 'gold', bytes: 100 * 2 ** 30 };

test.each(['OnDemand', 'data-OnDemand', 'data-SPARK_EXECUTOR_ID'])('every executor has its own claim "%s"', (claimName) => {
  expect(claims({ claimName, ...MADE })).toEqual({ own: [CLAIM], shared: [] });
});

test('a claim whose name is the same for all is made once', () => {
  expect(claims({ claimName: 'data', ...MADE })).toEqual({ own: [], shared: [CLAIM] });
});

test.each<{ [option: string]: string }>([
  { claimName: 'OnDemand' }, { claimName: 'OnDemand', storageClass: 'gold' }, { claimName: 'OnDemand', sizeLimit: '100Gi' },
])('Spark makes no claim of which it does not know class and size: %p', (options) => {
  expect(claims(options)).toEqual({ own: [], shared: [] });
});

test('other volumes are no claims', () => {
  expect(claims({ sizeLimit: '100Gi', storageClass: 'gold' }, 'emptyDir')).toEqual({ own: [], shared: [] });
});

test('a wrong size is told', () => {
  expect(() => claims({ claimName: 'OnDemand', storageClass: 'gold', sizeLimit: '100GB' }))
    .toThrow('The size "100GB" of volume "data" is not a quantity; write for example 100Gi');
});
