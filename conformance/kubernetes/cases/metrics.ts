import { GO, python } from './small';
import { Case } from '../case';
import { withForward } from '../forward';
import { execute } from '../kubectl';
import { parsePrometheus, Sample } from '../prometheus-text';
import { Run } from '../run';

/** Numbers for Prometheus, scraped as it would. */
export const METRICS: readonly Case[] = [
  {
    name: 'metrics: scraped from the driver',
    build: python(['squares:4:0', 'say:READY', `await:${GO}`], { metrics: { processTree: true } }),
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      run.notes.push(...await wrongNumbers(run));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
  },
];

async function wrongNumbers(run: Run): Promise<string[]> {
  const { 'prometheus.io/scrape': scrape, 'prometheus.io/port': port, 'prometheus.io/path': path } = run.driver.last.metadata.annotations;
  return withForward(run.namespace, `pod/${run.driver.name}`, port, async (address) => {
    const driver = await scraped(address, path);
    const executors = await scraped(address, '/metrics/executors/prometheus/');
    const has = (samples: Sample[], name: string, test: (sample: Sample) => boolean) => samples.filter((one) => one.name === name).some(test);
    const expected: [string, boolean][] = [
      ['the annotation that asks for a scrape', scrape === 'true'],
      ['the memory of the driver\'s JVM', has(driver, 'metrics_app_driver_jvm_heap_used_Number', ({ value }) => value > 1e7)],
      ['the driver\'s count of jobs', has(driver, 'metrics_app_driver_DAGScheduler_job_allJobs_Number', ({ value }) => value === 1)],
      ['the tasks of the executor', has(executors, 'metrics_executor_completedTasks_total', ({ labels, value }) => labels.executor_id === '1' && value === 4)],
      ['the name of the application', has(executors, 'metrics_executor_totalCores', ({ labels }) => labels.application_name === 'app')],
    ];
    return expected.filter(([, isThere]) => !isThere).map(([what]) => `Prometheus does not find ${what}`);
  });
}

/** A scrape follows no redirect here: behind a proxy's path it would lead astray. */
async function scraped(address: string, path: string): Promise<Sample[]> {
  const answer = await fetch(address + path, { redirect: 'manual' });
  if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/plain')) {
    throw new Error(`${path} answers ${answer.status} ${answer.headers.get('content-type')}`);
  }
  return parsePrometheus(await answer.text());
}
