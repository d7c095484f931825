import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { CarrierPiece, Share } from '../plan/share';
import { FailurePolicyOptions } from '../props/job-options';

type Rules = NonNullable<NonNullable<CarrierPiece['job']>['podFailurePolicy']>['rules'];

/** Failures of the cluster and failures of the application, told apart by the Job. */
export const failurePolicy: Feature = {
  contribute({ props, mainContainer }: Application): Share {
    const rules = props.failurePolicy === undefined ? [] : rulesOf(props.failurePolicy, mainContainer);
    return {
      carrier: rules.length === 0 ? {} : { job: { podFailurePolicy: { rules } } },
      problems: (props.failurePolicy?.failOnExitCodes ?? []).flatMap(check),
    };
  },
};

/** The first rule that fits counts: a driver that was told to go has an exit code, too. */
function rulesOf({ retryDisruptions = false, failOnExitCodes = [] }: FailurePolicyOptions, containerName: string): Rules {
  // Kubernetes wants them in order, and each once.
  const values = [...new Set(failOnExitCodes)].sort((a, b) => a - b);
  return [
    ...(retryDisruptions ? [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] }] : []),
    ...(values.length === 0 ? [] : [{ action: 'FailJob', onExitCodes: { containerName, operator: 'In', values } }]),
  ];
}

function check(code: number): Problem[] {
  return Number.isInteger(code) && code >= 1 && code <= 255 ? [] : [
    {
      rule: 'JOB_LIMITS',
      prop: 'failurePolicy.failOnExitCodes',
      value: code,
      why: 'exit codes of a failure are whole numbers from 1 to 255',
      fix: 'Correct or remove it',
    },
  ];
}
