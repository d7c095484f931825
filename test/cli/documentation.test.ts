import { readFileSync } from 'fs';
import { join } from 'path';
import { synthesizedApp } from './app';
import { call, directoryOf } from './call';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'command-line.md'), 'utf8');

/** The blocks of a language in the page. */
function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text);
}

test('the findings in the page are those of the file in the page', () => {
  const [conf] = blocks('properties');
  const [findings] = blocks('text');
  const cwd = directoryOf({ 'conf/spark-defaults.conf': conf });
  expect(call(['check', 'conf/spark-defaults.conf'], { cwd })).toEqual({ code: 1, out: findings, err: '' });
  const json = JSON.parse(call(['check', '--json', 'conf/spark-defaults.conf'], { cwd }).out);
  expect(JSON.parse(blocks('json')[0]).findings[0]).toEqual(json.findings[0]);
});

test('the explanation in the page is given', () => {
  const { cwd } = synthesizedApp();
  const [, explanation] = blocks('text');
  expect(call(['explain', 'executor.container.resources.limits.memory', '--workload', 'sales/daily'], { cwd }).out).toBe(explanation);
});

test('the command lines in the page are understood', () => {
  const { cwd } = synthesizedApp();
  const files = directoryOf({ 'conf/spark-defaults.conf': '', 'namespace.yaml': 'apiVersion: v1\nkind: ResourceQuota\nspec: {}\n', 'jobs/a.yaml': '' });
  const lines = blocks('sh').join('').replace(/\\\n\s*/g, '').split('\n').filter((line) => line.startsWith('npx cdk8s-spark'));
  expect(lines.length).toBeGreaterThanOrEqual(8);
  for (const line of lines) {
    const words = line.replace(/ > .*/, '').replace('jobs/*.yaml', 'conf/spark-defaults.conf').split(/\s+/).slice(2)
      .map((word) => (/^(conf|namespace)/.test(word) ? join(files, word) : word));
    const { code, err } = call(words, { cwd });
    expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
  }
});

test.each(['check', 'preview', 'footprint', 'explain', 'report'])('every option of %s is in the page', (command) => {
  const options = [...call([command, '--help']).out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option);
  const missing = options.filter((option) => !PAGE.includes(option));
  expect(missing).toEqual([]);
});
