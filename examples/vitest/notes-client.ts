import { createHash, randomBytes } from 'node:crypto';

/** The code under test: a small OAuth client of your own, here for an API of notes. */
export class NotesClient {
  readonly #issuer: string;
  readonly #redirectUri = 'http://127.0.0.1:9999/callback';
  readonly #verifier = randomBytes(32).toString('base64url');
  #tokens: { access_token: string; refresh_token: string } | null = null;

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** Where your app sends the person's browser. */
  authorizationUrl(): URL {
    const url = new URL(`${this.#issuer}/authorize`);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: 'notesweb',
      redirect_uri: this.#redirectUri,
      scope: 'notes:read',
      state: 'example',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    return url;
  }

  /** What your app does when the browser comes back. */
  async signedIn(callback: URL): Promise<void> {
    const error = callback.searchParams.get('error');
    if (error) throw new Error(error);
    const code = callback.searchParams.get('code') ?? '';
    await this.#askForTokens({ grant_type: 'authorization_code', code, redirect_uri: this.#redirectUri, code_verifier: this.#verifier });
  }

  /** Reads the notes; refreshes once where the access token has expired. */
  async notes(): Promise<string[]> {
    let response = await this.#call();
    if (response.status === 401 && this.#tokens) {
      await this.#askForTokens({ grant_type: 'refresh_token', refresh_token: this.#tokens.refresh_token });
      response = await this.#call();
    }
    if (!response.ok) throw new Error(`the API answered ${response.status}`);
    const { notes } = (await response.json()) as { notes: { title: string }[] };
    return notes.map(({ title }) => title);
  }

  #call(): Promise<Response> {
    return fetch(`${this.#issuer}/api/notes`, { headers: { authorization: `Bearer ${this.#tokens?.access_token ?? ''}` } });
  }

  async #askForTokens(parameters: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ client_id: 'notesweb', client_secret: 'noteswebsecret', ...parameters });
    const response = await fetch(`${this.#issuer}/token`, { method: 'POST', body });
    const answer = (await response.json()) as { access_token: string; refresh_token: string; error?: string };
    if (!response.ok) throw new Error(answer.error);
    this.#tokens = answer;
  }
}
