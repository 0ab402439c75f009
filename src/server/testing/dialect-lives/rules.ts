/** What a dialect does with codes and tokens, as its sheet says: data for the model, read from no code of the server. Lifetimes in seconds. */
export interface LifeRules {
  service: string;
  /** Below the service's mount point; no authorization endpoint means that a password is sent to the token endpoint. */
  paths: { authorize?: string; token: string; revoke?: string; resource: string };
  app: { id: string; secret?: string; scope: string };
  lifetimes: { code: number; access: number; refresh: number };
  /** Whose failed attempt spends a code. */
  failureSpendsCode: 'anyone' | 'its own app' | 'nobody';
  /** What a spent code or refresh token does when it comes again. */
  replay: 'ends the family' | 'is refused';
  /** What a refresh ends. */
  refreshEnds: 'the refresh token' | 'both tokens' | 'both tokens, once the new access token is used';
  /** What the revocation endpoint ends with an access token; with a refresh token it ends both. */
  revokingAccessEnds: 'itself' | 'both tokens, while it works' | 'nothing: there is no such endpoint';
  /** Whether an access token works until its end, whatever happens to the access. */
  selfContained: boolean;
}

const day = 24 * 60 * 60;

/** As the sheets of the four systems have it, and the checklist for the strict one. */
export const lifeRules: LifeRules[] = [
  {
    service: 'standard',
    paths: { authorize: '/authorize', token: '/token', revoke: '/revoke', resource: '/api/notes' },
    app: { id: 'notesweb', secret: 'noteswebsecret', scope: 'notes:read' },
    lifetimes: { code: 60, access: 600, refresh: 30 * day },
    failureSpendsCode: 'its own app',
    replay: 'ends the family',
    refreshEnds: 'the refresh token',
    revokingAccessEnds: 'itself',
    selfContained: false,
  },
  {
    service: 'moovila',
    paths: { authorize: '/oauth/authorize', token: '/oauth/token', resource: '/api/projects' },
    app: { id: 'timesheets', secret: 'timesheetssecret', scope: 'ProjectTaskRead' },
    lifetimes: { code: 60, access: 3600, refresh: 30 * day },
    failureSpendsCode: 'its own app',
    replay: 'ends the family',
    refreshEnds: 'the refresh token',
    revokingAccessEnds: 'nothing: there is no such endpoint',
    selfContained: false,
  },
  {
    service: 'moves',
    paths: { authorize: '/oauth/v1/authorize', token: '/oauth/v1/access_token', resource: '/api/1.1/user/profile' },
    app: { id: 'pedometer', secret: 'pedometersecret', scope: 'activity' },
    lifetimes: { code: 300, access: 180 * day, refresh: 3650 * day },
    failureSpendsCode: 'anyone',
    replay: 'ends the family',
    refreshEnds: 'both tokens',
    revokingAccessEnds: 'nothing: there is no such endpoint',
    selfContained: false,
  },
  {
    service: 'movemint',
    paths: { authorize: '/oauth/authorize', token: '/oauth/token', revoke: '/oauth/revoke', resource: '/api/me' },
    app: { id: 'racepace', secret: 'racepacesecret', scope: 'public' },
    lifetimes: { code: 600, access: 7200, refresh: 36_500 * day },
    failureSpendsCode: 'nobody',
    replay: 'is refused',
    refreshEnds: 'both tokens, once the new access token is used',
    revokingAccessEnds: 'both tokens, while it works',
    selfContained: false,
  },
  {
    service: 'movenium',
    paths: { token: '/login', resource: '/1.1/worktimes' },
    app: { id: 'openapi', scope: '' },
    lifetimes: { code: 0, access: 3600, refresh: 30 * day },
    failureSpendsCode: 'nobody',
    replay: 'is refused',
    refreshEnds: 'the refresh token',
    revokingAccessEnds: 'nothing: there is no such endpoint',
    selfContained: true,
  },
];
