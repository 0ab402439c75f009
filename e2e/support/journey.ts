import { createHash, randomBytes } from 'node:crypto';
import { expect, type Locator, type Page } from 'playwright/test';

export const ada = { identifier: 'ada@example.test', name: 'Ada Lovelace', password: 'wonderland' };
export const grace = { identifier: 'grace@example.test', name: 'Grace Hopper', password: 'wonderland' };

/** The messages of a failed request that Chromium writes to the console by itself. */
export const failedRequest = /^Failed to load resource: the server responded with a status of 4\d\d/;

const endpoints = {
  moovila: { authorize: '/oauth/authorize', token: '/oauth/token' },
  standard: { authorize: '/authorize', token: '/token' },
  oidc: { authorize: '/auth', token: '/token' },
};

const apps = {
  timesheets: { service: 'moovila', scope: 'ProjectTaskRead', secret: 'timesheetssecret' },
  planner: { service: 'moovila', scope: 'ProjectTaskRead', secret: 'plannersecret' },
  notesweb: { service: 'standard', scope: 'notes:read', secret: 'noteswebsecret' },
  copycat: { service: 'standard', scope: 'notes:read notes:write', secret: 'copycatsecret' },
  'prize-draw': { service: 'standard', scope: 'notes:read', secret: 'prizedrawsecret' },
  notesspa: { service: 'standard', scope: 'notes:read', secret: null },
  jotter: { service: 'standard', scope: 'notes:read', secret: null },
} as const;

/** An app as its own code would speak: an authorization URL, and the requests of its back channel. */
export class App {
  readonly #verifier = randomBytes(32).toString('base64url');
  readonly id: keyof typeof apps;
  readonly redirectUri: string;
  /** Where the service is mounted. */
  readonly service: string;
  readonly #paths: { authorize: string; token: string };

  constructor(origin: string, redirectUri: string, app: keyof typeof apps, service: keyof typeof endpoints = apps[app].service) {
    this.id = app;
    this.redirectUri = redirectUri;
    this.service = `${origin}/${service}`;
    this.#paths = endpoints[service];
  }

  /** The host as the pages name it; empty for a scheme of the app's own. */
  get redirectHost(): string {
    return new URL(this.redirectUri).host;
  }

  authorizationUrl(changes: Record<string, string> = {}): string {
    const parameters = {
      response_type: 'code',
      client_id: this.id,
      redirect_uri: this.redirectUri,
      scope: apps[this.id].scope,
      state: 'a-state',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    return `${this.service}${this.#paths.authorize}?${new URLSearchParams(parameters)}`;
  }

  /** What a code is worth; `refresh_token` is missing where the person allowed this once only. */
  exchange(answer: URL): Promise<{ access_token: string; refresh_token: string; scope: string }> {
    const code = answer.searchParams.get('code') ?? '';
    return this.#post({ grant_type: 'authorization_code', code, redirect_uri: this.redirectUri, code_verifier: this.#verifier });
  }

  refresh(refreshToken: string): Promise<{ access_token?: string; error?: string }> {
    return this.#post({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  async call(path: string, accessToken: string): Promise<number> {
    return (await fetch(this.service + path, { headers: { authorization: `Bearer ${accessToken}` } })).status;
  }

  async #post<T>(parameters: Record<string, string>): Promise<T> {
    const { secret } = apps[this.id];
    // A public app has no secret to show: it only says who it is.
    const body = new URLSearchParams(secret === null ? { client_id: this.id, ...parameters } : parameters);
    const headers: HeadersInit = secret === null ? {} : { authorization: `Basic ${btoa(`${this.id}:${secret}`)}` };
    const response = await fetch(this.service + this.#paths.token, { method: 'POST', body, headers });
    return response.json() as Promise<T>;
  }
}

export function signInDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Sign in to/ });
}

/** Fills the sign-in modal in and submits it. */
export async function signIn(page: Page, { identifier, password } = ada): Promise<void> {
  const dialog = signInDialog(page);
  await dialog.getByLabel('Email address').fill(identifier);
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function allow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Allow' }).click();
}

/** Waits until the browser has arrived at the app again. */
export async function backInTheApp(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
}
