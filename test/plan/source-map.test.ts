import { sourceMap } from '../../src/plan/source-map';
import { sourceText } from '../../src/props/source-files';

describe('source map', () => {
  test('keys are recognisable, and the layout is in the items', () => {
    const map = sourceMap('job-source', [sourceText('lib/util.py', 'x = 1\n'), sourceText('main.py', 'import lib.util\n')]);
    expect(map.data).toEqual({ 'lib_util.py': 'x = 1\n', 'main.py': 'import lib.util\n' });
    expect(map.items).toEqual([{ key: 'lib_util.py', path: 'lib/util.py' }, { key: 'main.py', path: 'main.py' }]);
    expect(map.name).toMatch(/^job-source-[0-9a-f]{10}$/);
  });

  test('the name follows content and layout, and nothing else', () => {
    const name = (path: string, text: string) => sourceMap('a', [sourceText(path, text)]).name;
    expect(name('main.py', 'x')).toBe(name('main.py', 'x'));
    expect(new Set([name('main.py', 'x'), name('main.py', 'y'), name('other.py', 'x'), name('main.pyx', '')]).size).toBe(4);
  });

  test('paths that would have the same key get keys of their own', () => {
    const { data, items } = sourceMap('a', [sourceText('a/b.py', '1'), sourceText('a_b.py', '2')]);
    expect(Object.values(data).sort()).toEqual(['1', '2']);
    expect(items.map(({ key, path }) => [data[key], path])).toEqual([['1', 'a/b.py'], ['2', 'a_b.py']]);
  });

  test('keys are ones that Kubernetes takes', () => {
    const { items } = sourceMap('a', [sourceText('ordner/größe x.py', '1'), sourceText('..data', '2'), sourceText(`${'d/'.repeat(200)}x.py`, '3')]);
    for (const { key } of items) {
      expect(key).toMatch(/^[-_a-zA-Z0-9][-._a-zA-Z0-9]{0,252}$/);
    }
    expect(new Set(items.map(({ key }) => key)).size).toBe(3);
  });

  test('what is no text is in Base64', () => {
    const content = Buffer.from('504b0304ff00', 'hex');
    const map = sourceMap('a', [{ path: 'deps.zip', content }]);
    expect(map.data).toEqual({});
    expect(Buffer.from(map.binaryData['deps.zip'], 'base64')).toEqual(content);
  });
});
