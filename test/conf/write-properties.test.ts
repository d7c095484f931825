import { renderProperties } from '../../src/conf/write-properties';

const render = (key: string, value: string) => renderProperties([{ key, value, origin: { kind: 'sparkConf', name: '' } }]);

test.each([
  ['spark.app.name', 'sales', 'spark.app.name=sales\n'],
  ['spark.a b', '1', 'spark.a\\ b=1\n'],
  ['spark.a:b=c', '1', 'spark.a\\:b\\=c=1\n'],
  ['spark.path', 'C:\\data', 'spark.path=C:\\\\data\n'],
  ['spark.text', 'one\ntwo\tthree', 'spark.text=one\\ntwo\\tthree\n'],
  ['spark.url', 'jdbc:x://h?a=b#c', 'spark.url=jdbc:x://h?a=b#c\n'],
  ['spark.umlaut', 'größe', 'spark.umlaut=größe\n'],
])('%s', (key, value, expected) => {
  expect(render(key, value)).toBe(expected);
});
