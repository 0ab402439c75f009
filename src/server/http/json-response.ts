/**
 * An answer in JSON that is never kept. Made from text, which the HTTP server sends in one piece; `Response.json` makes a stream of it.
 */
export function jsonResponse(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}
