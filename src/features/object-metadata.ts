import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { checkAnnotations, checkLabels } from '../pod/labels';

/** Labels and annotations of the objects that are emitted; the constructs write them there. */
export const objectMetadata: Feature = {
  contribute({ props: { labels = {}, annotations = {} } }: Application): Share {
    return { problems: [...checkLabels(labels, undefined, 'labels'), ...checkAnnotations(annotations, 'annotations')] };
  },
};
