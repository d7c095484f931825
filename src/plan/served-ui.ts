import { WorkloadProps } from './workload-props';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** Where the driver serves its user interface. */
export interface ServedUi {
  readonly portName: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
}

/** The port on which the user interface answers, and does not only redirect. */
export function servedUi({ ssl }: WorkloadProps): ServedUi {
  return ssl?.ui === undefined
    ? { portName: PORT_NAMES.ui, port: PORTS.ui, scheme: 'http' }
    : { portName: PORT_NAMES.uiTls, port: PORTS.uiTls, scheme: 'https' };
}
