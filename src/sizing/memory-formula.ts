import { sparkSize } from '../conf/units';

/** The parts of a pod's memory, in mebibytes. */
export interface MemoryParts {
  readonly heap: number;
  readonly overhead: number;
  /** The factor and the least overhead, unless the overhead was given as a size. */
  readonly factor?: { readonly factor: number; readonly minimum: number };
  readonly offHeap?: number;
  readonly pyspark?: number;
  /** Of volumes in memory. */
  readonly tmpfs?: number;
}

/** How the memory of a pod adds up: `10240Mi = 8g heap + max(0.25 × 8g, 384Mi) overhead`. */
export function memoryFormula({ heap, overhead, factor, offHeap = 0, pyspark = 0, tmpfs = 0 }: MemoryParts): string {
  const parts = [
    `${sparkSize(heap)} heap`,
    factor === undefined ? `${overhead}Mi overhead` : `max(${factor.factor} × ${sparkSize(heap)}, ${factor.minimum}Mi) overhead`,
    ...(offHeap === 0 ? [] : [`${sparkSize(offHeap)} off the heap`]),
    ...(pyspark === 0 ? [] : [`${sparkSize(pyspark)} of Python processes`]),
    ...(tmpfs === 0 ? [] : [`${sparkSize(tmpfs)} of tmpfs`]),
  ];
  return `${heap + overhead + offHeap + pyspark + tmpfs}Mi = ${parts.join(' + ')}`;
}
