import { APPLICATION } from './application';
import { call, directoryOf } from './call';

describe('SARIF', () => {
  test('a log of the findings, with places and rules', () => {
    const cwd = directoryOf({ 'my jobs/a.yaml': APPLICATION, 'a.sh': '#!/bin/sh\nspark-submit --bogus x.py\n' });
    const { code, out } = call(['check', '--format', 'sarif', '.'], { cwd });
    expect(code).toBe(2);
    const { version, runs: [run] } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    expect(run.tool.driver.rules).toMatchObject([{ id: 'SPARK100', defaultConfiguration: { level: 'error' } }]);
    expect(run.results).toMatchObject([
      {
        ruleId: 'SPARK100',
        ruleIndex: 0,
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'my%20jobs/a.yaml' }, region: { startLine: 11 } } }],
      },
    ]);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }]);
  });

  test('nothing found is a log, too', () => {
    const { out } = call(['check', '--format', 'sarif', '-'], { stdin: 'spark.executor.memory 1g\n' });
    expect(JSON.parse(out).runs[0].results).toEqual([]);
  });
});
