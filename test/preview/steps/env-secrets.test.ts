import { envSecrets } from '../../../src/preview/steps/env-secrets';
import { built, executorInput } from '../../support/executor-step';

const KEY = 'spark.kubernetes.executor.secretKeyRef.PASSWORD';
const variableOf = (reference: string) => built(envSecrets, executorInput({ [KEY]: reference })).container.env;

test('a variable has the name of a Secret and a key', () => {
  expect(variableOf('credentials:password')).toEqual([{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'credentials', key: 'password' } } }]);
});

test('a role has only its own variables', () => {
  expect(built(envSecrets, { ...executorInput({ [KEY]: 'a:b' }), role: 'driver' }).container).toEqual({});
});

test('colons at the end do not count', () => {
  expect(variableOf('a:b::')).toEqual(variableOf('a:b'));
});

test.each(['credentials', 'a:b:c', 'a:', ''])('the reference %j is refused', (reference) => {
  expect(() => variableOf(reference)).toThrow(`"${KEY}" = "${reference}" is not the name of a Secret and a key; write it like "credentials:password"`);
});
