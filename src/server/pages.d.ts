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
export declare function loadBuiltPages(folder: string, serveFiles: (options: { root: string }) => MiddlewareHandler): Promise<Pages>;
