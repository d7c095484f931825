import { Distribution } from '../distributions';
import { ONE_MACHINE, runProgram } from './programs';
import { generatedTexts, TEXTS } from './texts';
import { Catalogue } from '../../src/conf/catalogue';
import { KeyFacts } from '../../src/conf/key-facts';
import { checkValue } from '../../src/conf/values';

/** One value of one key. */
interface Question {
  readonly facts: KeyFacts;
  readonly text: string;
}

/** One question to which Spark and the library have different answers. */
export interface Disagreement {
  readonly key: string;
  readonly type: string;
  readonly text: string;
  readonly spark: 'accepts' | 'refuses';
  readonly reason?: string;
}

export interface Comparison {
  readonly questions: number;
  readonly accepted: number;
  readonly byType: { [type: string]: number };
  readonly disagreements: Disagreement[];
}

/** Asks a real Spark and the library the same questions. */
export function compare(catalogue: Catalogue, distribution: Distribution): Comparison {
  const questions = [...questionsByShape(catalogue), ...questionsByKey(catalogue)];
  const input = questions.map(({ facts, text }) => {
    const read = facts.alternativeOf ?? facts.key;
    return `${read} ${facts.key} ${Buffer.from(text, 'utf8').toString('base64')}\n`;
  });
  const answers = runProgram(distribution, 'CatalogueAnswers', input.join(''), ONE_MACHINE).trim().split('\n');
  if (answers.length !== questions.length) {
    throw new Error(`${answers.length} answers to ${questions.length} questions`);
  }
  const byType: { [type: string]: number } = {};
  const disagreements: Disagreement[] = [];
  questions.forEach(({ facts, text }, index) => {
    byType[facts.type] = (byType[facts.type] ?? 0) + 1;
    const reason = checkValue(facts, text);
    const spark = answers[index] === '1' ? 'accepts' : 'refuses';
    if ((reason === undefined) !== (spark === 'accepts')) {
      disagreements.push({ key: facts.key, type: facts.type, text, spark, reason });
    }
  });
  return { questions: questions.length, accepted: answers.filter((answer) => answer === '1').length, byType, disagreements };
}

/** Keys that Spark gives an answer for: it declares them, or has removed them. */
function answered(catalogue: Catalogue): KeyFacts[] {
  const own = catalogue.all();
  const others = own.flatMap(({ alternatives = [] }) => alternatives).map((other) => catalogue.find(other)!);
  const named = own.filter(({ alternativeOf }) => alternativeOf !== undefined).map(({ key }) => catalogue.find(key)!);
  const declared = own.filter((facts) => facts.alternativeOf === undefined && isDeclared(facts));
  return [...declared, ...others, ...named.filter((facts) => !facts.translated && isDeclared(facts))];
}

/** What is known only by its name, or only as a key of the past, has no declaration. */
function isDeclared({ literal, type, default: standard, since, deprecated, removed }: KeyFacts): boolean {
  const past = deprecated !== undefined && type === 'string' && standard === undefined && since === undefined;
  return removed !== undefined || !(literal || past);
}

/** All texts, and many generated ones, for one key of every kind that the catalogue tells apart. */
function questionsByShape(catalogue: Catalogue): Question[] {
  const shapes = new Map<string, KeyFacts>();
  for (const facts of answered(catalogue)) {
    const { type, element, unit, values, letters, trimmed, min, max, also, notNan, removed, opaque } = facts;
    const shape = JSON.stringify([type, element, unit, values, letters, trimmed, min, max, also, notNan, removed, opaque && facts.key]);
    if (!shapes.has(shape)) {
      shapes.set(shape, facts);
    }
  }
  return [...shapes.values()].flatMap((facts, index) => {
    const generated = /^(string|enum|regex)$/.test(facts.type) ? 50 : 400;
    return [...TEXTS, ...generatedTexts(generated, index + 1), ...ownTexts(facts)].map((text) => ({ facts, text }));
  });
}

/** For every key its own default and values, what lies beside its bounds, and some mistakes. */
function questionsByKey(catalogue: Catalogue): Question[] {
  const mistakes = ['', ' ', 'junk', '-1', '0', '0.2', '10 min', '1e3', '\u0661', '4g', '30s', 'true', 'a,b', '(', '1\u00a0'];
  return answered(catalogue).flatMap((facts) => [...mistakes, ...ownTexts(facts)].map((text) => ({ facts, text })));
}

function ownTexts({ default: standard, values = [], min, max, also }: KeyFacts): string[] {
  const numbers = [min, max, also].filter((number) => number !== undefined);
  return [
    ...(standard === undefined ? [] : [standard, ` ${standard} `, standard.toUpperCase(), `${standard},`, `${standard}s`]),
    ...values.flatMap((value) => [value, ` ${value}`, value.toLowerCase(), value.toUpperCase(), `${value}x`, ...strangeLetters(value)]),
    ...numbers.flatMap((number) => [number, number - 1, number + 1, -number, number / 2, number * 2, number + 0.5].map(String)),
  ];
}

/** Letters that become ASCII's when their case changes, each in one direction only. */
function strangeLetters(word: string): string[] {
  const strange = [[/i/gi, '\u0131'], [/i/gi, '\u0130'], [/s/gi, '\u017f'], [/k/gi, '\u212a']] as const;
  return strange.map(([letter, other]) => word.replace(letter, other));
}
