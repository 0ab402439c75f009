import type { MockContext } from '../../context.ts';

/** The keys that ID tokens are checked by. @see RFC 7517 section 5 */
export async function jwks({ keys }: MockContext): Promise<Response> {
  return Response.json({ keys: await keys.publicKeys() });
}
