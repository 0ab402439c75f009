import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setUpMoves } from './testing.ts';

const names = [
  'client_id',
  'client_secret',
  'redirect_uri',
  'scope',
  'state',
  'response_type',
  'grant_type',
  'code',
  'refresh_token',
  'access_token',
];
const dates = ['from', 'to', 'pastDays', 'trackPoints'];
const values = [
  'pedometer',
  'pedometersecret',
  'http://127.0.0.1:9999/callback?%',
  'activity',
  'code',
  'authorization_code',
  'refresh_token',
];
const paths = [
  '/oauth/v1/authorize',
  '/oauth/v1/access_token',
  '/oauth/v1/tokeninfo',
  '/api/1.1/user/profile',
  '/api/1.1/user/storyline/daily',
];

const parameters = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...names, ...dates), fc.string()),
    fc.oneof(fc.constantFrom(...values, '20260114', '2026-W03'), fc.string({ unit: 'binary' })),
  ),
  { maxLength: 8 },
);

it('answers whatever is sent to it, and never with a failure of its own', async () => {
  const { send, obtainToken } = setUpMoves();
  const token = await obtainToken();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom('GET', 'POST'),
      fc.oneof(
        fc.constant(''),
        fc.webSegment().map((segment) => `/${segment}`),
      ),
      parameters,
      fc.boolean(),
      async (path, method, segment, sent, hasToken) => {
        const query = new URLSearchParams(sent);
        const body = method === 'POST' ? { body: query } : {};
        const headers: Record<string, string> = hasToken ? { authorization: `Bearer ${token}` } : {};
        const response = await send(`${path}${segment}?${method === 'GET' ? query : ''}`, { method, headers, ...body });
        expect(response.status).toBeLessThan(500);
      },
    ),
    { numRuns: 300 },
  );
});
