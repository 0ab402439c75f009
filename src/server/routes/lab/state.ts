import { Hono } from 'hono';
import * as v from 'valibot';
import { readWatched } from '../../http/body.ts';
import { JsonGauge, JsonTooLargeError } from '../../http/json-gauge.ts';
import { ProblemError } from '../../http/problem.ts';
import { snapshotLimits } from '../../ports/lab.ts';
import { parseJson, readJson, requireJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** The largest snapshot that is read, in bytes: ten thousand connections make 16 MB, and as many may be logos in base64. */
const maxSnapshotBytes = 64 * 1024 * 1024;

const ResetSchema = v.object({}, 'Send {}.');

/** The state as a whole: reset, saved, loaded. What browsers had open ends, since it belongs to the state before. */
export function stateRoutes({ lab, gateway }: LabDependencies): Hono {
  const routes = new Hono();
  routes.post('/reset', async (c) => {
    // Nothing is read from it; a form, which any address may be made to send, has none.
    await readJson(c.req.raw, ResetSchema);
    await lab.reset();
    gateway.reset();
    return c.body(null, 204);
  });
  routes.all('/reset', allow('POST'));
  routes.get('/snapshot', async (c) => c.body(await lab.save(), 200, { 'content-type': 'application/json' }));
  routes.put('/snapshot', async (c) => {
    await lab.load(await readSnapshot(c.req.raw));
    gateway.reset();
    return c.body(null, 204);
  });
  routes.all('/snapshot', allow('GET', 'PUT'));
  return routes;
}

/** @throws ProblemError unsupported-media-type, invalid-body, invalid-snapshot; BodyTooLargeError */
async function readSnapshot(request: Request): Promise<unknown> {
  requireJson(request);
  const gauge = new JsonGauge(snapshotLimits);
  const text = await readWatched(request, maxSnapshotBytes, (piece) => gauge.add(piece)).catch((error: unknown) => {
    if (!(error instanceof JsonTooLargeError)) throw error;
    throw new ProblemError('invalid-snapshot', 400, { detail: `${error.message} Nothing was changed.` });
  });
  return parseJson(text);
}
