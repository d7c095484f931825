/** A keytab with one key of a principal, which no KDC knows, in base64: version 5.2, one entry, AES256. */
export function keytabOf(name: string, realm: string): string {
  const entry = Buffer.concat([
    number(2, 1), text(realm), text(name), // one component
    number(4, 1), number(4, 1700000000), number(1, 1), // an ordinary principal, when it was written, the key's version
    number(2, 18), number(2, 32), Buffer.alloc(32, 7), // AES256, and its key
  ]);
  return Buffer.concat([Buffer.from([5, 2]), number(4, entry.length), entry]).toString('base64');
}

function number(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function text(value: string): Buffer {
  return Buffer.concat([number(2, value.length), Buffer.from(value)]);
}
