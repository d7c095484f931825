import { differences, propertyDifferences } from './compare';

const UUID = '12345678-90ab-cdef-1234-567890abcdef';

function pod(container: object = {}, spec: object = {}) {
  return {
    metadata: { name: 'sales-exec-1', labels: { a: '1', b: '2' } },
    spec: {
      volumes: [{ name: 'data', emptyDir: {} }],
      containers: [
        { name: 'helper', env: [{ name: 'B', value: '1' }, { name: 'A', value: '2' }] },
        { name: 'spark', image: 'sales', env: [{ name: 'B', value: '1' }, { name: 'A', value: '2' }], ...container },
      ],
      ...spec,
    },
  };
}

const scratch = (directory: string) => pod({
  env: [{ name: 'SPARK_LOCAL_DIRS', value: directory }],
  volumeMounts: [{ name: 'spark-local-dir-1', mountPath: directory }],
});

describe('the comparer reports', () => {
  test('nothing of equal pods', () => {
    expect(differences(pod(), pod())).toEqual([]);
  });

  test('a changed field', () => {
    expect(differences(pod({ image: 'other' }), pod())).toEqual(['spec.containers[spark].image: "other" | "sales"']);
  });

  test('a field that is missing on one side', () => {
    expect(differences(pod({ image: undefined }), pod())).toEqual(['spec.containers[spark].image: (missing) | "sales"']);
    expect(differences(pod({ tty: false }), pod())).toEqual(['spec.containers[spark].tty: false | (missing)']);
  });

  test('a missing and an additional element of a list', () => {
    expect(differences(pod({ args: ['a'] }), pod({ args: ['a', 'b'] }))).toEqual(['spec.containers[spark].args[1]: (missing) | "b"']);
    expect(differences(pod({ args: ['a', 'b'] }), pod({ args: ['a'] }))).toEqual(['spec.containers[spark].args[1]: "b" | (missing)']);
  });

  test('an empty map or list where there is none', () => {
    expect(differences(pod({ ports: [] }), pod())).toEqual(['spec.containers[spark].ports: [] | (missing)']);
    expect(differences(pod({ resources: {} }), pod())).toEqual(['spec.containers[spark].resources: {} | (missing)']);
  });

  test('a number in the place of a text', () => {
    expect(differences(pod({ resources: { limits: { cpu: 1 } } }), pod({ resources: { limits: { cpu: '1' } } }))).toHaveLength(1);
  });

  test('the order of a list that Spark does not leave to chance', () => {
    expect(differences(pod({ args: ['a', 'b'] }), pod({ args: ['b', 'a'] }))).toHaveLength(2);
    const other = pod();
    other.spec.containers[0].env!.reverse();
    expect(differences(other, pod())).not.toEqual([]);
  });

  test('the order of two variables of one name', () => {
    const twice = ['1', '2'].map((value) => ({ name: 'A', value }));
    expect(differences(pod({ env: twice }), pod({ env: [...twice].reverse() }))).not.toEqual([]);
  });

  test('an option of a JVM in another place', () => {
    const options = (...values: string[]) => pod({ env: values.map((value, index) => ({ name: `SPARK_JAVA_OPT_${index}`, value })) });
    expect(differences(options('-Da', '-Db'), options('-Db', '-Da'))).not.toEqual([]);
    expect(differences(options('-Dspark.a=1', '-Da'), options('-Da', '-Dspark.a=1'))).not.toEqual([]);
  });

  test('an entry of the configuration', () => {
    expect(propertyDifferences(new Map([['a', '1'], ['b', '2']]), { b: '3', c: '4' })).toEqual([
      'properties.a: "1" | (missing)', 'properties.b: "2" | "3"', 'properties.c: (missing) | "4"',
    ]);
  });
});

describe('the comparer does not report', () => {
  test('the order of what Spark takes from hash maps', () => {
    const env = [{ name: 'A', value: '2' }, { name: 'B', value: '1' }];
    expect(differences(pod({ env }), pod())).toEqual([]);
    const options = (...values: string[]) => pod({ env: values.map((value, index) => ({ name: `SPARK_JAVA_OPT_${index}`, value })) });
    expect(differences(options('-Da', '-Dspark.a=1', '-Dspark.b=1'), options('-Da', '-Dspark.b=1', '-Dspark.a=1'))).toEqual([]);
  });

  test('the order in which Spark has shuffled directories', () => {
    const shuffled = (...directories: string[]) => pod({
      env: [{ name: 'SPARK_LOCAL_DIRS', value: directories.join(',') }],
      volumeMounts: directories.map((mountPath, index) => ({ name: `spark-local-dir-${index + 1}`, mountPath })),
    });
    expect(differences(shuffled('/a', '/b'), shuffled('/b', '/a'))).toEqual([]);
    expect(differences(shuffled('/a', '/b'), shuffled('/a', '/c'))).not.toEqual([]);
  });

  test('the random part of the directory for scratch data', () => {
    const ours = scratch('/var/data/spark-00000000-0000-0000-0000-000000000000');
    expect(differences(ours, scratch(`/var/data/spark-${UUID}`))).toEqual([]);
    expect(differences(ours, scratch(`/var/tmp/spark-${UUID}`))).not.toEqual([]);
    expect(differences(scratch('/elsewhere'), scratch(`/var/data/spark-${UUID}`))).not.toEqual([]);
  });

  test('the number of a claim on demand, unless there is one volume only', () => {
    const claims = (number: number, ...names: string[]) =>
      pod({}, { volumes: names.map((name) => ({ name, persistentVolumeClaim: { claimName: `sales-exec-1-pvc-${number}` } })) });
    expect(differences(claims(0, 'a', 'b'), claims(1, 'a', 'b'))).toEqual([]);
    expect(differences(claims(0, 'a'), claims(1, 'a'))).not.toEqual([]);
  });

  test('the random directory of an upload, and a random name of a Service', () => {
    const upload = (uuid: string, file: string) => pod({ args: [`s3a://bucket/spark-upload-${uuid}/${file}`] });
    expect(differences(upload('00000000-0000-0000-0000-000000000000', 'a'), upload(UUID, 'a'))).toEqual([]);
    expect(differences(upload('00000000-0000-0000-0000-000000000000', 'a'), upload(UUID, 'b'))).not.toEqual([]);
    const host = (name: string) => ({ 'spark.driver.host': `${name}-driver-svc.spark.svc` });
    expect(propertyDifferences(new Map(Object.entries(host('spark-0000000000000000'))), host('spark-8182b4a2053ae554'))).toEqual([]);
    expect(propertyDifferences(new Map(Object.entries(host('sales-1'))), host('sales-2'))).not.toEqual([]);
  });
});
