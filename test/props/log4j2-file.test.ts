import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Log4j2File } from '../../src';
import { findingsOf, planOf } from '../support/plan';

test('a configuration is read from a file when it is asked for', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cdk8s-spark-')), 'log4j2.properties');
  writeFileSync(path, 'rootLogger.level = warn\n');
  const file = Log4j2File.fromPath(path);
  writeFileSync(path, 'rootLogger.level = debug\n');
  expect([file.text, file.path]).toEqual(['rootLogger.level = warn\n', path]);
});

test('one without a file has no path', () => {
  const { text, path } = Log4j2File.fromText('rootLogger.level = warn');
  expect([text, path]).toEqual(['rootLogger.level = warn', undefined]);
});

test('fails for a file that is not there, where the configuration is used, and says nothing more of it', () => {
  const log4j2 = Log4j2File.fromPath('/not/there.properties');
  expect(findingsOf({ logging: { log4j2 } })).toEqual(['SPARK140 logging.log4j2']);
  const [{ value, why }] = planOf({ logging: { log4j2 } }).findings;
  expect(value).toBe('/not/there.properties');
  expect(why).toContain('ENOENT');
});
