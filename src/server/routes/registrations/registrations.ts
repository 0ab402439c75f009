import { Hono } from 'hono';
import * as v from 'valibot';
import type { Registered, RegistrationList, RegistrationRemoved, SecretReset } from '../../../contract/registration.ts';
import type { AccountDirectory } from '../../accounts/directory.ts';
import { appsScope } from '../../apps/account-client.ts';
import type { OwnAddress } from '../../apps/redirect-uris/own-address.ts';
import { sameItems } from '../../apps/same-items.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Engine } from '../../ports/engine.ts';
import { type OwnApp, RegistrationLimitError, type Registrations } from '../../ports/registrations.ts';
import { readBearer, requireFreshSignIn, type SignedInViewer, type ViewerRoutes } from '../bearer.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import { readChange, readDraft } from './draft.ts';
import { readLogo, refuseBeyondRoom } from './logo.ts';
import { withNameMembers } from './names.ts';

interface Dependencies {
  engine: Engine;
  registrations: Registrations;
  accounts: AccountDirectory;
  clock: Clock;
  /** This server's own address, where no app of an account can be answered. */
  own: OwnAddress;
  /** How old a sign-in may be for removing an app, for another secret and for other callback URLs, in seconds. */
  reauthenticateAfter: number;
}

const BodySchema = v.record(v.string(), v.unknown(), 'Send a JSON object.');

const notFound = () => new ProblemError('registration-not-found', 404, { detail: 'It was deleted, or never was yours.' });

/** The apps that a person registered, for a bearer token that Latchstring's own pages got. */
export function registrationRoutes({ engine, registrations, accounts, clock, own, reauthenticateAfter }: Dependencies): ViewerRoutes {
  const routes: ViewerRoutes = new Hono();

  routes.use(async (c, next) => {
    c.set('viewer', await readBearer(c.req.header('authorization'), engine, accounts, appsScope));
    await next();
  });

  routes.get('/', async (c) => {
    const { account } = c.get('viewer');
    const list = await registrations.list(account.id);
    return c.json({ account, registrations: list.map(withNameMembers), rules: registrations.rules() } satisfies RegistrationList);
  });
  routes.post('/', async (c) => {
    const draft = readDraft(await readJson(c.req.raw, BodySchema), registrations.rules(), own);
    const { registration, clientSecret } = await registrations.create(c.get('viewer').account.id, draft).catch(refuseBeyondLimit);
    const registered: Registered = { registration: withNameMembers(registration), clientSecret };
    return c.json(registered, 201, { location: `/api/registrations/${encodeURIComponent(registration.id)}` });
  });
  routes.all('/', allow('GET', 'POST'));

  routes.get('/:id', async (c) => c.json(withNameMembers(await find(c.get('viewer'), c.req.param('id')))));
  routes.patch('/:id', async (c) => {
    const viewer = c.get('viewer');
    // The body first: while one is on its way the app may change, and what it leaves out is to stay as it is by then.
    const body = await readJson(c.req.raw, BodySchema);
    const before = await find(viewer, c.req.param('id'));
    const rules = registrations.rules().find(({ service }) => service.id === before.service.id);
    if (!rules) throw new Error(`no rules are known for ${before.service.id}`);
    const draft = readChange(body, before, rules, own);
    // Whoever moves where the answers go gets what people gave: that takes the owner, as another secret does.
    if (!sameItems(draft.redirectUris.toSorted(), before.redirectUris.toSorted())) requireFreshSignIn(viewer, reauthenticateAfter, clock);
    return c.json(withNameMembers(orNotFound(await registrations.change(viewer.account.id, before.id, draft))));
  });
  routes.delete('/:id', async (c) => {
    const viewer = c.get('viewer');
    const { id } = await find(viewer, c.req.param('id'));
    requireFreshSignIn(viewer, reauthenticateAfter, clock);
    const connections = orNotFound(await registrations.remove(viewer.account.id, id));
    return c.json({ connections } satisfies RegistrationRemoved);
  });
  routes.all('/:id', allow('GET', 'PATCH', 'DELETE'));

  routes.post('/:id/secret', async (c) => {
    const viewer = c.get('viewer');
    const { id, confidential } = await find(viewer, c.req.param('id'));
    if (!confidential) {
      throw new ProblemError('not-supported', 409, { detail: 'This app keeps no secret: it shows by PKCE that it is the one that asked.' });
    }
    requireFreshSignIn(viewer, reauthenticateAfter, clock);
    const clientSecret = orNotFound(await registrations.resetSecret(viewer.account.id, id));
    return c.json({ clientSecret } satisfies SecretReset);
  });
  routes.all('/:id/secret', allow('POST'));

  routes.put('/:id/logo', async (c) => {
    const viewer = c.get('viewer');
    const { id } = await find(viewer, c.req.param('id'));
    const logo = await readLogo(c.req.raw);
    return c.json(withNameMembers(orNotFound(await registrations.setLogo(viewer.account.id, id, logo).catch(refuseBeyondRoom))));
  });
  routes.delete('/:id/logo', async (c) =>
    c.json(withNameMembers(orNotFound(await registrations.setLogo(c.get('viewer').account.id, c.req.param('id'), null)))),
  );
  routes.all('/:id/logo', allow('PUT', 'DELETE'));
  return routes;

  async function find({ account }: SignedInViewer, id: string): Promise<OwnApp> {
    return orNotFound(await registrations.get(account.id, id));
  }
}

function orNotFound<T>(found: T | null): T {
  if (found === null) throw notFound();
  return found;
}

function refuseBeyondLimit(error: unknown): never {
  if (!(error instanceof RegistrationLimitError)) throw error;
  throw new ProblemError('too-many-registrations', 409, {
    detail: `An account may register ${error.limit} apps. Delete one that is not used any more, then try again.`,
  });
}
