import { ConfEntry, fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { PLAIN_UI, uiPorts } from '../plan/served-ui';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { UiOptions } from '../props/ui-options';

const ENABLED = 'spark.ui.enabled';
const KILL = 'spark.ui.killEnabled';

/** The driver's user interface. */
export const ui: Feature = {
  ownedKeys: {
    'spark.ui.port': LIBRARY,
    [ENABLED]: 'ui.enabled',
    [KILL]: 'ui.killEnabled',
  },

  contribute(application: Application): Share {
    const options = application.props.ui ?? {};
    return {
      conf: entries(options),
      ports: options.enabled === false ? [] : uiPorts(application, PLAIN_UI),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const options: UiOptions = {
      enabled: readKey(conf, ENABLED, (key) => conf.isTrue(key)),
      killEnabled: readKey(conf, KILL, (key) => conf.isTrue(key)),
    };
    return Object.values(options).every((value) => value === undefined) ? {} : { ui: options };
  },
};

function entries({ enabled, killEnabled }: UiOptions): ConfEntry[] {
  return [
    ...(enabled === undefined ? [] : [fromProp(ENABLED, String(enabled), 'ui.enabled')]),
    ...(killEnabled === undefined ? [] : [fromProp(KILL, String(killEnabled), 'ui.killEnabled')]),
  ];
}
