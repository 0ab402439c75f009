import type { Interaction } from '../../contract/interaction.ts';

/** Sends a request without following redirects. */
export type TestFetch = (request: Request) => Promise<Response>;

/** A browser without a screen: keeps cookies and sends what a page of Latchstring would send. */
export class TestBrowser {
  /** Those of the whole origin. */
  readonly cookies = new Map<string, string>();
  /** Those of one path, by it: requests side by side each have their own. */
  readonly #cookiesBelow = new Map<string, Map<string, string>>();
  readonly #fetch: TestFetch;
  readonly #origin: string;

  constructor(fetch: TestFetch, origin: string) {
    this.#fetch = fetch;
    this.#origin = origin;
  }

  /** Opens an address, as a link or a typed URL does. */
  async open(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#origin);
    const headers = new Headers(init.headers);
    const below = [...this.#cookiesBelow]
      .filter(([path]) => `${url.pathname}/`.startsWith(`${path}/`))
      .flatMap(([, cookies]) => [...cookies]);
    const sent = [...below, ...this.cookies];
    if (sent.length > 0) headers.set('cookie', sent.map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#fetch(new Request(url, { redirect: 'manual', ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Takes over the cookies that another browser has now, as a page of another port of the same host can plant them. */
  plant(from: TestBrowser): void {
    for (const [name, value] of from.cookies) this.cookies.set(name, value);
    for (const [path, cookies] of from.#cookiesBelow) this.#cookiesBelow.set(path, new Map(cookies));
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const path = /; *path=([^;]*)/i.exec(cookie)?.[1] ?? '/';
    const cookies = path === '/' ? this.cookies : (this.#cookiesBelow.get(path) ?? new Map<string, string>());
    if (path !== '/') this.#cookiesBelow.set(path, cookies);
    if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name);
    else cookies.set(name, value);
  }

  /** Posts JSON as a page of this origin does. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.open(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Posts a plain form, as a page of this origin does without JavaScript. */
  postForm(path: string, fields: [name: string, value: string][], headers: Record<string, string> = {}): Promise<Response> {
    return this.open(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /**
   * Opens an address and follows redirects within this origin.
   * @returns where it ended: an interaction page, or an address of another origin or of a callback page
   */
  async follow(address: string | URL): Promise<URL> {
    let url = new URL(address, this.#origin);
    for (let hops = 0; hops < 10; hops += 1) {
      if (url.origin !== this.#origin || url.pathname.startsWith('/interaction/') || url.pathname.endsWith('/callback')) return url;
      const location = (await this.open(url)).headers.get('location');
      if (location === null) return url;
      url = new URL(location, url);
    }
    throw new Error(`too many redirects, the last to ${url.href}`);
  }

  async interaction(id: string): Promise<Interaction> {
    return (await this.open(`/api/interactions/${id}`)).json() as Promise<Interaction>;
  }

  /** Signs in, and goes on by redirects when the engine wants the browser elsewhere. @returns the address it ended at */
  async signIn(interactionUrl: URL, identifier = 'ada@example.test', password = 'wonderland'): Promise<URL> {
    return this.#goOn(interactionUrl, await this.post(`/api${toPath(interactionUrl)}/sign-in`, { identifier, password }));
  }

  /** @returns the client's address with the answer */
  async decide(interactionUrl: URL, decision: Record<string, unknown> = { decision: 'allow' }): Promise<URL> {
    return this.#goOn(interactionUrl, await this.post(`/api${toPath(interactionUrl)}/decision`, decision));
  }

  /** Presses the link of a page that says a request failed and where its answer would go. @returns the client's address with the error */
  async goOnFromRefusal(interactionUrl: URL): Promise<URL> {
    const { prompt, outcome, redirectTo } = await this.interaction(idOf(interactionUrl));
    if (prompt !== 'done' || outcome !== 'refused' || redirectTo === null) throw new Error(`no refusal, but ${prompt} ${outcome}`);
    return new URL(redirectTo);
  }

  /** From an authorization URL to the client's answer: signs in where asked and allows all. */
  async authorize(authorizationUrl: URL, identifier?: string, decision?: Record<string, unknown>): Promise<URL> {
    let url = await this.follow(authorizationUrl);
    if (isInteraction(url) && (await this.interaction(idOf(url))).prompt === 'sign-in') url = await this.signIn(url, identifier);
    if (isInteraction(url)) url = await this.decide(url, decision);
    return url;
  }

  async #goOn(interactionUrl: URL, response: Response): Promise<URL> {
    const body = (await response.json()) as { redirectTo?: string; prompt?: string; code?: string };
    if (!response.ok) throw new Error(`${response.status} ${body.code}`);
    return body.prompt === undefined ? this.follow(body.redirectTo ?? '') : interactionUrl;
  }
}

export function isInteraction(url: URL): boolean {
  return url.pathname.startsWith('/interaction/');
}

export function idOf(interactionUrl: URL): string {
  return interactionUrl.pathname.split('/').at(-1) ?? '';
}

/** `/interaction/x` is served by `/api/interactions/x`. */
function toPath(interactionUrl: URL): string {
  return `/interactions/${idOf(interactionUrl)}`;
}
