import { Origin, propOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { volumesOf } from '../plan/mounted-volume';
import { byRole, PodPiece, Share } from '../plan/share';
import { WRITABLE_PLACES } from '../sizing/spark-constants';

const PROP = 'readOnlyRootFilesystem';

/**
 * A root file system that nobody can write to, and volumes where Spark has to. What is written elsewhere has a volume anyway:
 * shuffle and spill, and what `deps.packages` downloads.
 */
export const readOnlyRoot: Feature = {
  contribute(application: Application): Share {
    const { submitter, props } = application;
    return {
      pods: {
        ...byRole(application.roles, (role) => readOnlyPieces(role, application)),
        // It writes into /tmp only, where it has a volume anyway.
        submitter: submitter === undefined || !props.readOnlyRootFilesystem
          ? []
          : [{ origin: propOrigin(PROP), container: { securityContext: { [PROP]: true } } }],
      },
    };
  },
};

/** What a container needs to do without writing into its root file system. */
export function readOnlyPieces(role: Role, application: Application): PodPiece[] {
  const { options: { securityContext }, prop } = role;
  const given = securityContext?.readOnlyRootFilesystem;
  if (!(given ?? application.props.readOnlyRootFilesystem)) {
    return [];
  }
  const origin = propOrigin(given === undefined ? PROP : prop(`securityContext.${PROP}`));
  const own = volumesOf(application, role).map(({ volume }) => volume.mountPath.replace(/\/+$/, ''));
  return [
    { origin, container: { securityContext: { [PROP]: true } } },
    ...Object.values(WRITABLE_PLACES).filter(({ mountPath }) => !own.includes(mountPath)).map(({ name, mountPath }): PodPiece => ({
      origin,
      formula: () => 'a place that can be written to',
      spec: { volumes: [{ name, emptyDir: {} }] },
      container: { volumeMounts: [{ name, mountPath }] },
    })),
    { origin: WORKING_DIRECTORY, container: { workingDir: WRITABLE_PLACES.work.mountPath } },
  ];
}

/** Not the image's own, because a volume there would hide what the image has in it: applications lie there. */
const WORKING_DIRECTORY: Origin = { kind: 'default', name: 'a working directory that can be written to' };
