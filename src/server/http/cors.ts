/**
 * Who may read an endpoint's answers by script from a page of another origin: `everyone`, where an answer is public, or the pages of
 * registered apps. Cookies are never involved.
 */
export type CorsReaders = 'everyone' | 'registered-origins';

/** What of an endpoint a browser has to know before it lets a page call it. */
export interface CorsEndpoint {
  readers: CorsReaders;
  methods: readonly string[];
}

/** What a page may read of an answer's headers beside those that it always may. */
const exposed = ['www-authenticate', 'dpop-nonce', 'retry-after'];
const mostHeaders = 50;

/** Whether a browser asks if a page may send a request. @see https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
}

/**
 * Tells the browser which page may read an answer, and in answer to a preflight what it may send: any header that it asks for, since all
 * of a request counts as coming from the page.
 * @param isReader whether pages of the request's origin may read what is for registered origins
 */
export function setCorsHeaders(
  { method, headers: asked }: Request,
  { headers }: Response,
  endpoint: CorsEndpoint,
  isReader: boolean,
): void {
  const origin = asked.get('origin');
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name);
  const isPublic = endpoint.readers === 'everyone';
  // What is never kept needs no word on whose it is.
  if (!isPublic && (origin !== null || method !== 'POST') && !hasVary(headers, 'origin')) headers.append('vary', 'Origin');
  if (!isPublic && !(isReader && origin !== null)) return;
  headers.set('access-control-allow-origin', isPublic ? '*' : (origin ?? ''));
  const wantedMethod = asked.get('access-control-request-method');
  if (method !== 'OPTIONS' || wantedMethod === null) {
    const limits = [...headers.keys()].filter((name) => name.startsWith('x-ratelimit-'));
    headers.set('access-control-expose-headers', [...exposed, ...limits].join(', '));
    return;
  }
  headers.set('access-control-allow-methods', endpoint.methods.join(', '));
  headers.set('access-control-max-age', '600');
  const wanted = readHeaderNames(asked.get('access-control-request-headers') ?? '');
  if (wanted.length > 0) headers.set('access-control-allow-headers', wanted.join(', '));
}

/** The names in a list that can be header names. @see RFC 9110 section 5.1 */
function readHeaderNames(list: string): string[] {
  const names = list.split(',', mostHeaders).map((name) => name.trim());
  return names.filter((name) => /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name));
}

function hasVary(headers: Headers, name: string): boolean {
  const varied = headers.get('vary')?.toLowerCase().split(',') ?? [];
  return varied.some((each) => each.trim() === name);
}
