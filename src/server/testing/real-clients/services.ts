/** The dialects, by the name that they are mounted under. */
export type ServiceId = 'standard' | 'moovila' | 'moves' | 'movemint' | 'movenium';

/** What the token endpoint says to a refresh token that was taken back. */
export interface RefusedRefresh {
  status: number;
  /** Of the `WWW-Authenticate` that repeats the body, where there is one. */
  realm?: string;
  body: Record<string, string>;
}

/** What a person who writes a client finds in the documentation of a service: full addresses, credentials and the words of a refusal. */
export interface Service {
  id: ServiceId;
  issuer: string;
  /** Movenium has none: it takes the password itself. */
  authorize: string;
  token: string;
  /** Null where access is taken back by the person only. */
  revoke: string | null;
  resource: string;
  needsPkce: boolean;
  app: { id: string; secret: string | undefined; scope: string };
  /** The answer to a call with an access token that was taken back. */
  refusedCall: { status: number; challenge: string | null; body: string };
  refusedRefresh: RefusedRefresh;
  /** Seconds. */
  accessTokenLives: number;
  /** Whether an access token that was taken back opens the resource to its end all the same: a JWT cannot be called back. */
  selfContained: boolean;
}

type Facts = Omit<Service, 'id' | 'issuer' | 'authorize'> & { authorize?: string };

/** As the systems' sheets have it, and by none of the server's code. Addresses are below the mount point. */
const facts: Record<ServiceId, Facts> = {
  standard: {
    authorize: '/authorize',
    token: '/token',
    revoke: '/revoke',
    resource: '/api/notes',
    needsPkce: true,
    app: { id: 'notesweb', secret: 'noteswebsecret', scope: 'notes:read' },
    ...plainRefusals(),
    accessTokenLives: 600,
    selfContained: false,
  },
  moovila: {
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    revoke: null,
    resource: '/api/projects',
    needsPkce: false,
    app: { id: 'timesheets', secret: 'timesheetssecret', scope: 'ProjectTaskRead' },
    ...plainRefusals(),
    accessTokenLives: 3600,
    selfContained: false,
  },
  moves: {
    authorize: '/oauth/v1/authorize',
    token: '/oauth/v1/access_token',
    revoke: null,
    resource: '/api/1.1/user/profile',
    needsPkce: false,
    app: { id: 'pedometer', secret: 'pedometersecret', scope: 'activity location' },
    refusedCall: { status: 401, challenge: null, body: 'expired_access_token' },
    refusedRefresh: { status: 400, body: { error: 'invalid_grant' } },
    accessTokenLives: 15_552_000,
    selfContained: false,
  },
  movemint: {
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    revoke: '/oauth/revoke',
    resource: '/api/me',
    needsPkce: false,
    app: { id: 'racepace', secret: 'racepacesecret', scope: 'public read' },
    refusedCall: {
      status: 401,
      challenge: 'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token was revoked"',
      body: '',
    },
    refusedRefresh: {
      status: 400,
      realm: 'Doorkeeper',
      body: {
        error: 'invalid_grant',
        error_description:
          'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
      },
    },
    accessTokenLives: 7200,
    selfContained: false,
  },
  movenium: {
    token: '/login',
    revoke: null,
    resource: '/1.1/worktimes',
    needsPkce: false,
    app: { id: 'openapi', secret: undefined, scope: '' },
    refusedCall: {
      status: 401,
      challenge: 'Bearer realm="Service", error="invalid_token", error_description="The access token provided has expired"',
      body: '{"error":"invalid_token","error_description":"The access token provided has expired"}',
    },
    refusedRefresh: { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid refresh token' } },
    accessTokenLives: 3600,
    selfContained: true,
  },
};

/** The words of the two that have no texts of a historical system. */
function plainRefusals(): Pick<Service, 'refusedCall' | 'refusedRefresh'> {
  const description = 'The access token is unknown, expired, revoked or for another API.';
  return {
    refusedCall: {
      status: 401,
      challenge: `Bearer realm="latchstring", error="invalid_token", error_description="${description}"`,
      body: `{"error":"invalid_token","error_description":"${description}"}`,
    },
    refusedRefresh: {
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'The refresh token is unknown, expired, revoked, used already, or of another app.',
      },
    },
  };
}

/** A service of the server at this origin. */
export function serviceAt(origin: string, id: ServiceId): Service {
  const { authorize = '', token, revoke, resource, ...others } = facts[id];
  const issuer = `${origin}/${id}`;
  return {
    ...others,
    id,
    issuer,
    authorize: issuer + authorize,
    token: issuer + token,
    revoke: revoke === null ? null : issuer + revoke,
    resource: issuer + resource,
  };
}
