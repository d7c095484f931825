import { checkCredentials } from './client-facing';
import { propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { wayOf } from '../plan/server-address';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';

/** Spark's own variable, so that no configuration and no page of the user interface has the token. */
const VARIABLE = 'SPARK_CONNECT_AUTHENTICATE_TOKEN';

/** A secret that clients of Spark Connect share with the server. */
export const connectToken: Feature = {
  ownedKeys: { 'spark.connect.authenticate.token': 'token' },

  contribute({ props }: Application): Share {
    const { token, driver: { env = {} } = {} } = props;
    if (token !== undefined) {
      const valueFrom = { secretKeyRef: { name: token.secret.name, key: token.key } };
      return {
        pods: { driver: [{ origin: propOrigin('token'), container: { env: [{ name: VARIABLE, valueFrom }] } }] },
        problems: checkCredentials(props, 'token', 'a client that has a token insists on TLS, and whoever sends it without is overheard'),
      };
    }
    return {
      problems: Object.hasOwn(env, VARIABLE)
        ? [{ rule: 'RESERVED_ENV', prop: `driver.env["${VARIABLE}"]`, why: 'the token of clients has a prop of its own', fix: 'Write token instead' }]
        : checkOpen(props),
    };
  },
};

/** Whoever reaches the server runs code with all its rights. */
function checkOpen(props: WorkloadProps): Problem[] {
  const { kind } = wayOf(props);
  return kind !== 'ingress' && kind !== 'grpcRoute' ? [] : [
    {
      rule: 'OPEN_SERVER',
      prop: 'token',
      why: `${kind === 'ingress' ? 'an Ingress' : 'a GRPCRoute'} shows the server to those outside of the cluster, it asks nobody who they are, and everybody's code has its rights`,
      fix: 'Give it a token, or acknowledge the finding if what is in front of it asks clients for their certificates',
    },
  ];
}
