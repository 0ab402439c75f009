/**
 * Lets pages of registered origins read an answer, and no others; the library itself answers every preflight and
 * opens keys and metadata to all. No cookie is involved.
 */
export function restrictCors(request: Request, response: Response, origins: ReadonlySet<string>): void {
  const origin = request.headers.get('origin');
  const allowed = origin !== null && origins.has(origin);
  const { headers } = response;
  for (const name of [...headers.keys()]) {
    if (name.startsWith('access-control-') && (!allowed || name === 'access-control-allow-origin')) headers.delete(name);
  }
  if (!headers.get('vary')?.toLowerCase().includes('origin')) headers.append('vary', 'Origin');
  if (!allowed) return;
  headers.set('access-control-allow-origin', origin);
  if (request.method === 'OPTIONS') {
    headers.set('access-control-allow-methods', 'GET, POST');
    headers.set('access-control-allow-headers', 'authorization, content-type');
    headers.set('access-control-max-age', '600');
  } else headers.set('access-control-expose-headers', 'www-authenticate');
}
