import { REAL_WORLD_JOBS } from '.';
import { planOf } from '../support/plan';

/** Findings that say how this library does a thing, and nothing of whether the key and its value are right. */
const OF_THIS_LIBRARY = ['SPARK001', 'SPARK002', 'SPARK003', 'SPARK106'];

const MAIN = {
  java: { mainClass: 'Main', mainApplicationFile: 'local:///app.jar' },
  python: { mainClass: undefined, mainApplicationFile: 'local:///app.py' },
  r: { mainClass: undefined, mainApplicationFile: 'local:///app.R' },
};

/** What is found in a job, as code and key. */
function foundIn({ conf, language }: typeof REAL_WORLD_JOBS[number]): string[] {
  const { findings } = planOf({ ...MAIN[language ?? 'java'], sparkConf: conf });
  return findings.filter(({ code }) => !OF_THIS_LIBRARY.includes(code)).map(({ code, prop }) => `${code} ${prop}`);
}

test('there are enough jobs to measure', () => {
  expect(REAL_WORLD_JOBS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(REAL_WORLD_JOBS.map(({ source, name }) => `${source} ${name}`)).size).toBe(REAL_WORLD_JOBS.length);
});

test.each(REAL_WORLD_JOBS)('no false alarm: $name ($source)', (job) => {
  const mistakes = Object.keys(job.knownMistakes ?? {});
  expect(foundIn(job).filter((finding) => !mistakes.some((key) => finding.includes(key)))).toEqual([]);
});

test('what is known to be wrong is found where it can be known from the configuration', () => {
  const known = REAL_WORLD_JOBS.flatMap((job) => Object.keys(job.knownMistakes ?? {}).map((key) => ({ job, key })));
  const missed = known.filter(({ job, key }) => {
    const { findings } = planOf({ ...MAIN[job.language ?? 'java'], sparkConf: job.conf });
    return !findings.some(({ prop }) => prop.includes(key));
  });
  // The rest takes knowledge of classes in jars, of artifacts in free text, and of plugins.
  expect(known.length - missed.length).toBeGreaterThanOrEqual(68);
});

test('a secret under any key that a job names as one is refused', () => {
  const keys = REAL_WORLD_JOBS.flatMap(({ secretKeys }) => secretKeys ?? []).filter((key) => key.startsWith('spark.'));
  for (const key of new Set(keys)) {
    const value = /ur[il]$/.test(key) ? 'mongodb://user:made-up-value@host' : 'made-up-value';
    const codes = planOf({ sparkConf: { [key]: value } }).findings.map(({ code }) => code);
    expect({ key, refused: codes.includes('SPARK070') || codes.includes('SPARK002') }).toEqual({ key, refused: true });
  }
});
