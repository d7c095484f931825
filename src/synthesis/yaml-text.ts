import { Yaml } from 'cdk8s';
import { documentText } from './yaml-document';

/** Something of everything that is written here, and not by cdk8s: a version of cdk8s that writes any of it differently writes all. */
const SAMPLE = {
  'apiVersion': 'v1',
  'example.com/key': { '': '', 'y': 'no', '0': '1.5', 'a: b': 'a: b', '#': ' a', '-': 'a #b', '1_0': '~' },
  'texts': ['a', 'it\'s', '"quoted"', '\'both"', 'ä\tö', '2001-01-01', '12:30', '0x1f', '1e3', '.5', '*', 'a:', '- a', '//a=b;c?d', 'Null', 'x'.repeat(200)],
  'lines': ['a\nb', 'a\n\n  b: c\n', { script: `\t#!/bin/sh\nset -e\n${'y'.repeat(200)}\n` }],
  'others': [0, -1.5, 1e21, 1e-7, true, false, null, {}, [], [[], [['a'], 'b']], [{ a: { b: [{ c: 1, d: [] }] }, e: {} }]],
};

let isLikeCdk8s: boolean | undefined;

/** Objects as one text of YAML, which is what cdk8s makes of them. */
export function yamlText(documents: readonly unknown[]): string {
  isLikeCdk8s ??= documentText(SAMPLE) === Yaml.stringify(SAMPLE);
  return isLikeCdk8s ? documents.map(textOf).join('---\n') : Yaml.stringify(...documents);
}

function textOf(document: unknown): string {
  return documentText(document) ?? Yaml.stringify(document);
}
