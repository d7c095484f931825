import { propOrigin } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';

/** A domain, and a name in it. */
const NAME = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)*[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** What quotas call a request. */
const OF_QUOTA = /^requests\./;

/** Resources that every node has. */
const PROPS: { readonly [resource: string]: string | undefined } = { cpu: 'coreRequest', memory: 'memory' };

/** Devices of the nodes that Spark knows nothing of. They cannot be shared, so what is asked for is the limit, too. */
export const extendedResources: Feature = {
  contribute({ roles }: Application): Share {
    return {
      pods: byRole(roles, (role) => pieces(role)),
      problems: roles.flatMap(check),
    };
  },

  settle({ roles }: Application, { conf }: Settled): Share {
    return { problems: roles.filter(({ madeBy }) => madeBy === 'spark').flatMap((role) => checkAgainstKeys(role, conf)) };
  },
};

function pieces({ options: { extendedResources: resources = {} }, prop }: Role): PodPiece[] {
  return Object.entries(resources).map(([name, amount]) => ({
    origin: propOrigin(`${prop('extendedResources')}["${name}"]`),
    container: { resources: { requests: { [name]: String(amount) }, limits: { [name]: String(amount) } } },
  }));
}

/** Spark writes the limit of what has keys, and leaves the request as it is. */
function checkAgainstKeys({ name: role, options: { extendedResources: resources = {} }, prop }: Role, conf: SparkConf): Problem[] {
  const family = `spark.${role}.resource.`;
  return Object.entries(resources).flatMap(([resource, amount]): Problem[] => {
    const [vendor, name] = resource.split('/');
    const key = `${family}${name}.amount`;
    const ofKey = conf.get(`${family}${name}.vendor`) === vendor ? conf.get(key) : undefined;
    return ofKey === undefined || ofKey.trim() === String(amount) ? [] : [
      {
        rule: 'CONFLICTING_FIELD',
        prop: `${prop('extendedResources')}["${resource}"]`,
        value: amount,
        why: `the limit is ${ofKey}, by "${key}", and Kubernetes refuses a device of which request and limit differ`,
        fix: 'Remove it: Spark asks for the device itself',
      },
    ];
  });
}

function check({ options: { extendedResources: resources = {} }, prop: propOf }: Role): Problem[] {
  return Object.entries(resources).flatMap(([name, amount]): Problem[] => {
    const prop = `${propOf('extendedResources')}["${name}"]`;
    if (!NAME.test(name) || OF_QUOTA.test(name)) {
      return [
        {
          rule: 'INVALID_FIELD',
          prop,
          value: name,
          why: 'an extended resource has the name of a domain, then "/" and a name in it',
          fix: PROPS[name] === undefined ? 'Write it like "example.com/fpga"' : `Write ${propOf(PROPS[name])} instead`,
        },
      ];
    }
    return Number.isSafeInteger(amount) && amount > 0 ? [] : [
      { rule: 'INVALID_FIELD', prop, value: amount, why: 'Kubernetes counts whole devices', fix: amount === 0 ? 'Leave it out' : 'Write a whole number from 1 on' },
    ];
  });
}
