import { fromLibrary, libraryOrigin } from '../conf/origin';
import { Application, makerOf } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { Share } from '../plan/share';
import { PORT_NAMES, PORTS } from '../sizing/spark-constants';

const REASON = 'fixed ports';

/** Ports that are random in Spark are fixed here, so that Services and network policies can name them. */
export const ports: Feature = {
  ownedKeys: {
    'spark.driver.port': LIBRARY,
    'spark.blockManager.port': LIBRARY,
    'spark.driver.blockManager.port': LIBRARY,
  },

  contribute(application: Application): Share {
    return {
      conf: [
        fromLibrary('spark.driver.port', String(PORTS.driver), REASON),
        fromLibrary('spark.blockManager.port', String(PORTS.blockManager), REASON),
      ],
      // Spark itself declares those of the pods that it makes.
      ports: makerOf(application, 'driver') !== 'library' ? [] : [
        { origin: libraryOrigin(REASON), role: 'driver', name: PORT_NAMES.driver, number: PORTS.driver },
        { origin: libraryOrigin(REASON), role: 'driver', name: PORT_NAMES.blockManager, number: PORTS.blockManager },
      ],
    };
  },
};
