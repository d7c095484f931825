import { ApiObject } from 'cdk8s';
import { mount, python, sparkPi } from './small';
import { Case } from '../case';

const LIBRARY = '/opt/library';

/** What cannot go well, and is found at synthesis: where the library says nothing, the application runs, and fails. */
export const FOUND: readonly Case[] = [
  {
    name: 'found: no executors, and no dynamic allocation',
    build: sparkPi({ executor: { instances: 0 } }),
    unlessFound: /^SPARK025/,
    end: 'Complete',
  },
  {
    name: 'found: Python files of the image',
    build: (chart) => {
      new ApiObject(chart, 'library', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'library' }, stringData: { 'library.py': 'VALUE = 42\n' } });
      const job = python(['import:library'], {
        deps: { pyFiles: [`local://${LIBRARY}/library.py`] },
        // As if both had it in their image.
        sparkConf: { 'spark.kubernetes.executor.secrets.library': LIBRARY },
      })(chart);
      mount(job, { name: 'library', secret: { secretName: 'library' } }, LIBRARY);
      return job;
    },
    unlessFound: /^SPARK016/,
    end: 'Complete',
    exitCode: 0,
    says: [/^IMPORTED "library" 42$/m],
  },
  {
    name: 'found: blanks at the ends of an annotation',
    build: sparkPi({ executor: { annotations: { lead: '  lead trail  ' } } }),
    unlessFound: /^SPARK(041|102)/,
    end: 'Complete',
  },
  {
    name: 'found: a quotation mark without its partner among the options of the driver',
    build: sparkPi({ driver: { javaOptions: '-Da="x' } }),
    unlessFound: /^SPARK024/,
    end: 'Complete',
  },
];
