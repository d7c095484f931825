import { SparkImage } from '../../src/props/spark-image';
import { findingsOf, planOf } from '../support/plan';

describe('an address that means something else was accepted in silence', () => {
  test.each([
    [{ mainApplicationFile: 'local://opt/app.jar' }, 'mainApplicationFile', 'Write "local:///opt/app.jar"'],
    [{ mainApplicationFile: 'file://opt/lib/app.jar' }, 'mainApplicationFile', 'Write "file:///opt/lib/app.jar"'],
    [{ mainApplicationFile: 'C:\\app\\app.jar' }, 'mainApplicationFile', expect.stringContaining('local:///')],
    [{ mainApplicationFile: 'd:/app/app.jar' }, 'mainApplicationFile', expect.stringContaining('local:///')],
    [{ deps: { jars: ['local:///opt/libs/*'] } }, 'deps.jars[0]', expect.stringContaining('"file:///opt/libs/*"')],
    [{ deps: { jars: ['local:/opt/libs/a-*.jar'] } }, 'deps.jars[0]', expect.stringContaining('"file:/opt/libs/a-*.jar"')],
    [{ deps: { jars: ['local:///opt/libs'] } }, 'deps.jars[0]', expect.stringContaining('"file:///opt/libs/*"')],
    [{ deps: { jars: ['local:///opt/libs/'] } }, 'deps.jars[0]', expect.stringContaining('"file:///opt/libs/*"')],
    [{ deps: { jars: ['/opt/libs'] } }, 'deps.jars[0]', expect.stringContaining('"file:///opt/libs/*"')],
    [{ deps: { jars: ['file:///opt/libs/'] } }, 'deps.jars[0]', expect.stringContaining('"file:///opt/libs/*"')],
    [{ mainApplicationFile: 'local:///opt/my app.jar' }, 'mainApplicationFile', expect.stringContaining('without blanks')],
    [{ deps: { files: ['file:///opt/my dir/a.txt'] } }, 'deps.files[0]', expect.stringContaining('without blanks')],
    [{ mainApplicationFile: '~/app.jar' }, 'mainApplicationFile', expect.stringContaining('local:///')],
    [{ deps: { jars: ['https:/repo.example.com/a.jar'] } }, 'deps.jars[0]', 'Write "https://repo.example.com/a.jar"'],
  ])('%p', (props, prop, fix) => {
    expect(planOf(props).findings).toMatchObject([{ code: 'SPARK151', prop, fix }]);
  });

  test.each(['s3a:/code/a.txt', 'gs:///code/a.txt', 'abfss:/code/a.txt'])('of %s, whose bucket is missing', (file) => {
    const image = SparkImage.custom('registry.example.com/sales:1');
    expect(planOf({ image, deps: { files: [file] } }).findings).toMatchObject([{ code: 'SPARK151', fix: expect.stringMatching(/^Write "\w+:\/\/code\/a\.txt"$/) }]);
    expect(findingsOf({ image, deps: { files: [file.replace(/:\/+/, '://')] } })).toEqual([]);
  });

  test.each([
    { mainApplicationFile: 'local:///opt/app.jar' },
    { mainApplicationFile: 'local:/opt/app.jar' },
    { mainApplicationFile: 'file:///opt/app.jar' },
    { mainApplicationFile: 'app.jar' },
    { mainApplicationFile: '/opt/my app.jar' },
    { mainApplicationFile: 'local:///opt/my%20app.jar' },
    { deps: { files: ['hdfs:/a', 'hdfs:///a'] } },
    { deps: { jars: ['file:///opt/libs/*', '/opt/libs/a.jar', 'local:///opt/my.libs/a.jar', 'https://repo.example.com/a/b'] } },
    { deps: { files: ['hdfs://namenode/a', '/opt/a'] } },
  ])('%p passes', (props) => {
    expect(findingsOf(props)).toEqual([]);
  });
});
