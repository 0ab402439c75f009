import { ProblemError } from '../../problem.ts';
import type { Store } from '../store.ts';

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
