import { givenOrDefault, propOrigin } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { RESTRICTED } from '../pod/restricted';
import { isOfApache } from '../props/image-name';

/** The group root, which may write what an image is made to have written, and nothing else. */
const ROOT = 0;

/**
 * What a namespace with the Pod Security Standard "restricted" asks of a pod.
 * The user is a number because the kubelet cannot tell that a named user, as in
 * Apache's images, is not root.
 */
export const podSecurity: Feature = {
  contribute(application: Application): Share {
    return { pods: byRole(application.roles, () => pieces(application)) };
  },
};

function pieces({ props, image }: Application): PodPiece[] {
  const origin = givenOrDefault('podSecurity', props.podSecurity);
  return props.podSecurity === 'none' ? [] : [
    { origin, spec: { securityContext: { runAsNonRoot: true } } },
    {
      origin: propOrigin('image'),
      formula: () => 'the user that the image declares',
      spec: { securityContext: { runAsUser: image.user, runAsGroup: image.group, fsGroup: image.group } },
    },
    ...(isOfApache(image.reference) || image.group === ROOT ? [] : [
      {
        origin,
        formula: () => 'images of docker-image-tool.sh let the root group add the user at the start',
        spec: { securityContext: { supplementalGroups: [ROOT] } },
      },
    ]),
    {
      origin,
      spec: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
      container: { securityContext: RESTRICTED },
    },
  ];
}
