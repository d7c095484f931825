import { Size } from 'cdk8s';
import { memoryFormula } from './memory-formula';
import { overheadByFactor } from './overhead';
import { mebibytes } from '../conf/units';
import { Problem } from '../findings/finding';
import { SparkLanguage } from '../props/spark-image';
import { SparkRole } from '../props/spark-role';

const DEFAULT_HEAP = 1024;
const MINIMUM_OVERHEAD = 384;

/**
 * Spark wants to see a heap of 450Mi. The collector that Java chooses for a small
 * container counts a part of itself off: with it, 465Mi is the least that starts.
 */
const MINIMUM_HEAP = 465;

/** Spark's default share of overhead for an application of the given language. */
export function defaultOverheadFactor(language: SparkLanguage): number {
  return language === 'java' ? 0.1 : 0.4;
}

/** Heap of a role, in mebibytes. */
export function heapOf(role: SparkRole | undefined): number {
  return role?.memory === undefined ? DEFAULT_HEAP : Math.floor(mebibytes(role.memory));
}

/** Overhead of a role by Spark's own formula, in mebibytes. */
export function overheadOf(role: SparkRole | undefined, language: SparkLanguage): number {
  if (role?.memoryOverhead !== undefined) {
    return Math.floor(mebibytes(role.memoryOverhead));
  }
  const factor = role?.memoryOverheadFactor ?? defaultOverheadFactor(language);
  return overheadByFactor(factor, heapOf(role), MINIMUM_OVERHEAD);
}

/** How the memory of a role's pod adds up. */
export function roleMemoryFormula(role: SparkRole | undefined, language: SparkLanguage): string {
  const factor = { factor: role?.memoryOverheadFactor ?? defaultOverheadFactor(language), minimum: MINIMUM_OVERHEAD };
  return memoryFormula({ heap: heapOf(role), overhead: overheadOf(role, language), ...(role?.memoryOverhead === undefined ? { factor } : {}) });
}

/** Checks the memory props of a role. */
export function checkMemory(role: SparkRole | undefined, prop: 'driver' | 'executor'): Problem[] {
  return [
    ...checkSize(role?.memory, `${prop}.memory`),
    ...checkHeap(role, `${prop}.memory`),
    ...checkSize(role?.memoryOverhead, `${prop}.memoryOverhead`),
    ...checkOverhead(role, prop),
  ];
}

/** Checks that a size is a whole number of mebibytes, the unit in which Spark counts memory. */
export function checkSize(size: Size | undefined, prop: string): Problem[] {
  if (size === undefined || (Number.isInteger(mebibytes(size)) && mebibytes(size) > 0)) {
    return [];
  }
  return [
    {
      rule: 'MEMORY',
      prop,
      value: size.asString(),
      why: 'Spark counts memory in whole mebibytes, at least one',
      fix: `Write Size.mebibytes(${Math.max(1, Math.ceil(mebibytes(size)))})`,
    },
  ];
}

function checkHeap(role: SparkRole | undefined, prop: string): Problem[] {
  if (role?.memory === undefined || mebibytes(role.memory) >= MINIMUM_HEAP) {
    return [];
  }
  return [
    {
      rule: 'MEMORY',
      prop,
      value: role.memory.asString(),
      why: `Spark does not start with a heap below ${MINIMUM_HEAP}Mi`,
      fix: 'Write Size.mebibytes(512) or more',
    },
  ];
}

function checkOverhead(role: SparkRole | undefined, prop: string): Problem[] {
  const factor = role?.memoryOverheadFactor;
  if (factor === undefined) {
    return [];
  }
  if (role?.memoryOverhead !== undefined) {
    return [
      {
        rule: 'MEMORY_OVERHEAD',
        prop: `${prop}.memoryOverheadFactor`,
        value: factor,
        why: `Spark ignores the factor when ${prop}.memoryOverhead (${role.memoryOverhead.asString()}) is given`,
        fix: 'Remove one of the two',
      },
    ];
  }
  if (Number.isFinite(factor) && factor > 0) {
    return [];
  }
  return [
    {
      rule: 'MEMORY_OVERHEAD',
      prop: `${prop}.memoryOverheadFactor`,
      value: factor,
      why: 'the factor is a share of the heap, and Spark wants it above 0',
      fix: 'Write for example 0.1',
    },
  ];
}
