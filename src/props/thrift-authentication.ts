/** Names and passwords that a directory knows. */
export interface LdapOptions {
  /** Addresses of the directory, for example `ldaps://ldap.example.com` (`hive.server2.authentication.ldap.url`). */
  readonly url: string;

  /**
   * Where in the directory the users are, for example `ou=people,dc=example,dc=com` (`hive.server2.authentication.ldap.baseDN`).
   *
   * @default - the name is taken as it is
   */
  readonly baseDn?: string;

  /**
   * What is added to a name without a domain, for example `example.com` (`hive.server2.authentication.ldap.Domain`).
   *
   * @default - nothing
   */
  readonly domain?: string;
}

/** A way in which clients say who they are, as data. */
export type AuthenticationChoice =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'NOSASL' }
  | { readonly kind: 'LDAP'; readonly options: LdapOptions };

/** How clients of a Thrift server say who they are. */
export class ThriftAuthentication {
  /**
   * Clients give any name and any password, and nobody checks them: despite its name, SASL is spoken. The name is what `current_user()` and the user
   * interface show, and worth nothing (`NONE`).
   */
  public static none(): ThriftAuthentication {
    return new ThriftAuthentication({ kind: 'NONE' });
  }

  /** The same without SASL, for clients that do not speak it: they write `;auth=noSasl` (`NOSASL`). */
  public static noSasl(): ThriftAuthentication {
    return new ThriftAuthentication({ kind: 'NOSASL' });
  }

  /** Name and password are those of a directory (`LDAP`). Clients send them as they are, so `endpoint` has to have TLS. */
  public static ldap(options: LdapOptions): ThriftAuthentication {
    return new ThriftAuthentication({ kind: 'LDAP', options });
  }

  /** @internal */
  public readonly _mode: AuthenticationChoice;

  private constructor(choice: AuthenticationChoice) {
    this._mode = choice;
  }
}
