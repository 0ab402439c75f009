import { createTestApp } from '../../../../testing/test-app.ts';

export const ada = { username: 'ada@example.test', password: 'wonderland' };

export interface MoveniumTokens {
  access_token: string;
  refresh_token: string;
}

type Fields = Record<string, string>;

/** The test app with requests to Movenium as a client sends them. */
export function openMovenium(options: Parameters<typeof createTestApp>[0] = {}, mount = '/movenium') {
  const test = createTestApp(options);
  const base = test.origin + mount;
  const post = (fields: Fields | FormData, { path = '/login', headers = {} }: { path?: string; headers?: Fields } = {}) => {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return test.fetch(new Request(base + path, { method: 'POST', body, headers }));
  };
  const askSignIn = (changes: Fields = {}) => post({ grant_type: 'password', client_id: 'openapi', ...ada, ...changes });
  const askRefresh = (refresh_token: string, changes: Fields = {}) =>
    post({ grant_type: 'refresh_token', client_id: 'openapi', refresh_token, ...changes });
  const read = async (response: Response) => (await response.json()) as MoveniumTokens;
  return {
    ...test,
    base,
    post,
    askSignIn,
    askRefresh,
    signIn: async (changes?: Fields) => read(await askSignIn(changes)),
    refresh: async (refreshToken: string) => read(await askRefresh(refreshToken)),
    call: (token: string, path = '/1.1/worktimes') =>
      test.fetch(new Request(base + path, { headers: { authorization: `Bearer ${token}` } })),
  };
}

/** A part of a JWT as it was written. */
export function partOf(jwt: string, part: 'header' | 'payload'): string {
  return Buffer.from(jwt.split('.')[part === 'header' ? 0 : 1] ?? '', 'base64url').toString('utf8');
}
