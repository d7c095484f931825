import { ISecret } from 'cdk8s-plus-30';
import { fromProp, fromPropOrDefault, givenOrDefault, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { either, say } from '../findings/say';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { languagesOfApache } from '../props/image-name';
import { SparkImage } from '../props/spark-image';

/** The container image of the pods, and whether it can run the application. */
export const image: Feature = {
  ownedKeys: {
    'spark.kubernetes.container.image': 'image',
    'spark.kubernetes.executor.container.image': 'image',
    'spark.kubernetes.container.image.pullPolicy': 'imagePullPolicy',
    'spark.kubernetes.container.image.pullSecrets': 'imagePullSecrets',
  },

  contribute(application: Application): Share {
    const { image: sparkImage, props, roles, submitter } = application;
    const pullSecrets = props.imagePullSecrets ?? [];
    return {
      // What Spark makes no pods from, it needs not know.
      conf: roles.every(({ madeBy }) => madeBy === 'library') ? [] : [
        fromProp('spark.kubernetes.container.image', sparkImage.reference, 'image'),
        fromPropOrDefault('spark.kubernetes.container.image.pullPolicy', pullPolicyOf(application), 'imagePullPolicy', props.imagePullPolicy),
        ...(pullSecrets.length > 0
          ? [fromProp('spark.kubernetes.container.image.pullSecrets', pullSecrets.map(({ name }) => name).join(','), 'imagePullSecrets')]
          : []),
      ],
      pods: { ...byRole(roles, (role) => pieces(role, application)), submitter: submitter === undefined ? [] : ownPieces(application) },
      problems: [...sparkImage._problems ?? [], ...checkReference(sparkImage.reference), ...checkLanguage(application)],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const reference = conf.get('spark.kubernetes.container.image');
    const pullPolicy = conf.raw('spark.kubernetes.container.image.pullPolicy') as WorkloadProps['imagePullPolicy'];
    const pullSecrets = conf.list('spark.kubernetes.container.image.pullSecrets').map((name) => ({ name }) as ISecret);
    return {
      ...(reference === undefined ? {} : { image: SparkImage.custom(reference) }),
      ...(pullPolicy === undefined ? {} : { imagePullPolicy: pullPolicy }),
      ...(pullSecrets.length === 0 ? {} : { imagePullSecrets: pullSecrets }),
    };
  },
};

function pieces({ madeBy }: Role, application: Application): PodPiece[] {
  const { image: { entrypoint } } = application;
  const command: PodPiece = { origin: propOrigin('image'), formula: () => 'the entry point that the image declares', container: { command: entrypoint } };
  return madeBy === 'spark' ? [command] : [...ownPieces(application), command];
}

/** Of a pod that Spark makes, it sets these itself. */
function ownPieces(application: Application): PodPiece[] {
  const { image: { reference }, props } = application;
  return [
    { origin: propOrigin('imagePullSecrets'), spec: { imagePullSecrets: props.imagePullSecrets?.map(({ name }) => ({ name })) } },
    { origin: givenOrDefault('image', props.image), container: { image: reference } },
    { origin: givenOrDefault('imagePullPolicy', props.imagePullPolicy), container: { imagePullPolicy: pullPolicyOf(application) } },
  ];
}

function pullPolicyOf({ props }: Application): string {
  return props.imagePullPolicy ?? 'IfNotPresent';
}

function checkReference(reference: string): Problem[] {
  if (reference !== '' && !/\s/.test(reference)) {
    return [];
  }
  return [
    {
      rule: 'IMAGE_REFERENCE',
      prop: 'image',
      value: reference,
      why: 'an image reference is not empty and has no white space',
      fix: 'Write it like "registry.example.com/team/image:1.0"',
    },
  ];
}

function checkLanguage({ image: sparkImage, language, main }: Application): Problem[] {
  const languages = sparkImage.languages ?? languagesOfApache(sparkImage.reference);
  if (languages === undefined || language === 'java' || languages.includes(language)) {
    return [];
  }
  return [
    {
      rule: 'LANGUAGE_NOT_IN_IMAGE',
      prop: 'image',
      value: sparkImage.reference,
      why: `the image has ${languages.join(', ')}, but ${shown('', main.mainApplicationFile ?? '')} needs ${language}`,
      fix: say`${either(`Use SparkImage.apache({ languages: ['${language}'] }), or declare the language in SparkImage.custom`,
        `Use an image with it, such as one whose tag ends in "-${language === 'r' ? 'r' : 'python3'}-ubuntu"`)}`,
    },
  ];
}
