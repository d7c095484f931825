import { DRIVER_POD_UID, expandFor } from './driver-conf';
import { submittedWorkload } from './submitted';
import { SUBMITTER_NAME, SUBMITTER_UID } from '../features/submit-script';
import { carrierOf } from '../plan/carriers';
import { Workload } from '../plan/workload';
import { Pod } from '../pod/spark-pod';
import { handedOn } from '../preview/configuration-files';
import { MainProgram } from '../props/main-program';

/**
 * A workload whose driver is submitted: the driver's pod is the one that Spark makes of the template, and the configuration is the
 * driver's. Where Spark refuses the configuration, which other checks tell, the template stands for the pod.
 */
export function submittedPlan(workload: Workload, { mainClass, mainApplicationFile, arguments: words }: MainProgram): Workload {
  const { path, kind, name, namespace, sparkVersion, language, conf, driver, executorTemplate, configurationFiles = [], submitter } = workload;
  const driverTemplate = owned({ apiVersion: 'v1', kind: 'Pod', ...driver }, carrierOf(kind)?.podName(name) ?? name);
  const own = { submitter, driverTemplate, configurationFiles: handedOn(configurationFiles) };
  try {
    const { workload: made } = submittedWorkload({
      path,
      sparkVersion,
      language,
      conf: expandFor(workload, conf),
      mainClass,
      mainApplicationFile,
      arguments: words,
      driverTemplate,
      executorTemplate,
      run: { configurationFiles: handedOn(configurationFiles) },
    });
    return { ...made, ...own, kind, name, namespace };
  } catch {
    return { ...workload, ...own };
  }
}

/** The template as the script writes it, with stand-ins for what only a run knows. */
function owned(template: Pod, podName: string): Pod {
  return JSON.parse(JSON.stringify(template).replaceAll(SUBMITTER_NAME, podName).replaceAll(SUBMITTER_UID, DRIVER_POD_UID)) as Pod;
}
