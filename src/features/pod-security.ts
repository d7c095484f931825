import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, fieldOf, ofBoth } from '../plan/field-origin';
import { PodShare, Share } from '../plan/share';

/**
 * What a namespace with the Pod Security Standard "restricted" asks of a pod.
 * The user is a number because the kubelet cannot tell that a named user, as in
 * Apache's images, is not root.
 */
export const podSecurity: Feature = {
  contribute({ props, image }: Application): Share {
    if (props.podSecurity === 'none') {
      return {};
    }
    const restricted: PodShare = {
      spec: {
        securityContext: {
          runAsNonRoot: true,
          runAsUser: image.user,
          runAsGroup: image.group,
          fsGroup: image.group,
          seccompProfile: { type: 'RuntimeDefault' },
        },
      },
      container: {
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        },
      },
    };
    return { driver: restricted, executor: restricted };
  },

  fields({ props }: Application): FieldOrigin[] {
    return ofBoth((role) => [
      ...['spec.securityContext', 'container.securityContext'].map((field) => fieldOf(role, field, 'podSecurity', props.podSecurity)),
      ...['runAsUser', 'runAsGroup', 'fsGroup'].map((field) => fieldFromProp(role, `spec.securityContext.${field}`, 'image', 'the user that the image declares')),
    ]);
  },
};
