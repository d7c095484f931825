import { checkInput } from '../../src/cli/check-input';
import { propertiesInput } from '../../src/cli/inputs';
import { ConfReader } from '../../src/conf/conf-reader';
import * as writtenVolumes from '../../src/features/written-volumes';
import * as volumes from '../../src/preview/volumes';

function findingsOf(lines: readonly string[]) {
  return checkInput(propertiesInput(lines.join('\n'), 'spark-defaults.conf'));
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const prefix = 'spark.kubernetes.executor.volumes';

/** What is not valid as a whole, so that it is asked for the place of every one. */
const volumeLines = (count: number) => numbers(count).flatMap((index) => [
  `${prefix}.nfs.v${index}.mount.path data${index}`,
  `${prefix}.nfs.v${index}.options.path /exports`,
  `${prefix}.nfs.v${index}.options.server nfs.example.com`,
]);

test('the volumes of a file are read a fixed number of times, however many findings are about them', () => {
  const read = jest.spyOn(writtenVolumes, 'writtenVolumes');
  const timesFor = (count: number) => {
    read.mockClear();
    expect(findingsOf(volumeLines(count)).map(({ place }) => place)).toEqual(numbers(count).map((index) => `spark-defaults.conf:${3 * index + 1}`));
    return read.mock.calls.length;
  };
  expect(timesFor(50)).toBe(timesFor(2));
});

test('a volume is read by its own keys, and not by those of all others', () => {
  const withPrefix = jest.spyOn(ConfReader.prototype, 'withPrefix');
  const conf = new ConfReader(new Map(volumeLines(50).map((line) => line.split(' ') as [string, string])), '4.1.2');
  volumes.confVolume(conf, 'executor', 'nfs.v7');
  expect(withPrefix.mock.results.map(({ value }) => value.size)).toEqual([3]);
});
