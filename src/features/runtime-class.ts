import { propOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, Share } from '../plan/share';

/** How the nodes run the containers. */
export const runtimeClass: Feature = {
  contribute({ roles }: Application): Share {
    return {
      pods: byRole(roles, ({ options: { runtimeClassName }, prop }) =>
        (runtimeClassName === undefined ? [] : [{ origin: propOrigin(prop('runtimeClassName')), spec: { runtimeClassName } }])),
    };
  },
};
