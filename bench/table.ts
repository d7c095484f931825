import { Pair, Sample } from './measure';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly baseline: string;
  readonly ours: string;
  readonly ratio: string;
  readonly goal: string;
}

/** A unit with the number of decimals that its values are worth. */
export interface Unit {
  readonly name: string;
  readonly decimals: number;
}

export const MILLISECONDS: Unit = { name: 'ms', decimals: 1 };
export const MICROSECONDS: Unit = { name: 'µs', decimals: 0 };
export const MEBIBYTES: Unit = { name: 'MiB', decimals: 1 };
export const KILOBYTES: Unit = { name: 'kB', decimals: 0 };

const HEADER: Row = { what: 'what', baseline: 'baseline', ours: 'ours', ratio: 'ratio', goal: 'goal' };
const WIDTH_OF_WHAT = 76;
const WIDTH_OF_VALUE = 14;

/** A line with the ratio of one part of two things. */
export function ratioRow<S extends Sample>(what: string, pair: Pair<S>, part: keyof S & string, unit: Unit, goal: string): Row {
  return {
    what,
    baseline: format(pair.baseline[part], unit),
    ours: format(pair.ours[part], unit),
    ratio: `${pair.ratio[part].toFixed(2)}x${Number.isNaN(pair.spread[part]) ? '' : ` ±${pair.spread[part].toFixed(2)}`}`,
    goal,
  };
}

/** A line for what a user pays once, where the difference says more than the ratio. */
export function differenceRow<S extends Sample>(what: string, pair: Pair<S>, part: keyof S & string, unit: Unit, goal: string): Row {
  // From the ratio, which is the steadier number of the two.
  const difference = (pair.ratio[part] - 1) * pair.baseline[part];
  return {
    ...ratioRow(what, pair, part, unit, goal),
    ratio: `${difference < 0 ? '-' : '+'}${format(Math.abs(difference), unit)}`,
  };
}

/** A line without anything to compare to. */
export function valueRow(what: string, ours: number, unit: Unit, goal: string): Row {
  return { what, baseline: '', ours: format(ours, unit), ratio: '', goal };
}

/** The first two lines of the table. */
export function printHeader(): void {
  printRow(HEADER);
  console.log('-'.repeat(WIDTH_OF_WHAT + 4 * WIDTH_OF_VALUE));
}

/** Every line is printed as soon as it is known: a full run takes minutes. */
export function printRow({ what, baseline, ours, ratio, goal }: Row): void {
  console.log(what.padEnd(WIDTH_OF_WHAT) + [baseline, ours, ratio, goal].map((text) => text.padStart(WIDTH_OF_VALUE)).join(''));
}

/** A whole number with a comma at every thousand. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

function format(value: number, { name, decimals }: Unit): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${value.toLocaleString('en-US', options)} ${name}`;
}
