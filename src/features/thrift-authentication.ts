import { checkCredentials } from './client-facing';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ThriftAuthentication } from '../props/thrift-authentication';

const PROP = 'clientAuthentication';

/** Not the library's alone: KERBEROS, PAM and CUSTOM have no prop. */
export const THRIFT_AUTHENTICATION = 'spark.hadoop.hive.server2.authentication';

const LDAP = { url: `${THRIFT_AUTHENTICATION}.ldap.url`, baseDn: `${THRIFT_AUTHENTICATION}.ldap.baseDN`, domain: `${THRIFT_AUTHENTICATION}.ldap.Domain` } as const;

/** TLS of the server itself, with a key store. */
const OWN_TLS = 'spark.hadoop.hive.server2.use.SSL';

/** Ways in which clients send a password as it is. */
const WITH_PASSWORD = /^(LDAP|PAM|CUSTOM)$/i;

/** How clients of a Thrift server say who they are. */
export const thriftAuthentication: Feature = {
  contribute({ props: { clientAuthentication: given } }: Application): Share {
    return given === undefined ? {} : { conf: entries(given), problems: checkLdap(given) };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return !WITH_PASSWORD.test(conf.get(THRIFT_AUTHENTICATION) ?? '') || conf.isTrue(OWN_TLS, false) ? {} : {
      problems: checkCredentials(props, conf.origin(THRIFT_AUTHENTICATION)?.name ?? THRIFT_AUTHENTICATION, 'clients send their passwords as they are, and whoever is between reads them'),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    switch (conf.raw(THRIFT_AUTHENTICATION)) {
      case 'NONE':
        return { clientAuthentication: ThriftAuthentication.none() };
      case 'NOSASL':
        return { clientAuthentication: ThriftAuthentication.noSasl() };
      case 'LDAP':
        return { clientAuthentication: ThriftAuthentication.ldap({ url: conf.raw(LDAP.url) ?? '', baseDn: conf.raw(LDAP.baseDn), domain: conf.raw(LDAP.domain) }) };
      default:
        return {};
    }
  },
};

function entries({ _mode: choice }: ThriftAuthentication): ConfEntry[] {
  const of = (key: string, value: string | undefined) => (value === undefined ? [] : [fromProp(key, value, PROP)]);
  if (choice.kind !== 'LDAP') {
    return of(THRIFT_AUTHENTICATION, choice.kind);
  }
  const { url, baseDn, domain } = choice.options;
  return [...of(THRIFT_AUTHENTICATION, choice.kind), ...of(LDAP.url, url), ...of(LDAP.baseDn, baseDn), ...of(LDAP.domain, domain)];
}

function checkLdap({ _mode: choice }: ThriftAuthentication): Problem[] {
  return choice.kind !== 'LDAP' || /^ldaps?:\/\/[^\s/]+/.test(choice.options.url) ? [] : [
    { rule: 'THRIFT_AUTHENTICATION', prop: PROP, value: choice.options.url, why: 'a directory is known by an address of the scheme ldap or ldaps', fix: 'Write for example "ldaps://ldap.example.com"' },
  ];
}
