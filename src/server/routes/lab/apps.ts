import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { LabAppChangeSchema, LabAppDraftSchema } from '../../../contract/lab-bodies.ts';
import { ProblemError } from '../../http/problem.ts';
import type { AppKey } from '../../ports/lab.ts';
import { parse, readJson } from '../json.ts';
import { allow } from '../methods.ts';
import { readChange, readDraft } from '../registrations/draft.ts';
import { readLocalNames, withNameMembers } from '../registrations/names.ts';
import type { LabDependencies } from './lab.ts';

const BodySchema = v.record(v.string(), v.unknown(), 'Send a JSON object.');

const notFound = () => new ProblemError('registration-not-found', 404, { detail: 'GET /api/lab/apps lists those that there are.' });

/** Every app at every service; held against the same rules as those that accounts register. */
export function appRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  const keyOf = (c: Context): AppKey => ({ service: c.req.param('service') ?? '', id: c.req.param('id') ?? '' });

  routes.get('/', (c) => c.json({ apps: lab.apps.list().map(withNameMembers) }));
  routes.post('/', async (c) => {
    const body = await readJson(c.req.raw, BodySchema);
    // Mistakes of a registration are told as /api/registrations tells them, all at once.
    const draft = readDraft(body, lab.apps.rules());
    const extras = parse(LabAppDraftSchema, readLocalNames(body).rest, 'invalid-body');
    const { app, clientSecret } = lab.apps.add(draft, extras);
    return c.json({ app: withNameMembers(app), clientSecret }, 201);
  });
  routes.all('/', allow('GET', 'POST'));

  routes.get('/:service/:id', (c) => {
    const app = lab.apps.find(keyOf(c));
    if (!app) throw notFound();
    return c.json(withNameMembers(app));
  });
  routes.patch('/:service/:id', async (c) => {
    const key = keyOf(c);
    // The body first: while one is on its way the app may change, and what it leaves out is to stay as it is by then.
    const body = await readJson(c.req.raw, BodySchema);
    const before = lab.apps.findChangeable(key);
    const rules = lab.apps.rules().find(({ service }) => service.id === key.service);
    if (!before || !rules) throw notFound();
    const draft = readChange(body, before, rules);
    const extras = parse(LabAppChangeSchema, readLocalNames(body).rest, 'invalid-body');
    const app = lab.apps.change(key, draft, extras);
    if (!app) throw notFound();
    return c.json(withNameMembers(app));
  });
  routes.delete('/:service/:id', (c) => {
    const connections = lab.apps.remove(keyOf(c));
    if (connections === null) throw notFound();
    return c.json({ connections });
  });
  routes.all('/:service/:id', allow('GET', 'PATCH', 'DELETE'));
  return routes;
}
