// The least that a token endpoint can do: read a form, answer JSON. Prints its port.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/token', async (c) => {
  const form = new URLSearchParams(await c.req.text());
  return c.json({ access_token: `token-for-${form.get('client_id')}`, token_type: 'Bearer', expires_in: 600 }, 200, {
    'cache-control': 'no-store',
  });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port));
