import type { ScopeText } from '../../contract/client.ts';
import { allNamesOf, describeRedirect, type Registration } from '../apps/registration.ts';
import { scopeText } from '../apps/scope-texts.ts';
import type { ListEntry } from './order.ts';

/** What an engine knows of a connection. */
interface KnownConnection extends Pick<ListEntry, 'id' | 'service' | 'scopes' | 'grantedAt' | 'lastUse'> {
  registration: Registration;
  redirectUri: string;
}

/** The same as lists find and order it. @param described the scopes of its service */
export function listEntryOf({ registration, redirectUri, ...known }: KnownConnection, described: readonly ScopeText[]): ListEntry {
  const texts = known.scopes.map((name) => scopeText(described, name));
  return {
    ...known,
    clientId: registration.id,
    clientName: registration.name,
    words: () => [
      ...allNamesOf(registration),
      registration.publisher,
      describeRedirect(redirectUri).host,
      ...texts.map(({ title }) => title),
    ],
    canChange: texts.some(({ access }) => access === 'write'),
  };
}
