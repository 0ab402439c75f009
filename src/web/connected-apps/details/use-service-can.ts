import { useQuery } from '@tanstack/react-query';
import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import type { Connection } from '../../../contract/connection.ts';
import { capabilitiesQuery } from '../../account-session/capabilities.queries.ts';

/** Whether a connection's service can do something; undefined while that is not known yet. */
export function useServiceCan({ service }: Pick<Connection, 'service'>, what: 'narrow' | 'history'): boolean | undefined {
  const { data } = useQuery(capabilitiesQuery);
  const known: ServiceCapabilities | undefined = data?.services.find(({ id }) => id === service.id);
  return data && (known?.[what] ?? false);
}
