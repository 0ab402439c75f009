import type { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import { mountPath } from './endpoints.ts';
import { callNodeHandler } from './node-bridge.ts';

/** A request for the library: an endpoint below the mount point, with parameters in the query or a form in the body. */
interface LibraryRequest {
  method: string;
  path: string;
  /** The query as it stands in the address, with or without its question mark; empty for none. */
  search: string;
  /** Null where the request announces none. */
  body: Uint8Array | null;
  /** The headers as they came. */
  headers: Headers;
}

export type LibraryCall = (request: LibraryRequest) => Promise<Response>;

/** Calls the library as if it were mounted at the public address, whatever the request says of hosts and proxies. */
export function createLibraryCall(provider: Provider, publicUrl: URL): LibraryCall {
  const handler = provider.callback();
  const failures = new WeakMap<IncomingMessage, Error>();
  provider.on('server_error', (ctx, error) => failures.set(ctx.req, error));
  // What escapes the library's own handlers; without a listener Koa prints it.
  const koa: EventEmitter = provider;
  koa.on('error', (error: Error, ctx?: { req: IncomingMessage }) => ctx && failures.set(ctx.req, error));

  return async ({ method, path, search, body, headers }) => {
    const query = search.replace(/^\?/, '');
    const url = query === '' ? path : `${path}?${query}`;
    const seen: { request?: IncomingMessage } = {};
    const response = await callNodeHandler(
      handler,
      { method, url, originalUrl: mountPath + url, headers: cleanHeaders(headers, publicUrl), body },
      (request) => {
        seen.request = request;
      },
    );
    const failure = seen.request && failures.get(seen.request);
    if (failure) throw failure;
    return response;
  };
}

function cleanHeaders(headers: Headers, { host, protocol }: URL): Record<string, string> {
  const kept = [...headers].filter(([name]) => !/^(forwarded|x-forwarded-.*|content-length|transfer-encoding|host)$/.test(name));
  return { ...Object.fromEntries(kept), host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
}
