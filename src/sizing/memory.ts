import { Size } from 'cdk8s';
import { memoryFormula } from './memory-formula';
import { overheadByFactor } from './overhead';
import { MINIMUM_OVERHEAD, OVERHEAD_FACTORS, RoleName } from './spark-constants';
import { mebibytes } from '../conf/units';
import { Problem } from '../findings/finding';
import { mebibytesOf, prop, say } from '../findings/say';
import { SparkLanguage } from '../props/spark-image';
import { SparkPodOptions } from '../props/spark-pod-options';

const DEFAULT_HEAP = 1024;

/**
 * Spark wants to see a heap of 450Mi. The collector that Java chooses for a small
 * container counts a part of itself off: with it, 465Mi is the least that starts.
 */
const MINIMUM_HEAP = 465;

/** A factor as large as this was most likely meant in per cent. */
const MOST_LIKELY_PERCENT = 10;

/** Spark's default share of overhead for an application of the given language. */
export function defaultOverheadFactor(language: SparkLanguage): number {
  return language === 'java' ? OVERHEAD_FACTORS.jvm : OVERHEAD_FACTORS.other;
}

/** Heap of a role, in mebibytes. */
export function heapOf(role: SparkPodOptions | undefined): number {
  return role?.memory === undefined ? DEFAULT_HEAP : Math.floor(mebibytes(role.memory));
}

/** Overhead of a role by Spark's own formula, in mebibytes. */
export function overheadOf(role: SparkPodOptions | undefined, language: SparkLanguage, minimum: number = MINIMUM_OVERHEAD): number {
  if (role?.memoryOverhead !== undefined) {
    return Math.floor(mebibytes(role.memoryOverhead));
  }
  const factor = role?.memoryOverheadFactor ?? defaultOverheadFactor(language);
  return overheadByFactor(factor, heapOf(role), minimum);
}

/** How the memory of a role's pod adds up, with what its volumes take. */
export function roleMemoryFormula(
  role: SparkPodOptions | undefined, language: SparkLanguage, tmpfs: number = 0, minimum: number = MINIMUM_OVERHEAD,
): string {
  const factor = { factor: role?.memoryOverheadFactor ?? defaultOverheadFactor(language), minimum };
  const parts = { heap: heapOf(role), overhead: overheadOf(role, language, minimum), tmpfs };
  return memoryFormula(role?.memoryOverhead === undefined ? { ...parts, factor } : parts);
}

/** Checks the memory props of a role. */
export function checkMemory(role: SparkPodOptions | undefined, name: RoleName): Problem[] {
  return [
    ...(name === 'server' ? checkSize(role?.memory, 'server.memory') : checkHeap(role, `${name}.memory`)),
    ...checkOverheadSize(role?.memoryOverhead, `${name}.memoryOverhead`),
    ...checkOverhead(role, name),
  ];
}

/** Checks that a size is a whole number of mebibytes, the unit in which Spark counts memory. */
export function checkSize(size: Size | undefined, at: string): Problem[] {
  if (size === undefined || (Number.isInteger(mebibytes(size)) && mebibytes(size) > 0)) {
    return [];
  }
  return [
    {
      rule: 'MEMORY',
      prop: at,
      value: size.asString(),
      why: 'Spark counts memory in whole mebibytes, at least one',
      fix: say`Write ${mebibytesOf(Math.max(1, Math.ceil(mebibytes(size))))}`,
    },
  ];
}

/** Spark takes an overhead of nothing, and the pod has its heap and no more. */
function checkOverheadSize(size: Size | undefined, at: string): Problem[] {
  return size === undefined || mebibytes(size) !== 0 ? checkSize(size, at) : [
    {
      rule: 'OVERHEAD_AMOUNT',
      prop: at,
      value: size.asString(),
      why: 'it leaves nothing for what a JVM has beside its heap, and the kernel ends the pod when it needs that',
      fix: say`Leave it out, or write for example ${mebibytesOf(MINIMUM_OVERHEAD)}`,
    },
  ];
}

function checkHeap(role: SparkPodOptions | undefined, at: string): Problem[] {
  if (role?.memory === undefined || mebibytes(role.memory) >= MINIMUM_HEAP) {
    return checkSize(role?.memory, at);
  }
  return [
    {
      rule: 'MEMORY',
      prop: at,
      value: role.memory.asString(),
      why: `Spark does not start with a heap below ${MINIMUM_HEAP}Mi`,
      fix: say`Write ${mebibytesOf(512)} or more`,
    },
  ];
}

function checkOverhead(role: SparkPodOptions | undefined, name: RoleName): Problem[] {
  const factor = role?.memoryOverheadFactor;
  if (factor === undefined) {
    return [];
  }
  if (role?.memoryOverhead !== undefined) {
    return [
      {
        rule: 'MEMORY_OVERHEAD',
        prop: `${name}.memoryOverheadFactor`,
        value: factor,
        why: say`Spark ignores the factor when ${prop(`${name}.memoryOverhead`)} (${role.memoryOverhead.asString()}) is given`,
        fix: 'Remove one of the two',
      },
    ];
  }
  if (Number.isFinite(factor) && factor >= MOST_LIKELY_PERCENT) {
    return [
      {
        rule: 'OVERHEAD_AMOUNT',
        prop: `${name}.memoryOverheadFactor`,
        value: factor,
        why: `the factor is a share of the heap, so each pod would have ${factor} times its heap besides`,
        fix: `Write ${factor / 100}, if ${factor} per cent are meant`,
      },
    ];
  }
  if (Number.isFinite(factor) && factor > 0) {
    return [];
  }
  return [
    {
      rule: 'MEMORY_OVERHEAD',
      prop: `${name}.memoryOverheadFactor`,
      value: factor,
      why: 'the factor is a share of the heap, and Spark wants it above 0',
      fix: 'Write for example 0.1',
    },
  ];
}
