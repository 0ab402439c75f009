import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';

/** The built single-page app: two documents and their assets. */
export interface Pages {
  document(name: 'index' | 'interaction', context: Context): Promise<string>;
  /** Serves scripts, styles and icons; goes on to the next handler for anything else. */
  assets: MiddlewareHandler;
  /** Hot reload needs a looser content security policy than the built pages. */
  policy: 'strict' | 'development';
}

/** The pages as `npm run build` left them in a folder. */
export async function loadBuiltPages(
  folder: string,
  serveFiles: (options: { root: string; precompressed: boolean }) => MiddlewareHandler,
): Promise<Pages> {
  const [index, interaction] = await Promise.all(['index.html', 'interaction.html'].map((file) => readFile(join(folder, file), 'utf8')));
  const documents = { index: index ?? '', interaction: interaction ?? '' };
  const files = serveFiles({ root: folder, precompressed: true });
  return {
    document: async (name) => documents[name],
    assets: async (c, next) => {
      const hashed = c.req.path.startsWith('/assets/');
      if (!hashed && !/^\/[\w-]+\.(svg|png|webmanifest)$/.test(c.req.path)) return next();
      const response = await files(c, next);
      if (response?.status !== 200) return response;
      response.headers.set('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      response.headers.set('vary', 'Accept-Encoding');
      return response;
    },
    policy: 'strict',
  };
}
