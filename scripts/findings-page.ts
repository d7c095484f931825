import { RULES } from '../src/checks/rules';

/** The page of the documentation that lists every finding, from the rules themselves. */
export function findingsPage(): string {
  const rows = Object.values(RULES).map(({ code, title }) => `| ${code} | ${title} |`);
  return [
    '# Findings',
    '',
    'What the library can have against an input. All findings of an app are reported at once, when it is synthesized: each with',
    'the path of its construct, its code, the prop, the value, the reason and the remedy. A code never changes its meaning.',
    '',
    '| Code | Meaning |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
