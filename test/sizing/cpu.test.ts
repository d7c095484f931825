import { Cpu } from 'cdk8s-plus-30';
import { checkCpu, coresOf, cpuRequestOf } from '../../src/sizing/cpu';

test('one core unless it is given, and as much CPU as cores', () => {
  expect(coresOf(undefined)).toBe(1);
  expect(cpuRequestOf({ cores: 4 })).toBe('4');
  expect(cpuRequestOf({ cores: 4, coreRequest: Cpu.millis(500) })).toBe('500m');
});

const rulesOf = (role: object) => checkCpu(role, 'executor').map(({ rule, prop }) => `${rule} ${prop}`);

test.each([0, -1, 1.5, NaN])('%p cores are refused', (cores) => {
  expect(rulesOf({ cores })).toEqual(['CORES executor.cores']);
});

test('a request above the limit is refused', () => {
  expect(rulesOf({ coreRequest: Cpu.millis(1500), coreLimit: Cpu.units(1) })).toEqual(['REQUEST_ABOVE_LIMIT executor.coreLimit']);
  expect(rulesOf({ cores: 2, coreLimit: Cpu.units(1) })).toEqual(['REQUEST_ABOVE_LIMIT executor.coreLimit']);
});

test('a request equal to the limit is fine', () => {
  expect(rulesOf({ cores: 2, coreRequest: Cpu.millis(1000), coreLimit: Cpu.units(1) })).toEqual([]);
});

test.each(['coreRequest', 'coreLimit'])('a negative %s, which the API server refuses, was accepted or told as a matter of the other one', (option) => {
  expect(rulesOf({ [option]: Cpu.millis(-5) })).toEqual([`CORES executor.${option}`]);
  expect(rulesOf({ coreRequest: Cpu.millis(0), coreLimit: Cpu.millis(0) })).toEqual([]);
});
