import OAuth2Strategy from 'passport-oauth2';
import { expect } from 'vitest';
import { describeClient, startServer } from './describe-client.ts';
import { type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

interface Held {
  accessToken: string;
  refreshToken: string;
}

/** The strategy as an app has it; what Passport itself would do with its outcome is played here. */
class Strategy extends OAuth2Strategy {
  readonly #session = {};

  constructor({ authorize, token, app, needsPkce }: Service) {
    const verify = (accessToken: string, refreshToken: string, _profile: unknown, done: (error: null, user: Held) => void) =>
      done(null, { accessToken, refreshToken });
    super(
      {
        authorizationURL: authorize,
        tokenURL: token,
        clientID: app.id,
        clientSecret: app.secret ?? '',
        callbackURL: redirectUri,
        scope: app.scope.split(' '),
        state: true,
        pkce: needsPkce,
      },
      verify,
    );
  }

  /** Runs to a redirect or to a user. @param query of the request: empty at first, then the service's answer */
  run(query: Record<string, string>): Promise<{ url?: string; user?: Held }> {
    return new Promise((resolve, reject) => {
      Object.assign(this, {
        redirect: (url: string) => resolve({ url }),
        success: (user: Held) => resolve({ user }),
        fail: (challenge: unknown) => reject(new Error(JSON.stringify(challenge))),
        error: reject,
      });
      this.authenticate({ query, session: this.#session, headers: {}, url: '/', connection: {} } as never, {});
    });
  }

  /** It leaves the refresh to the OAuth client that it is built on, which is where apps and plug-ins do it. */
  refresh(refreshToken: string): Promise<Held> {
    return new Promise((resolve, reject) => {
      this._oauth2.getOAuthAccessToken(refreshToken, { grant_type: 'refresh_token' }, (error, accessToken, next) => {
        if (error) reject(error);
        else resolve({ accessToken: accessToken ?? '', refreshToken: next ?? '' });
      });
    });
  }
}

function create(service: Service): RealClient<Held> {
  const strategy = new Strategy(service);
  return {
    async connect(browser) {
      const { url = '' } = await strategy.run({});
      const answer = await browser.authorize(new URL(url));
      const { user } = await strategy.run(Object.fromEntries(answer.searchParams));
      if (!user) throw new Error('the strategy was redirected twice');
      return user;
    },
    accessTokenOf: ({ accessToken }) => accessToken,
    refresh: ({ refreshToken }) => strategy.refresh(refreshToken),
  };
}

const server = startServer();

describeClient('passport-oauth2', server, {
  dialects: {
    standard: 'speaks',
    moovila: 'speaks',
    moves: 'speaks',
    movemint: 'speaks',
    movenium: {
      because: 'it has the code flow only, and wants an authorization endpoint',
      proof: (service) => {
        expect(() => new Strategy({ ...service, authorize: '' })).toThrow('requires a authorizationURL');
      },
    },
  },
  create,
  reportOf: ({ status, body }) => ({ statusCode: status, data: JSON.stringify(body) }),
});
