import { parse } from 'yaml';
import { differences, propertyDifferences } from './compare';
import { PodCase } from './pod-case';
import { BuiltPod, PodAnswer, ProcessNames } from './spark-answers';
import { unknowable } from './unknowable-errors';
import { Pod } from '../../src/pod/spark-pod';
import { handedOn } from '../../src/preview/configuration-files';
import { driverPod } from '../../src/preview/driver-pod';
import { executorPod } from '../../src/preview/executor-pod';
import { Step } from '../../src/preview/step';

/** Where a case is looked at: the version of Spark, and what its process has made up. */
export interface Place {
  readonly sparkVersion: string;
  readonly names: ProcessNames;
  /** Other steps than the preview's own. */
  readonly steps?: readonly Step<any>[];
}

interface Preview {
  readonly pod: Pod;
  /** The configuration that a driver will run with. */
  readonly properties?: ReadonlyMap<string, string>;
}

/** In what the preview of a case differs from what Spark makes of it: in fields, or in whether it is refused at all. */
export function outcomeDifferences(podCase: PodCase, answer: PodAnswer, place: Place): string[] {
  const ours = refusable(() => preview(podCase, answer, place));
  if ('error' in answer) {
    const { message } = answer.error;
    return ours instanceof Error || unknowable(message) ? [] : [`refusal: (none) | ${message}`];
  }
  if (ours instanceof Error) {
    return [`refusal: ${ours.message} | (none)`];
  }
  return [...differences(ours.pod, answer.pod), ...propertyDifferences(ours.properties ?? new Map(), answer.systemProperties ?? {})];
}

function preview(podCase: PodCase, answer: PodAnswer, { sparkVersion, names, steps }: Place): Preview {
  const { role, conf, template, run, application } = podCase;
  const madeUp: Partial<BuiltPod> = 'error' in answer ? {} : answer;
  const request = {
    conf: new Map(Object.entries(conf)),
    sparkVersion,
    template: template === null ? undefined : parse(template) as Pod,
    steps,
    run: {
      ...names,
      applicationId: run.applicationId,
      executorId: run.executorId,
      localDirectories: run.localDirectories,
      driverPod: run.driverPod ?? undefined,
      configurationFiles: handedOn(run.configurationFiles),
      ...(madeUp.generatedPrefix === undefined ? {} : { generatedPrefix: madeUp.generatedPrefix }),
      ...(madeUp.authenticationSecret == null ? {} : { authenticationSecret: madeUp.authenticationSecret }),
    },
  };
  return role === 'executor' ? executorPod(request) : driverPod({ ...request, application: application! });
}

/** A refusal is an error that the preview means; any other is a fault of its code. */
function refusable<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    if ((error as Error).constructor === Error) {
      return error as Error;
    }
    throw error;
  }
}
