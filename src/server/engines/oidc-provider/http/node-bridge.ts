import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** A request as a Node handler is to see it. Header names are in lower case. */
interface NodeRequest {
  method: string;
  /** Path and query below the mount point. */
  url: string;
  /** Path and query as the browser sent them. */
  originalUrl: string;
  headers: Record<string, string>;
  /** Null where the request announces none: an empty body is another thing to a handler. */
  body: Uint8Array | null;
}

/** A real `ServerResponse` without a socket, which keeps what is written to it. */
class KeptResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #done: (response: Response) => void;

  constructor(request: IncomingMessage, done: (response: Response) => void) {
    super(request);
    this.#done = done;
  }

  override write(chunk: unknown): boolean {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array));
    return true;
  }

  override end(chunk?: unknown): this {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk);
    super.end();
    this.emit('finish');
    this.#done(this.#toResponse());
    return this;
  }

  #toResponse(): Response {
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.getHeaders())) {
      for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined) headers.append(name, String(item));
    }
    headers.delete('content-length');
    const { statusCode } = this;
    const content = Buffer.concat(this.#chunks);
    // A redirect carries its address in the header only, so that no code ends up in a document.
    const isEmpty = content.length === 0 || statusCode === 204 || (statusCode >= 300 && statusCode < 400);
    // Nothing is of no type; but HEAD is answered with what GET would say (RFC 9110 §9.3.2).
    if (isEmpty && this.req.method !== 'HEAD') headers.delete('content-type');
    return new Response(isEmpty ? null : content, { status: statusCode, headers });
  }
}

/**
 * Calls a Node request handler without a socket: it sees real `node:http` objects, and its answer becomes a `Response`.
 * @param onRequest is told the request object before the handler runs, so that what the handler says of it can be matched
 */
export function callNodeHandler(
  handler: RequestListener,
  { method, url, originalUrl, headers, body }: NodeRequest,
  onRequest: (request: IncomingMessage) => void,
): Promise<Response> {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url, originalUrl, httpVersion: '1.1', complete: true });
  request.headers = body === null ? headers : { ...headers, 'content-length': String(body.length) };
  if (body !== null && body.length > 0) request.push(body);
  request.push(null);
  onRequest(request);
  return new Promise((resolve, reject) => {
    const response = new KeptResponse(request, resolve);
    response.once('error', reject);
    handler(request, response);
  });
}
