import { loopbackHosts } from './loopback.ts';

/** What of an app decides where it is answered. */
export interface AnsweredApp {
  /** Absent for public clients. */
  secret?: string;
  redirectUris: readonly string[];
  grantTypes: readonly string[];
  /** Our own pages: they match exactly. */
  firstParty: boolean;
}

/** Which apps may be answered at any port of a loopback address that they registered, and on which hosts. */
export interface PortRule {
  apps: 'native' | 'all';
  hosts: readonly string[];
}

/**
 * Native apps get their port from the operating system when they start. A host stays as it was registered: `localhost` is no other
 * name for 127.0.0.1 here.
 * @see RFC 8252 sections 7.3 and 8.3
 */
export const nativeAppsAtAnyPort: PortRule = { apps: 'native', hosts: loopbackHosts };

/** Whether a redirect URI is one of the registered ones: the same string, or the same but for a port that may vary. @see RFC 9700 section 4.1.3 */
export function isRegistered(redirectUri: string, app: AnsweredApp, rule = nativeAppsAtAnyPort): boolean {
  if (app.redirectUris.includes(redirectUri)) return true;
  if (!mayVaryInPort(app, rule)) return false;
  const portless = withoutLoopbackPort(redirectUri, rule);
  return portless !== null && app.redirectUris.some((registered) => withoutLoopbackPort(registered, rule) === portless);
}

/** Whether an app may be answered at any port of the loopback addresses that it registered. */
export function mayVaryInPort({ secret, firstParty, grantTypes }: AnsweredApp, rule: PortRule): boolean {
  if (firstParty || !grantTypes.includes('authorization_code')) return false;
  return rule.apps === 'all' || secret === undefined;
}

const http = /^http:\/\/(\[[^\]/]*\]|[^:/?#@]*)(?::(\d{1,5}))?(\/[^#]*)?$/;

/** @returns null for what is no address of loopback, or none whose port may vary */
export function withoutLoopbackPort(uri: string, { hosts }: PortRule): string | null {
  const [, host = '', port = '80', rest = ''] = http.exec(uri) ?? [];
  return hosts.includes(host) && Number(port) <= 65_535 ? `http://${host}${rest}` : null;
}
