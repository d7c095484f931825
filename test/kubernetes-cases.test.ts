import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { synthesize } from '../conformance/kubernetes/app';
import type { Case } from '../conformance/kubernetes/case';

const REQUIREMENTS = join(__dirname, '..', 'conformance', 'requirements');

/** The versions that stand for the lines of Spark, oldest first. */
const VERSIONS = readdirSync(REQUIREMENTS).sort().map((file) => /^pyspark==(\S+)$/m.exec(readFileSync(join(REQUIREMENTS, file), 'utf8'))![1]);

/** The cases as the suite on Kubernetes has them for a version; it reads the version when it is loaded. */
function casesOf(version: string): { readonly cases: readonly Case[]; readonly synthesize: typeof synthesize } {
  let loaded: any;
  (globalThis as { SPARK_VERSION?: string }).SPARK_VERSION = version;
  jest.isolateModules(() => {
    loaded = { cases: jest.requireActual('../conformance/kubernetes/cases').CASES, synthesize: jest.requireActual('../conformance/kubernetes/app').synthesize };
  });
  return loaded;
}

/** What is the library's own to find: these cases are not run. */
function isToBeFound({ unlessFound, skipped }: Case): boolean {
  return unlessFound !== undefined || skipped !== undefined;
}

// A prop that takes over a key, or a new finding, shall not wait for a cluster to tell that a case does not come to it any more.
test.each(VERSIONS)('every case for a real Kubernetes can be synthesized for Spark %s', (version) => {
  const loaded = casesOf(version);
  const failures = loaded.cases.filter((each) => !isToBeFound(each)).flatMap((each) => {
    try {
      loaded.synthesize(each.build, 'conformance', { inChart: each.withoutNamespace === true ? undefined : 'conformance' });
      return [];
    } catch (error) {
      return [`${each.name}: ${String(error)}`];
    }
  });
  expect(failures).toEqual([]);
});
