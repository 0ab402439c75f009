import { Hono } from 'hono';
import type { Image } from '../apps/images/image.ts';
import { ProblemError } from '../http/problem.ts';
import { allow } from './methods.ts';

/** Sends the operator's mark and the logos of apps. What is at an address never changes. @param find by the whole path */
export function imageRoutes(find: (path: string) => Image | null): Hono {
  const routes = new Hono();
  routes.get('/:file', (c) => {
    const image = find(c.req.path);
    if (!image) throw new ProblemError('not-found', 404, { detail: 'There is no such image, or its app was removed.' });
    return c.body(Buffer.from(image.data, 'base64'), 200, {
      'content-type': image.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  routes.all('/:file', allow('GET'));
  return routes;
}
