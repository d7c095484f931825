import { Application, makerOf } from './application';
import { Port } from './share';
import { WorkloadProps } from './workload-props';
import { libraryOrigin } from '../conf/origin';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

/** Where the driver serves its user interface. */
export interface ServedUi {
  readonly portName: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
}

export const PLAIN_UI: ServedUi = { portName: PORT_NAMES.ui, port: PORTS.ui, scheme: 'http' };
export const HISTORY_UI: ServedUi = { portName: PORT_NAMES.history, port: PORTS.history, scheme: 'http' };
export const TLS_UI: ServedUi = { portName: PORT_NAMES.uiTls, port: PORTS.uiTls, scheme: 'https' };

/** What a Service of a user interface stands in front of. */
export interface UiFront {
  /** Whether there is a Service, whoever asks for it. */
  readonly isAlwaysServed: boolean;
  served(props: WorkloadProps): ServedUi;
  /** The labels of the pods. */
  labels(workload: string): { readonly [label: string]: string };
  serviceName(workload: string): string;
}

/** The port on which the user interface answers, and does not only redirect. */
export function servedUi({ ssl }: WorkloadProps): ServedUi {
  return ssl?.ui === undefined ? PLAIN_UI : TLS_UI;
}

/** One of the ports of the user interface, of a driver whose pod the library makes: Spark itself declares those of the pods that it makes. */
export function uiPorts(application: Application, { portName, port }: ServedUi): Port[] {
  return makerOf(application, 'driver') !== 'library' ? [] : [
    { origin: libraryOrigin('fixed ports'), role: 'driver', name: portName, number: port, openTo: application.props.ui?.allowFrom },
  ];
}
