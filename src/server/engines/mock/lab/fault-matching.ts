import type { Fault } from '../../../../contract/lab.ts';
import { readBytes } from '../../../http/body.ts';
import type { Call } from '../call.ts';
import type { MountedEndpoint } from '../endpoints.ts';
import type { Store } from '../state/store.ts';

/** Whether a request to the endpoint is meant, whoever sends it. */
export function isFor({ service, endpoint }: Fault, mounted: MountedEndpoint): boolean {
  return (service === null || service === mounted.service) && (endpoint === null || endpoint === mounted.name);
}

/**
 * Finds out which app speaks, before the endpoint does: by HTTP Basic, its token, the query or the form. The body is left
 * for the endpoint to read.
 */
export async function readClientId({ request }: Call, store: Store): Promise<string | null> {
  const header = request.headers.get('authorization') ?? '';
  const [, scheme = '', credentials = ''] = /^(basic|bearer) +(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'basic') return idOfBasic(credentials);
  if (scheme !== '') return store.tokens.get(credentials)?.family.grant.registration.id ?? null;
  const inQuery = new URL(request.url).searchParams.get('client_id');
  if (inQuery) return inQuery;
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null;
  try {
    const body = await readBytes(request.clone());
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const id = form.get('client_id');
    return typeof id === 'string' ? id : null;
  } catch {
    // A body that cannot be read is the endpoint's to refuse.
    return null;
  }
}

/** @see RFC 6749 section 2.3.1 */
function idOfBasic(credentials: string): string | null {
  const [id = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  return new URLSearchParams(`id=${id.replaceAll('&', '%26')}`).get('id');
}
