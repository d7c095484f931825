import { givenOrDefault, libraryOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { CONTAINER_NAMES, VERSION_LABEL } from '../sizing/spark-constants';

/** What all pods have, whatever runs in them: the name of Spark's container, the version of Spark, and what becomes of a container that ends. */
export const podBasics: Feature = {
  contribute(application: Application): Share {
    return { pods: byRole(application.roles, (role) => [...commonPieces(role), ...(role.madeBy === 'library' ? ownPieces(application, role) : [])]) };
  },
};

function commonPieces({ name }: Role): PodPiece[] {
  return [
    { origin: libraryOrigin('the name that Spark gives to the container'), container: { name: CONTAINER_NAMES[name] } },
    { origin: libraryOrigin('no variables for the Services of the namespace'), spec: { enableServiceLinks: false } },
  ];
}

function ownPieces({ name, carrier, sparkVersion, props }: Application, role: Role): PodPiece[] {
  return [
    // A server that is no application of Spark has no role in one.
    ...(role.name === 'server' ? [] : [
      {
        origin: libraryOrigin('Spark\'s own labels, which it gives to the pods that it makes itself'),
        metadata: { labels: { 'spark-role': role.name, 'spark-app-name': name } },
      },
    ]),
    // Whoever reads the manifests knows then which rules hold, whatever the image is called.
    {
      origin: givenOrDefault('sparkVersion', props.sparkVersion ?? props.image?.sparkVersion),
      metadata: { labels: { [VERSION_LABEL]: sparkVersion.version } },
    },
    {
      origin: libraryOrigin(carrier.restartPolicy === 'Never' ? 'a new run is a new pod' : 'what has ended is started again'),
      spec: { restartPolicy: carrier.restartPolicy },
    },
  ];
}
