import type { Context } from 'hono';
import { ProblemError } from '../../http/problem.ts';

/**
 * Takes away what the path names.
 * @param gone what the answer says of a name that nothing has
 * @param remove returns whether there was such a thing
 */
export function removeById(gone: string, remove: (id: string) => boolean) {
  return (c: Context): Response => {
    if (!remove(c.req.param('id') ?? '')) throw new ProblemError('not-found', 404, { detail: gone });
    return c.body(null, 204);
  };
}
