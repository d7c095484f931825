import { byDefault, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, fieldOf, ofBoth } from '../plan/field-origin';
import { Share } from '../plan/share';

/** The container image of driver and executors, and whether it can run the application. */
export const image: Feature = {
  ownedKeys: {
    'spark.kubernetes.container.image': 'image',
    'spark.kubernetes.executor.container.image': 'image',
    'spark.kubernetes.container.image.pullPolicy': 'imagePullPolicy',
    'spark.kubernetes.container.image.pullSecrets': 'imagePullSecrets',
  },

  contribute(application: Application): Share {
    const { image: sparkImage, props } = application;
    const pullPolicy = props.imagePullPolicy ?? 'IfNotPresent';
    const pullSecrets = props.imagePullSecrets ?? [];
    const command = sparkImage.entrypoint;
    return {
      conf: [
        fromProp('spark.kubernetes.container.image', sparkImage.reference, 'image'),
        props.imagePullPolicy === undefined
          ? byDefault('spark.kubernetes.container.image.pullPolicy', pullPolicy, 'the default of imagePullPolicy')
          : fromProp('spark.kubernetes.container.image.pullPolicy', pullPolicy, 'imagePullPolicy'),
        ...(pullSecrets.length > 0
          ? [fromProp('spark.kubernetes.container.image.pullSecrets', pullSecrets.join(','), 'imagePullSecrets')]
          : []),
      ],
      driver: {
        spec: pullSecrets.length > 0 ? { imagePullSecrets: pullSecrets.map((name) => ({ name })) } : {},
        container: { image: sparkImage.reference, imagePullPolicy: pullPolicy, command },
      },
      executor: { container: { command } },
      problems: [...checkReference(sparkImage.reference), ...checkLanguage(application)],
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return [
      fieldOf('driver', 'container.image', 'image', props.image),
      fieldOf('driver', 'container.imagePullPolicy', 'imagePullPolicy', props.imagePullPolicy),
      fieldFromProp('driver', 'spec.imagePullSecrets', 'imagePullSecrets'),
      ...ofBoth((role) => [fieldFromProp(role, 'container.command', 'image', 'the entry point that the image declares')]),
    ];
  },
};

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

function checkLanguage({ image: sparkImage, language, props }: Application): Problem[] {
  if (sparkImage.languages === undefined || language === 'java' || sparkImage.languages.includes(language)) {
    return [];
  }
  return [
    {
      rule: 'LANGUAGE_NOT_IN_IMAGE',
      prop: 'image',
      value: sparkImage.reference,
      why: `the image has ${sparkImage.languages.join(', ')}, but ${shown('', props.mainApplicationFile ?? '')} needs ${language}`,
      fix: `Use SparkImage.apache({ languages: ['${language}'] }), or declare the language in SparkImage.custom`,
    },
  ];
}
