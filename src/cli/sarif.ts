import { InputFinding } from './check-input';
import { Unread } from './input-files';
import { sentences } from '../findings/finding';
import { RULES, RuleName, severityOf } from '../findings/rules';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Findings as a log of SARIF 2.1.0, which code hosts show beside the lines of a change. */
export function sarifLog(findings: readonly InputFinding[], unread: readonly Unread[]): object {
  const found = RULE_NAMES.filter((name) => findings.some(({ rule }) => rule === name));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk8s-spark',
            rules: found.map((name) => ({
              id: RULES[name].code,
              shortDescription: { text: RULES[name].title },
              defaultConfiguration: { level: severityOf(name) },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: !unread.some(({ isError }) => isError),
            toolExecutionNotifications: unread.map(({ isError, file, line, reason }) => ({
              level: isError ? 'error' : 'note',
              message: { text: `${file}: ${reason}` },
              locations: [location(file, line)],
            })),
          },
        ],
        results: findings.map(({ code, severity, rule, prop, file, line, ...finding }) => ({
          ruleId: code,
          ruleIndex: found.indexOf(rule),
          level: severity,
          message: { text: `${prop}: ${sentences(finding)}` },
          ...(file === undefined ? {} : { locations: [location(file, line)] }),
        })),
      },
    ],
  };
}

/** An address of a file is one of a URI: relative, with its own signs for what a URI has others for. */
function location(file: string, line?: number): object {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, ...(line === undefined ? {} : { region: { startLine: line } }) } };
}
