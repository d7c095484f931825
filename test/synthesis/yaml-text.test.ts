import type { Yaml } from 'cdk8s';

/** The writer as a process has it that has just started, and the one of cdk8s. */
function fresh(): { yamlText: (documents: readonly unknown[]) => string; stringify: jest.SpyInstance; own: typeof Yaml } {
  let loaded: ReturnType<typeof fresh> | undefined;
  jest.isolateModules(() => {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { Yaml: own } = require('cdk8s') as typeof import('cdk8s');
    const { yamlText } = require('../../src/synthesis/yaml-text') as typeof import('../../src/synthesis/yaml-text');
    /* eslint-enable @typescript-eslint/no-require-imports */
    loaded = { yamlText, stringify: jest.spyOn(own, 'stringify'), own };
  });
  return loaded!;
}

const CERTAIN = { kind: 'Pod', items: [{ a: 1 }] };
const UNCERTAIN = { kind: 'Pod', text: 'a\u0007' };

test('writes many documents as cdk8s does, also those that are none', () => {
  const { yamlText, own } = fresh();
  const documents = [CERTAIN, undefined, UNCERTAIN, {}, [], CERTAIN];
  expect(yamlText(documents)).toBe(own.stringify(...documents));
  expect(yamlText([])).toBe(own.stringify());
});

test('asks cdk8s once for a sample, and then for what is uncertain only', () => {
  const { yamlText, stringify } = fresh();
  yamlText([CERTAIN, CERTAIN]);
  expect(stringify).toHaveBeenCalledTimes(1);
  yamlText([CERTAIN, UNCERTAIN]);
  expect(stringify).toHaveBeenCalledTimes(2);
  expect(stringify).toHaveBeenLastCalledWith(UNCERTAIN);
});

test('leaves everything to a cdk8s that writes YAML in another way', () => {
  const { yamlText, stringify } = fresh();
  stringify.mockImplementation((...documents: unknown[]) => JSON.stringify(documents));
  expect(yamlText([CERTAIN, UNCERTAIN])).toBe(JSON.stringify([CERTAIN, UNCERTAIN]));
});
