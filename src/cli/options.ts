import { Argument, Option } from 'commander';
import { isVersion } from '../conf/versions';
import { isKubernetesVersion } from '../pod/kubernetes-version';
import { SparkVersion } from '../props/spark-version';

/** `--json`, which every command has. */
export function jsonOption(): Option {
  return new Option('--json', 'print one JSON document');
}

/** `--spark-version`, for what an input does not tell. */
export function sparkVersionOption(): Option {
  return new Option('--spark-version <version>', `version of Spark, instead of the one that the input tells, or ${SparkVersion.DEFAULT}`).argParser((version) => {
    if (!isVersion(version)) {
      throw new Error(`--spark-version ${version} has no three numbers; write it like ${SparkVersion.DEFAULT}`);
    }
    return version;
  });
}

/** `--kubernetes-version`, which no input tells. */
export function kubernetesVersionOption(): Option {
  return new Option('--kubernetes-version <version>', 'version of Kubernetes that it is for: fields that it does not have are found').argParser((version) => {
    if (!isKubernetesVersion(version)) {
      throw new Error(`--kubernetes-version ${version} is no version of Kubernetes; write 1. and the minor number, for example 1.34`);
    }
    return version;
  });
}

/** An option that can be given many times. */
export function repeatable(flags: string, description: string, check: (value: string) => void = () => undefined): Option {
  return new Option(flags, `${description}; can be repeated`).default([], 'none').argParser((value, before: string[]) => {
    check(value);
    return [...before, value];
  });
}

/** The directory of a synthesized app. */
export function directoryArgument(): Argument {
  return new Argument('[directory]', 'directory or file with manifests, or anything else that check takes; "-" is standard input (default: "output" of cdk8s.yaml, or dist)');
}

/** What every command over a synthesized app takes. */
export function appOptions(): Option[] {
  return [repeatable('-w, --workload <name>', 'path or name of a workload, instead of all'), sparkVersionOption()];
}
