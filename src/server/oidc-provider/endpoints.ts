/** Where the issuer is mounted. */
export const mountPath = '/oidc';

interface Endpoint {
  /** Below the mount point. */
  path: string;
  methods: string[];
  /** Whether pages of registered origins may call it. */
  cors?: true;
}

/** Every endpoint of the issuer. What is not here does not exist, whatever the library routes. */
export const endpoints = {
  authorization: { path: '/auth', methods: ['GET', 'POST'] },
  token: { path: '/token', methods: ['POST'], cors: true },
  revocation: { path: '/revoke', methods: ['POST'], cors: true },
  introspection: { path: '/introspect', methods: ['POST'] },
  pushed_authorization_request: { path: '/par', methods: ['POST'], cors: true },
  userinfo: { path: '/userinfo', methods: ['GET', 'POST'], cors: true },
  jwks: { path: '/jwks', methods: ['GET', 'HEAD'], cors: true },
  end_session: { path: '/end-session', methods: ['GET', 'POST'] },
  end_session_confirm: { path: '/end-session/confirm', methods: ['POST'] },
  end_session_success: { path: '/end-session/success', methods: ['GET'] },
  discovery: { path: '/.well-known/openid-configuration', methods: ['GET', 'HEAD'], cors: true },
  notes: { path: '/api/notes', methods: ['GET', 'POST'], cors: true },
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
