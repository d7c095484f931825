import { Footprint } from './footprint';
import { inOrder } from './format-list';
import { rolePods } from './role-pods';
import { usageOf } from './totals';
import { formatAmount, ResourceList } from '../pod/quantities';

const NO_LIMIT = 'no limit';

/** A footprint as a table of plain text, one resource a line, by the names that a ResourceQuota has for them. */
export function footprintTable(footprint: Footprint): string {
  const { executors, minimum, start, maximum } = footprint;
  const pods = rolePods(footprint).map(({ role, pod }): [string, ResourceList] => [role, usageOf(pod)]);
  const sums: [string, ResourceList | undefined, number | undefined][] = [
    ['minimum', minimum, executors.minimum],
    ['start', start, executors.start],
    ['maximum', maximum, executors.maximum],
  ];
  const lists = [...pods, ...sums].map(([, list]) => list);
  const names = inOrder([...new Set(lists.flatMap((list) => Object.keys(list ?? {})))]);
  return aligned([
    ['', ...pods.map(([title]) => title), ...sums.map(([title]) => title)],
    ['executors', ...pods.map(() => ''), ...sums.map(([, , count]) => (count === undefined ? NO_LIMIT : String(count)))],
    ...names.map((name) => [name, ...lists.map((list) => cell(name, list))]),
  ]);
}

function cell(name: string, list: ResourceList | undefined): string {
  if (list === undefined) {
    return NO_LIMIT;
  }
  return name in list ? formatAmount(name, list[name]) : '-';
}

/** Names on the left, amounts on the right of their columns. */
function aligned(rows: string[][]): string {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join('  ')).join('\n');
}
