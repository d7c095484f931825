import { workloadOfInput } from './workload-of-input';
import { Problem } from '../findings/finding';
import { either, say } from '../findings/say';
import { MAIN_CLASSES } from '../sizing/spark-constants';
import { SparkInput } from '../submit/spark-input';
import { previewExecutor } from '../workload/preview';

/**
 * What Spark refuses as a whole before there is a driver, or an executor: what a preview refuses. Nothing is said of what is known in part
 * only: of a file alone, of another cluster manager, and of words that a shell has yet to put in.
 */
export function refusals(input: SparkInput): Problem[] {
  const words = wordProblems(input);
  // A server makes no executors that Spark could refuse.
  if (words.length > 0 || !isWhole(input) || input.mainClass === MAIN_CLASSES.historyServer) {
    return words;
  }
  try {
    previewExecutor(workloadOfInput(input).workload);
    return mainClassProblem(input);
  } catch (error) {
    const [why, ...fix] = (error as Error).message.split('; ');
    return (error as Error).name === 'TypeError' ? [] : [refused('', why, fix.length === 0 ? 'Correct it' : `${fix[0].charAt(0).toUpperCase()}${fix[0].slice(1)}`)];
  }
}

function refused(prop: string, why: string, fix: string, value?: string): Problem {
  return { rule: 'REFUSED', prop: prop === '' ? 'the application' : prop, value, why, fix };
}

/** Spark takes a mode it knows, and a master whose API server it can find. */
function wordProblems({ conf }: SparkInput): Problem[] {
  const valueOf = (key: string) => conf.find((entry) => entry.key === key)?.value ?? '';
  const [mode, master] = [valueOf('spark.submit.deployMode'), valueOf('spark.master')];
  return [
    ...(mode === '' || mode.includes('$') || ['client', 'cluster'].includes(mode)
      ? []
      : [refused('sparkConf["spark.submit.deployMode"]', 'Spark knows the deploy modes "client" and "cluster" only', 'Write one of the two', mode)]),
    ...(master === '' || master.includes('$') || !/^k8s:/.test(master) || /^k8s:\/\/./.test(master)
      ? []
      : [refused('sparkConf["spark.master"]', 'Spark wants the address of the API server behind "k8s://"', 'Write it like "k8s://https://cluster.example.com:6443"', master)]),
  ];
}

/** Whether it is an application for Kubernetes of which all is known. */
function isWhole({ conf, mainApplicationFile, mainClass, workload, unread = [], isSubmitted }: SparkInput): boolean {
  const master = conf.find(({ key }) => key === 'spark.master')?.value;
  const isProgram = mainApplicationFile !== undefined || mainClass !== undefined;
  const isOnKubernetes = workload !== undefined || isSubmitted === true ? master === undefined || /^k8s:|\$/.test(master) : /^k8s:/.test(master ?? '');
  return isProgram && isOnKubernetes && unread.length === 0;
}

/** Spark looks for the class in a jar that it can open itself. */
function mainClassProblem({ language, mainApplicationFile = '', mainClass }: SparkInput): Problem[] {
  const [, scheme] = /^(\w+):.*\.jar$/.exec(mainApplicationFile) ?? [];
  return language !== 'java' || mainClass !== undefined || scheme === undefined || scheme === 'file' ? [] : [
    {
      rule: 'REFUSED',
      prop: 'mainApplicationFile',
      value: mainApplicationFile,
      why: `Spark cannot look for the main class in a jar behind ${scheme}:`,
      fix: say`Name the class with ${either('mainClass', '--class')}`,
    },
  ];
}
