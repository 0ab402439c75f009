import { Hono } from 'hono';
import * as v from 'valibot';
import { DecisionSchema, type NextStep, SelectAccountSchema, SignInSchema } from '../../contract/interaction.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { type BrowserCookies, requireSameOrigin } from './browser.ts';
import { readJson } from './json.ts';
import { allow } from './methods.ts';

interface Dependencies {
  gateway: Gateway;
  cookies: BrowserCookies;
  publicUrl: URL;
}

/** What a person does with an authorization request. Bound to the browser by cookie; GET and HEAD change nothing. */
export function interactionRoutes({ gateway, cookies, publicUrl }: Dependencies): Hono {
  const routes = new Hono();

  routes.get('/:id', (c) => cookies.use(c, async (browser) => c.json(await gateway.show(c.req.param('id'), browser))));
  routes.all('/:id', allow('GET'));

  const change = <const S extends v.GenericSchema>(
    path: string,
    schema: S,
    act: (id: string, body: v.InferOutput<S>, browser: Parameters<Gateway['switchAccount']>[1]) => Promise<NextStep>,
  ) => {
    routes.post(`/:id/${path}`, async (c) => {
      requireSameOrigin(c.req.raw, publicUrl);
      const body = await readJson(c.req.raw, schema);
      return cookies.use(c, async (browser) => c.json(await act(c.req.param('id') ?? '', body, browser)));
    });
    routes.all(`/:id/${path}`, allow('POST'));
  };

  change('sign-in', SignInSchema, (id, body, browser) => gateway.signIn(id, body, browser));
  change('account', SelectAccountSchema, (id, { accountId }, browser) => gateway.selectAccount(id, accountId, browser));
  change('switch-account', v.object({}), (id, _body, browser) => gateway.switchAccount(id, browser));
  change('extend', v.object({}), (id, _body, browser) => gateway.extend(id, browser));
  change('decision', DecisionSchema, (id, body, browser) => gateway.decide(id, body, browser));
  return routes;
}
