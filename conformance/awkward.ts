/** Values with characters to which a properties file, YAML, a shell or Spark gives a meaning. */
export const AWKWARD: { readonly [name: string]: string } = {
  backslashes: 'C:\\new\\table\\u0041\\',
  comment: '#not a comment! at all',
  separators: 'a=b:c = d : e',
  quotes: '"double" and \'single\' and `back`',
  lines: 'first\nsecond\r\nthird\n\nlast',
  lineEnd: 'ends with a line\n',
  tab: 'one\ttwo\ffeed',
  unicode: 'Grüße, 你好, 🚀, \u00a0\u2028\u2029\u0085\ufeff.',
  shell: '$HOME $(whoami) ${spark.app.name:-x} %s *',
  yaml: '- [a, {b: c}] | > & *x !!str null ~ #',
  empty: '',
};
