import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { isText, readSourceDirectory, readSourceFile, sizeOfFiles, sourceText } from '../../src/props/source-files';

describe('source files', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'source-files-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, content: string | Buffer = path): void {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }

  test('a directory keeps its layout, in the order of the paths', () => {
    write('main.py');
    write('lib/util.py');
    write('lib/deep/er.py');
    write('Zeta.py');
    const { files, error } = readSourceDirectory(root);
    expect(error).toBeUndefined();
    expect(files.map(({ path, content }) => [path, content.toString()])).toEqual([
      ['Zeta.py', 'Zeta.py'], ['lib/deep/er.py', 'lib/deep/er.py'], ['lib/util.py', 'lib/util.py'], ['main.py', 'main.py'],
    ]);
    expect(sizeOfFiles(files)).toBe(7 + 14 + 11 + 7);
  });

  test('what tools leave beside sources is no part of them', () => {
    write('main.py');
    write('.git/config');
    write('.DS_Store');
    write('lib/__pycache__/util.cpython-312.pyc');
    write('old.pyc');
    expect(readSourceDirectory(root).files.map(({ path }) => path)).toEqual(['main.py']);
  });

  test('a file is called by its own name', () => {
    write('jobs/daily.py', 'print(1)');
    expect(readSourceFile(join(root, 'jobs', 'daily.py'))).toEqual({ files: [{ path: 'daily.py', content: Buffer.from('print(1)') }] });
  });

  test('what cannot be read is an answer, not an exception', () => {
    write('main.py');
    mkdirSync(join(root, 'empty'));
    expect(readSourceFile(join(root, 'none.py')).error).toMatch(/^there is no .*none\.py in /);
    expect(readSourceFile(root).error).toBe('it is no file');
    expect(readSourceDirectory(join(root, 'main.py')).error).toBe('it is no directory');
    expect(readSourceDirectory(join(root, 'empty')).error).toBe('there is no file in it');
  });

  test('links are followed, and a circle of them is told', () => {
    write('shared/util.py');
    mkdirSync(join(root, 'app'));
    symlinkSync(join(root, 'shared'), join(root, 'app', 'shared'));
    expect(readSourceDirectory(join(root, 'app')).files.map(({ path }) => path)).toEqual(['shared/util.py']);
    symlinkSync(join(root, 'app'), join(root, 'app', 'again'));
    expect(readSourceDirectory(join(root, 'app')).error).toBe('the link again leads back to a directory that it is in');
  });

  test.each([
    ['text', Buffer.from('größe = 1\n\tx\r\n'), true],
    ['nothing', Buffer.from(''), true],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x41]), false],
    ['a zip', Buffer.from('504b030414000000', 'hex'), false],
    ['a control character that YAML does not take', Buffer.from('a\u0001b'), false],
  ])('%s is text or not', (_name, content, expected) => {
    expect(isText(content)).toBe(expected);
  });

  test('a text is a file, too', () => {
    expect(sourceText('main.py', 'ä').content).toHaveLength(2);
  });
});
