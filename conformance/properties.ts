/**
 * Reads the files that this library writes: one `key=value` a line. Written from the
 * documentation of `java.util.Properties`, and without a look at what writes them.
 */
export function readProperties(text: string): { [key: string]: string } {
  const entries = text.split('\n').filter((line) => line !== '').map((line): [string, string] => {
    const [, key, value] = /^((?:\\.|[^\\=])*)=(.*)$/s.exec(line) ?? [undefined, line, ''];
    return [unescape(key), unescape(value)];
  });
  return Object.fromEntries(entries);
}

function unescape(text: string): string {
  const controls: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', f: '\f' };
  return text.replace(/\\(.)/gs, (_escape, letter: string) => controls[letter] ?? letter);
}
