import { Distribution } from '../distributions';
import { isFamily, isKey } from './noise';
import { compilePrograms, Machine, ONE_MACHINE, OTHER_MACHINE, runProgram } from './programs';

/** The facts of one key as the program `CatalogueDump` prints them. */
export interface Dumped {
  readonly [fact: string]: unknown;
  readonly key: string;
  readonly module: string;
  readonly type: string;
}

/** Everything that goes into the catalogue of one Spark, sorted by key. */
export interface Dump {
  readonly keys: Dumped[];
  /** The module of each family, by prefix. */
  readonly families: Map<string, string>;
  /** Lists of words, by name. */
  readonly words: Map<string, string[]>;
  /** All constants that look like keys, for a look at the noise. */
  readonly constants: Set<string>;
}

type Line = { readonly [fact: string]: string } & { readonly list?: string[] };

/** Asks a distribution for its keys. */
export function dump(distribution: Distribution): Dump {
  compilePrograms(distribution);
  const lines = readDump(distribution, ONE_MACHINE);
  const others = new Map(readDump(distribution, OTHER_MACHINE).filter((line) => 'key' in line).map((line) => [line.key, line]));
  const keys = new Map<string, Dumped>();
  for (const line of lines.filter((each) => 'key' in each)) {
    keys.set(line.key, withoutLocalDefault(line, others.get(line.key)));
  }
  const declared = [...keys.keys()];
  const alternatives = new Set([...keys.values()].flatMap((each) => (each.alternatives ?? []) as string[]));
  for (const { old, ...facts } of lines.filter((each) => 'old' in each)) {
    const known = keys.get(old) ?? { key: old, module: moduleOf(old), type: 'string' };
    keys.set(old, { ...known, ...facts });
  }
  const families = new Map(lines.filter((each) => 'family' in each && isFamily(each.family, declared)).map((each) => [each.family, each.module]));
  const literals = lines.filter((each) => 'literal' in each);
  const constants = new Set(literals.map(({ literal }) => literal));
  const everything = [...new Set([...keys.keys(), ...constants])];
  for (const { literal, module } of literals) {
    const inFamily = [...families.keys()].some((prefix) => literal.startsWith(prefix));
    if (!keys.has(literal) && !alternatives.has(literal) && !inFamily && isKey(literal, everything)) {
      keys.set(literal, { key: literal, module, type: 'string', literal: true });
    }
  }
  const words = new Map(lines.filter((each) => 'words' in each).map((each) => [each.words, each.list ?? []]));
  return { keys: [...keys.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), families, words, constants };
}

function readDump(distribution: Distribution, machine: Machine): Line[] {
  const output = runProgram(distribution, 'CatalogueDump', '', machine);
  return output.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

/** A default on which two machines disagree is no fact of Spark. */
function withoutLocalDefault(line: Line, other: Line | undefined): Dumped {
  const { default: standard, ...facts } = line;
  const same = standard === undefined || standard === other?.default;
  return { ...(same ? line : { ...facts, computed: true }) } as unknown as Dumped;
}

/** Where a key of the past belongs: it is declared nowhere. */
function moduleOf(key: string): string {
  const word = key.split('.')[1];
  return ['sql', 'streaming', 'yarn', 'kubernetes', 'connect'].includes(word) ? word : 'core';
}
