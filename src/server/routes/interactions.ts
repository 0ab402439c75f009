import { Hono } from 'hono';
import * as v from 'valibot';
import { DecisionSchema, type NextStep, SelectAccountSchema, SignInSchema } from '../../contract/interaction.ts';
import type { Browser } from '../gateway/browser.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isForm } from '../http/body.ts';
import type { SiteEnv } from '../http/front-door.ts';
import { type BrowserCookies, requireSameOrigin } from './browser.ts';
import { readForm } from './form.ts';
import { parse, readJson } from './json.ts';
import { allow } from './methods.ts';

interface Dependencies {
  gateway: Gateway;
  cookies: BrowserCookies;
  publicUrl: URL;
}

/** What a person can do with an interaction: its schema, its fields in a plain form, and the deed. */
interface Change<S extends v.GenericSchema = v.GenericSchema> {
  schema: S;
  fromForm(fields: URLSearchParams): unknown;
  act(gateway: Gateway, id: string, body: v.InferOutput<S>, browser: Browser): Promise<NextStep>;
}

const change = <const S extends v.GenericSchema>(change: Change<S>): Change => change as unknown as Change;

const changes: Record<string, Change> = {
  'sign-in': change({
    schema: SignInSchema,
    fromForm: (fields) => ({ identifier: fields.get('identifier') ?? '', password: fields.get('password') ?? '' }),
    act: (gateway, id, body, browser) => gateway.signIn(id, body, browser),
  }),
  account: change({
    schema: SelectAccountSchema,
    fromForm: (fields) => ({ accountId: fields.get('accountId') ?? '' }),
    act: (gateway, id, { accountId }, browser) => gateway.selectAccount(id, accountId, browser),
  }),
  'switch-account': change({
    schema: v.object({}),
    fromForm: () => ({}),
    act: (gateway, id, _body, browser) => gateway.switchAccount(id, browser),
  }),
  extend: change({ schema: v.object({}), fromForm: () => ({}), act: (gateway, id, _body, browser) => gateway.extend(id, browser) }),
  decision: change({
    schema: DecisionSchema,
    fromForm: readDecision,
    act: (gateway, id, body, browser) => gateway.decide(id, body, browser),
  }),
};

/** What a person does with an authorization request. Bound to the browser by cookie; GET and HEAD change nothing. */
export function interactionRoutes({ gateway, cookies, publicUrl }: Dependencies): Hono<SiteEnv> {
  const routes: Hono<SiteEnv> = new Hono();

  routes.get('/:id', (c) => cookies.use(c.req.raw, c.env, async (browser) => c.json(await gateway.show(c.req.param('id'), browser))));
  routes.all('/:id', allow('GET'));

  for (const [path, { schema, fromForm, act }] of Object.entries(changes)) {
    routes.post(`/:id/${path}`, async (c) => {
      const id = c.req.param('id') ?? '';
      requireSameOrigin(c.req.raw, publicUrl);
      if (!isForm(c.req.raw)) {
        const body = await readJson(c.req.raw, schema);
        return cookies.use(c.req.raw, c.env, async (browser) => c.json(await act(gateway, id, body, browser)));
      }
      const fields = await readForm(c.req.raw);
      return cookies.use(c.req.raw, c.env, async (browser) => {
        const form = { token: fields.get('token'), identifier: fields.get('identifier')?.slice(0, 320) ?? null };
        const next = await gateway.forms.submit(id, form, browser, async () =>
          act(gateway, id, parse(schema, fromForm(fields), 'invalid-body'), browser),
        );
        return c.redirect(new URL(next, publicUrl).href, 303);
      });
    });
    routes.all(`/:id/${path}`, allow('POST'));
  }
  return routes;
}

/** A form says every ticked scope, and nothing of the others: none ticked is none chosen, never all. */
function readDecision(fields: URLSearchParams): unknown {
  const [decision, revision, duration] = ['decision', 'revision', 'duration'].map((name) => fields.get(name) ?? undefined);
  return {
    decision,
    revision: revision === undefined ? undefined : Number(revision),
    scopes: fields.getAll('scopes').filter((scope) => scope !== ''),
    duration,
  };
}
