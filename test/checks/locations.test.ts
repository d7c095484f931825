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
  ])('%p', (props, prop, fix) => {
    expect(planOf(props).findings).toMatchObject([{ code: 'SPARK151', prop, fix }]);
  });

  test.each([
    { mainApplicationFile: 'local:///opt/app.jar' },
    { mainApplicationFile: 'local:/opt/app.jar' },
    { mainApplicationFile: 'file:///opt/app.jar' },
    { mainApplicationFile: 'app.jar' },
    { deps: { jars: ['file:///opt/libs/*', '/opt/libs/a.jar', 'local:///opt/my.libs/a.jar', 'https://repo.example.com/a/b'] } },
    { deps: { files: ['hdfs://namenode/a', '/opt/a'] } },
  ])('%p passes', (props) => {
    expect(findingsOf(props)).toEqual([]);
  });
});
