import type { Duration, ScopeText, Service } from '../../../contract/client.ts';
import type { GrantType } from '../../demo/registration.ts';

/** Where a datum of a dialect comes from, as tagged in the dialect's own file. */
export type Source = string;

/** A line of the security checklist that a dialect answers differently, on purpose. */
export interface Deviation {
  line: string;
  source: Source;
  why: string;
}

export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post' | 'none';

/** One system's way of speaking OAuth, as data. Lifetimes are in seconds. */
export interface Dialect {
  service: Service;
  /** Below the dialect's mount point, `/<service.id>`. An absent path does not exist in the system. */
  paths: { authorize: string; token: string; revoke?: string; introspect?: string };
  /** Whether metadata is published (RFC 8414) and `iss` is sent (RFC 9207). */
  metadata: boolean;
  pkce: 'required' | 'verified-when-sent';
  clientAuthentication: ClientAuthentication[];
  grantTypes: GrantType[];
  lifetimes: { code: number; accessToken: number; refreshToken: number };
  scopes: ScopeText[];
  /** Whether optional scopes can be left out of an Allow. */
  scopeChoice: boolean;
  durations: Duration[];
  deviations: Deviation[];
}
