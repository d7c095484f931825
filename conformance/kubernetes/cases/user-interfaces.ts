import { GO, python } from './small';
import { Case } from '../case';
import { withForward } from '../forward';
import { execute } from '../kubectl';
import { withPathProxy } from '../path-proxy';
import { Run } from '../run';

const PATH = '/spark/sales';
const PAGES = ['jobs', 'stages', 'storage', 'environment', 'executors', 'SQL', 'StreamingQuery'];

/** The user interface as people see it, through a Service and a reverse proxy. */
export const USER_INTERFACES: readonly Case[] = [
  {
    name: 'user interfaces: below a path of a reverse proxy',
    build: python(['squares:4:0', 'sql:SELECT 1', 'stream', 'say:READY', `await:${GO}`], {
      ui: {
        path: PATH,
        killEnabled: false,
        service: { port: 80 },
        ingress: { host: 'spark.example.com', annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/$2' }, path: `${PATH}(/|$)(.*)`, pathType: 'ImplementationSpecific' },
      },
    }),
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      run.notes.push(...await withForward(run.namespace, 'service/app-ui', 80, async (service) =>
        withPathProxy(service, PATH, async (proxy) => wrongPages(run, proxy))));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
  {
    name: 'user interfaces: none',
    build: python(['squares:2:0', 'say:READY', `await:${GO}`], { ui: { enabled: false } }),
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      const { stdout } = await execute(run.namespace, run.driver.name, 'bash', '-c', 'exec 3<>/dev/tcp/localhost/4040 && echo open || echo closed');
      run.notes.push(...(stdout.trim() === 'closed' ? [] : [`port 4040 is ${stdout}`]));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
];

async function wrongPages(run: Run, proxy: string): Promise<string[]> {
  const root = `${proxy}${PATH}`;
  const wrong: string[] = [];
  for (const [asked, reached] of [[root, 'jobs'], [`${root}/`, 'jobs'], ...PAGES.flatMap((page) => [[`${root}/${page}`, page], [`${root}/${page}/`, page]])]) {
    const { status, url } = await fetch(asked);
    wrong.push(...(status === 200 && url === `${root}/${reached}/` ? [] : [`${asked} leads to ${url}, with ${status}`]));
  }
  const linked = new Set<string>();
  for (const page of PAGES) {
    const html = await (await fetch(`${root}/${page}/`)).text();
    [...html.matchAll(/(?:href|src)="(\/[^"?#]*)/g)].forEach(([, link]) => linked.add(link));
  }
  wrong.push(...[...linked].filter((link) => !link.startsWith(`${PATH}/`)).map((link) => `a page links to ${link}`));
  const files = [...linked].filter((link) => link.includes('/static/'));
  for (const file of files) {
    const answer = await fetch(proxy + file);
    wrong.push(...(answer.status === 200 && (await answer.arrayBuffer()).byteLength > 0 ? [] : [`${file} answers ${answer.status}`]));
  }
  const applications = await (await fetch(`${root}/api/v1/applications`)).json() as { id: string; name: string }[];
  const executors = await (await fetch(`${root}/api/v1/applications/${applications[0].id}/allexecutors`)).json() as { id: string }[];
  return [
    ...wrong,
    ...(files.length > 10 ? [] : [`the pages of ${run.driver.name} have ${files.length} static files only`]),
    ...(applications[0].name === 'app' && executors.some(({ id }) => id === '1') ? [] : [`the API answers ${JSON.stringify({ applications, executors })}`]),
  ];
}
