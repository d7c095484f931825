/** One number of Prometheus' text. */
export interface Sample {
  readonly name: string;
  readonly labels: { readonly [label: string]: string };
  readonly value: number;
}

const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\[\\\\"n])*"';
const SAMPLE = new RegExp(`^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(${LABEL}(?:, ?${LABEL})*),?\\})? (\\S+)(?: -?\\d+)?$`);
const NUMBER = /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|[+-]?Inf(inity)?|NaN)$/;

/** The numbers of a text in Prometheus' format. Throws for a line at which a scrape would fail. */
export function parsePrometheus(text: string): Sample[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
    if (name === undefined || !NUMBER.test(value)) {
      throw new Error(`no line of Prometheus' text: ${line}`);
    }
    const pairs = [...labels.matchAll(new RegExp(LABEL, 'g'))].map(([pair]) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('"') + 1, -1)]);
    return { name, labels: Object.fromEntries(pairs), value: Number(value.replace('Inf', 'Infinity').replace('Infinityinity', 'Infinity')) };
  });
}
