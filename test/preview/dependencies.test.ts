import { localDependencies, uploadedDependencies } from '../../src/preview/dependencies';
import { driverInput } from '../support/driver-step';

const UPLOADED = 'spark-upload-00000000-0000-0000-0000-000000000000';
const { conf } = driverInput({
  'spark.kubernetes.file.upload.path': 's3a://bucket/up',
  'spark.jars': 'local:///opt/a.jar,/home/me/b.jar',
  'spark.files': 's3a://bucket/c.txt',
  'spark.archives': 'file:///home/me/d.zip#tools, s3a://bucket/e.zip#more',
  'spark.submit.pyFiles': '/home/me/f.py',
});

test('files of the submitting machine are found', () => {
  expect(localDependencies(conf)).toEqual(['/home/me/b.jar', 'file:///home/me/d.zip#tools', '/home/me/f.py']);
});

test('the entries with such files name the uploaded ones first', () => {
  expect(new Map(uploadedDependencies(conf))).toEqual(new Map([
    ['spark.jars', `s3a://bucket/up/${UPLOADED}/b.jar,local:///opt/a.jar`],
    ['spark.archives', `s3a://bucket/up/${UPLOADED}/d.zip#tools,s3a://bucket/e.zip#more`],
    ['spark.submit.pyFiles', `s3a://bucket/up/${UPLOADED}/f.py`],
  ]));
});

test('the address of an uploaded archive has no empty host', () => {
  const local = driverInput({ 'spark.kubernetes.file.upload.path': 'file:///up', 'spark.archives': '/home/me/d.zip', 'spark.files': '/home/me/c.txt' });
  expect(new Map(uploadedDependencies(local.conf))).toEqual(new Map([
    ['spark.files', `file:///up/${UPLOADED}/c.txt`],
    ['spark.archives', `file:/up/${UPLOADED}/d.zip`],
  ]));
});
