import { FINDING_EXAMPLES, FINDING_EXAMPLES_SETUP } from './finding-examples';
import { RULES } from '../src/findings/rules';

const INTRODUCTION = `# Findings

What the library can have against an input. All findings of an app are reported at once, when it is synthesized: each with
the path of its construct, its code, the prop, the value, the reason and the remedy. A code never changes its meaning.

An **error** fails the synthesis, a **warning** is printed by \`cdk8s synth\`. A warning, and an error that is a **judgement**, can be
acknowledged where it does not matter, for one prop alone if need be:

\`\`\`
SparkChecks.of(chart).acknowledge('SPARK103', 'Until the plugin reads the new name.');
SparkChecks.of(chart).acknowledge('SPARK070', 'The name of a model, no secret.', { prop: 'arguments[1]' });
\`\`\`

- \`SparkChecks.of(scope).findings()\` gives all findings to a test.
- \`CDK8S_SPARK_FINDINGS=findings.json npx cdk8s synth\` writes them as JSON, whether the synthesis fails or not.
- \`SparkChecks.of(scope).allowKeys('spark.acme.')\` declares the keys of a house's own plugin.
- \`SparkChecks.of(scope).declareLargestNode({ cpu, memory })\` finds pods that no node can run.
- \`SparkChecks.of(scope).declareKubernetesVersion('1.34')\` says which fields of pods and Jobs the clusters have.

Keys, types, units, ranges and defaults come from a catalogue that is generated from a real Spark.`;

/** The page of the documentation that lists every finding, from the rules and their tested examples. */
export function findingsPage(): string {
  const rules = Object.values(RULES).map((rule) => ({
    ...rule,
    severity: 'severity' in rule ? rule.severity : 'isJudgement' in rule ? 'error (judgement)' : 'error',
  }));
  return [
    INTRODUCTION,
    '',
    '| Code | Severity | Meaning |',
    '| --- | --- | --- |',
    ...rules.map(({ code, severity, title }) => `| [${code}](#${code.toLowerCase()}) | ${severity} | ${title} |`),
    '',
    'The examples below go on from this:',
    '',
    fenced(FINDING_EXAMPLES_SETUP),
    ...rules.flatMap(({ code, title }) => ['', `## ${code}`, '', `${title}.`, '', ...example(code)]),
    '',
  ].join('\n');
}

function example(code: string): string[] {
  const { bad, good, file } = FINDING_EXAMPLES[code];
  const fence = (text: string) => `\`\`\`${file === undefined ? 'js' : file.endsWith('.sh') ? 'sh' : 'yaml'}\n${text}\n\`\`\``;
  return [...(file === undefined ? [] : [`In what the [command line](command-line.md#check) reads, such as \`${file}\`.`, '']), 'Found:', '', fence(bad), '', 'Right:', '', fence(good)];
}

function fenced(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}
