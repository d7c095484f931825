import { EnvValue } from 'cdk8s-plus-30';
import { planOf } from '../support/plan';

describe('a variable in an argument that nobody puts in was passed on as letters', () => {
  test.each([
    ['$(UNSET)', /no variable UNSET.*letters themselves/, /driver\.env.*"\$\$\("/],
    ['--day=$(DAY)/x', /no variable DAY/, /driver\.env/],
    ['$(date +%F)', /no shell runs it/, /Let the application find/],
    ['$$$(UNSET)', /no variable UNSET/, /driver\.env/],
  ])('%s', (argument, why, fix) => {
    expect(planOf({ arguments: ['a', argument] }).findings).toEqual([
      expect.objectContaining({ code: 'SPARK220', severity: 'warning', prop: 'arguments[1]', why: expect.stringMatching(why), fix: expect.stringMatching(fix) }),
    ]);
  });

  test.each(['$(DAY)', '$(POD_NAME)', '$$(UNSET)', '$HOME', '${HOME}', '`date`', '{{ ds }}', 'costs 5$ (net)'])('%s passes', (argument) => {
    expect(planOf({ arguments: [argument], driver: { env: { DAY: EnvValue.fromValue('1') } } }).findings).toEqual([]);
  });

  test('a ConfigMap or Secret whose keys become variables may have it', () => {
    expect(planOf({ arguments: ['$(UNSET)'], driver: { envFrom: [{ configMapRef: { name: 'settings' } }] } as object }).findings).toEqual([]);
  });

  test('every one of an argument is told', () => {
    expect(planOf({ arguments: ['$(A)-$(B)'] }).findings.map(({ value }) => value)).toEqual(['$(A)', '$(B)']);
  });
});
