import type { EditableDirectory } from '../../../accounts/directory.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { Store } from '../state/store.ts';

/** @throws ProblemError invalid-body with the services that there are */
export function requireService(service: string, services: readonly string[]): void {
  if (services.includes(service)) return;
  throw new ProblemError('invalid-body', 400, {
    pointer: '/service',
    detail: `No service here is called "${service}"; there are: ${services.join(', ')}.`,
  });
}

/** @param service where the app is; left out, anywhere @throws ProblemError invalid-body with the apps that there are */
export function requireClient(clientId: string, { registrations }: Store, service?: string): void {
  const apps = [...registrations.values()].filter((app) => service === undefined || app.service === service).map(({ id }) => id);
  if (apps.includes(clientId)) return;
  const where = service === undefined ? 'here' : `at ${service}`;
  throw new ProblemError('invalid-body', 400, {
    pointer: '/clientId',
    detail: `No app is registered ${where} as "${clientId}"; there are: ${apps.slice(0, 50).join(', ')}.`,
  });
}

/** @returns the id of the account that is meant @throws ProblemError invalid-body with the accounts that there are */
export async function requireAccount(
  accounts: EditableDirectory,
  { accountId, identifier = '' }: { accountId?: string; identifier?: string },
): Promise<string> {
  const account = accountId !== undefined ? await accounts.get(accountId) : await accounts.findByIdentifier(identifier);
  if (account) return account.id;
  const known = accounts.list().map((kept) => (accountId !== undefined ? kept.id : kept.identifier));
  throw new ProblemError('invalid-body', 400, {
    pointer: accountId !== undefined ? '/accountId' : '/identifier',
    detail: `There is no such account; there are: ${known.slice(0, 50).join(', ')}.`,
  });
}
