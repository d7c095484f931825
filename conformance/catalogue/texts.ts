/** Texts of every kind, good and bad ones. */
export const TEXTS: readonly string[] = [
  // Nothing, spaces, control characters and spaces that only some trim.
  '', ' ', '\t', '\u0000', '\u00a0', '\u2003', '\ufeff', ' 1', '1 ', '\t1\n', '\u000b1', '\u00011', '\u00a01', '1\u2003', '1 0',
  ' true ', '\u00a0true',
  // Whole numbers and their limits.
  '0', '-0', '+0', '00', '1', '+1', '-1', '--1', '+-1', '-', '+', '2', '3', '007', '10', '77', '99', '100', '101', '127', '128', '129',
  '192', '256',
  '1000', '1024', '1025', '65535', '65536', '1048576', '1048577', '2097151', '2097152', '2147483631', '2147483632', '2147483647',
  '2147483648',
  '-2147483648', '-2147483649', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809',
  '99999999999999999999', '000000000000000000000001', '1_000', '1,000', '1\'000', '0x10', '0b1', '0o7', '1L', '1l',
  // Digits of other scripts, in and beyond 16 bits.
  '\u0661', '\u0967\u0968', '\uff11\uff12', '-\u0663', '\ud835\udfd8', '\ud835\udfce1', '\u00b2', '\u2460', '\u0f33', '1\u0661',
  '\u0665s', '\u0665k',
  // Fractions, exponents and the special numbers.
  '0.1', '0.2', '.5', '5.', '.', '-.5', '+.5', '1.0', '1.5', '0.0', '-0.0', '1e3', '1E3', '1e-3', '1e', 'e1', '1e+3', '1e400', '-1e400',
  '1e-400', '4.9e-324',
  '0.9999999999999999', '0.99999999999999999999', '1.0000000000000001', '1.0000000000000003', '100.00001', 'NaN', 'nan', 'NAN', '+NaN',
  '-NaN',
  'Infinity', '-Infinity', '+Infinity', 'infinity', 'INF', '1d', '1D', '1f', '1F', '1.5f', '1e3d', '1df', 'd', 'NaNd', '0x1p3',
  '0x1.8p1', '0x.8p0', '0x1.p1',
  '0x.p1', '0X1P-3d', '-0x1p3', '0x1', '0x1p', '0xp1', '0x1pa', '0x1p1024', '1 e3', '1,5', '\u221e', '1e99999999999', '1e2147483648',
  '0.5%', '1/2',
  // Sizes.
  '1b', '1k', '1kb', '1m', '1mb', '1g', '1gb', '1t', '1tb', '1p', '1pb', '1K', '1KB', '1Mb', '1G', '512M', '1kib', '1mib', '1gi', '1Gi',
  '1bb', '1 g', '1g ', ' 1g',
  '-1g', '- 1g', '+1g', '--1g', ' -1g', '1.5g', '0.5g', '1e3g', 'g', '1gg', '1e', '1z', '8191p', '8192p', '8388607t', '8388608t',
  '8796093022208m', '8796093022207m',
  '9223372036854775807b', '9223372036854775807k', '9007199254740991k', '9007199254740992k', '0b', '0k', '1023b', '1024b', '1048575b',
  '-1b', '-8192p', '1\u212a', '5\u212ab',
  '1048576b', '2047m', '2048m', '2g', '16m', '17m', '2147483135', '2147483136', '12b', '13b',
  // Times.
  '1us', '1ms', '1s', '1min', '1h', '1d', '1M', '1MS', '1Min', '1MIN', '1minutes', '1sec', '1ns', '1y', '1w', '10 min', '10min ', '-1s',
  '-1ms', '- 1s', '+1s', '0s',
  '0ms', '1.5s', '999us', '1000us', '99ms', '100ms', '101ms', '999ms', '1000ms', '59s', '60s', '9223372036854775807d',
  '-9223372036854775808d', '106751991168d',
  '9223372036854775807us', '5m', '5 m', 's', '1\u017f', '600s', '601s', 'PT5M', '00:10',
  // Booleans and words of closed sets.
  'true', 'false', 'TRUE', 'False', 'tRuE', 'yes', 'no', 'on', 'off', 'T', 'fal\u017fe', 'tru', 'truee', 'null', 'none', 'NONE',
  'Always', 'always', 'LEGACY', 'legacy', 'Legacy',
  'FIFO', 'fifo', 'INFO', 'info', 'Info', 'DEBUG', 'hive', 'HIVE', 'snappy', 'SNAPPY', 'zstd', 'ZSTD', 'lz4', 'dynamic', 'DYNAM\u0131C',
  'dynam\u0130c', 'stat\u0131c',
  'an\u017fi', 'ANSI', 'per\u0066', 'k\u0065ytab', 'UTF-8', 'utf-8', 'IPv4', 'ipv4', 'IPv4,IPv6', 'IPv4, IPv6', 'MEMORY_ONLY',
  'memory_only', 'ROCKSDB', 'rocks\u0064b', 'roc\u212asdb',
  // Lists.
  ',', ',,', 'a,b', 'a, b', ' a , b ', ',a', 'a,', 'a,,b', 'a b', '1,2', '1,,2', '1, 2', '1,a', '1;2', '1,-2,3.5', '\u00a0,1', '1\t,2',
  // Regular expressions.
  '(', ')', '()', '(a', 'a)', '(()', '())(', '(?i)secret|password', '[', '[a', '[]', '[a]', '[^]', '(?', '(?<name>a)', '(?<na-me>a)',
  '*', '+', '?', 'a*', 'a**', 'a*+', 'a|*',
  '|', '||', '(*)', '(|a)', '\\', 'a\\', 'a\\\\', 'a\\\\\\', '\\Q(\\E', '\\Q\\', '\\p{L}', '\\p{Nope}', '\\z', '\\y', '{', 'a{', 'a{1',
  'a{1}', 'a{2,1}', '}', 'a}', '\\(', '^$', '.*', '(a|b',
  '#(', '(?x)#(', 'a?+', '(?:a)', '(?=a', '\\1', '\\x', '\\u12', '[a-z&&[^b]]', '[z-a]',
  // What people write by mistake.
  'junk', '@@junk@@', '${', '$1', '$SPARK_HOME', '"1"', '\'1\'', '1;', '1%', '1#', '1//', 'None', 'undefined', '\u2013' + '1', '1\u2026',
  '\ud83d\ude00', '4GB', '4 GB', '4Gi', '4g4', '1h30m', '1d12h',
];

const PIECES: ReadonlyArray<readonly string[]> = [
  ['', '', '', ' ', '\t', '-', '+', '-', '\u00a0'],
  ['', '', '-', '0', '00', '1'],
  ['0', '1', '2', '7', '12', '99', '100', '128', '512', '1000', '1024', '65536', '1048576', '2147483647', '2147483648',
    '9007199254740993', '9223372036854775807', '\u0662'],
  ['', '', '', '', '.', '.0', '.5', 'e', 'e2', 'E-2', 'x', '_', ',', ' '],
  ['', '', 'b', 'k', 'kb', 'K', 'm', 'MB', 'g', 'Gb', 't', 'p', 'pb', 'us', 'ms', 's', 'S', 'min', 'h', 'd', 'D', 'f', 'ns', 'kk', 'P',
    'true', '\u212a', '\u017f'],
  ['', '', '', ' ', '\n', '\u2003', ',1', 's'],
];

/** Texts put together from the pieces of numbers, sizes and times: always the same ones. */
export function generatedTexts(count: number, seed: number): string[] {
  let state = seed;
  const next = (limit: number): number => {
    // The generator of Numerical Recipes: all that counts is that it repeats.
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor(state / 2 ** 32 * limit);
  };
  return Array.from({ length: count }, () => PIECES.map((choices) => choices[next(choices.length)]).join(''));
}
