import type { CorsReaders } from '../../../http/cors.ts';

/** Where the issuer is mounted. */
export const mountPath = '/oidc';

export interface Endpoint {
  /** Below the mount point. */
  path: string;
  methods: string[];
  /** Whose pages may read its answers by script (CORS); nobody's where it is left out. */
  cors?: CorsReaders;
}

/** Every endpoint of the issuer. What is not here does not exist, whatever the library routes. */
export const endpoints = {
  authorization: { path: '/auth', methods: ['GET', 'POST'] },
  token: { path: '/token', methods: ['POST'], cors: 'registered-origins' },
  revocation: { path: '/revoke', methods: ['POST'], cors: 'registered-origins' },
  introspection: { path: '/introspect', methods: ['POST'] },
  pushed_authorization_request: { path: '/par', methods: ['POST'], cors: 'registered-origins' },
  userinfo: { path: '/userinfo', methods: ['GET', 'POST'], cors: 'registered-origins' },
  jwks: { path: '/jwks', methods: ['GET', 'HEAD'], cors: 'everyone' },
  end_session: { path: '/end-session', methods: ['GET', 'POST'] },
  end_session_confirm: { path: '/end-session/confirm', methods: ['POST'] },
  end_session_success: { path: '/end-session/success', methods: ['GET'] },
  discovery: { path: '/.well-known/openid-configuration', methods: ['GET', 'HEAD'], cors: 'everyone' },
  notes: { path: '/api/notes', methods: ['GET', 'POST'], cors: 'registered-origins' },
} satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints | 'resume';

/** The address at which a request goes on after its page: HEAD is not routed, because a GET issues the code. */
const resume: Endpoint = { path: '/auth/', methods: ['GET'] };

/** The well-known segment of RFC 8414 goes between host and path (§3.1). */
const insertedMetadataPath = `/.well-known/oauth-authorization-server${mountPath}`;

/** Finds the endpoint that a path names. @returns null for a path that is not the issuer's */
export function findEndpoint(pathname: string): { name: EndpointName; endpoint: Endpoint; path: string } | null {
  if (pathname === insertedMetadataPath) return { name: 'discovery', endpoint: endpoints.discovery, path: endpoints.discovery.path };
  if (!pathname.startsWith(`${mountPath}/`)) return null;
  const path = pathname.slice(mountPath.length);
  const found = Object.entries(endpoints).find(([, endpoint]) => endpoint.path === path);
  if (found) return { name: found[0] as EndpointName, endpoint: found[1], path };
  return /^\/auth\/[\w-]+$/.test(path) ? { name: 'resume', endpoint: resume, path } : null;
}
