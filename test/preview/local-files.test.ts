import { fileName, isLocalFile, uploaded, uploadNotes } from '../../src/preview/local-files';
import { driverInput } from '../support/driver-step';

test.each(['/opt/app.py', 'app.py', 'file:///opt/app.py', 's3a://bucket/with a space.py'])('%p is on the machine that submits', (address) => {
  expect(isLocalFile(address)).toBe(true);
});

test.each(['local:///opt/app.py', 's3a://bucket/app.py', 'FILE:///opt/app.py', 'spark-internal'])('%p is not on the machine that submits', (address) => {
  expect(isLocalFile(address)).toBe(false);
});

test('a local file is uploaded to the given path, into a directory of its own', () => {
  const { conf } = driverInput({ 'spark.kubernetes.file.upload.path': 's3a://bucket/up' });
  expect(uploaded('file:///opt/app.py#x', conf)).toMatch(/^s3a:\/\/bucket\/up\/spark-upload-[0-9a-f-]{36}\/app\.py$/);
});

test('a local file needs a place to upload it to', () => {
  expect(() => uploaded('/opt/app.py', driverInput().conf))
    .toThrow('Spark has to upload "/opt/app.py" from the machine that submits; set "spark.kubernetes.file.upload.path"');
});

test('only uploads are worth a note', () => {
  expect(uploadNotes(['/opt/a.jar', 'local:///opt/b.jar'])).toEqual(['Spark uploads "/opt/a.jar" into a directory with a random name.']);
});

test('the name of a file is the last part of its path', () => {
  expect(fileName('/etc/krb5.conf')).toBe('krb5.conf');
  expect(fileName('krb5.conf')).toBe('krb5.conf');
});
