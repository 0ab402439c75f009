import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import type { InteractionPage } from '../contract/interaction-page.ts';
import { escapeHtml } from './escape-html.ts';

/** What the pages' own renderer makes of an interaction. */
export interface Rendered {
  title: string;
  body: string;
  /** Where the document goes on to by itself, once the app has its answer. */
  refresh: string | null;
}

/** The one place where the server meets the pages: their renderer, as it was built beside the server. */
export interface Renderer {
  /** @param leaving whether the person is on the way back to the app */
  renderInteraction(id: string, page: InteractionPage, leaving: boolean): Rendered;
  /** The frame of a route of the single-page app, as it stands until its data is there; empty for a route that has none. */
  renderFrame(path: string): string;
}

/** The built pages: their documents and assets. */
export interface Pages {
  /** The document of a route of the single-page app. `data` is what its scripts would otherwise ask for first. */
  app(context: Context, data: unknown): Promise<string>;
  /** The document of an interaction, complete. */
  interaction(context: Context, id: string, page: InteractionPage, leaving: boolean): Promise<string>;
  /** Serves scripts, styles and icons; goes on to the next handler for anything else. */
  assets: MiddlewareHandler;
  /** Hot reload needs a looser content security policy than the built pages. */
  policy: 'strict' | 'development';
  /** The hashes of the style blocks in the documents, for the content security policy. */
  styleHashes: string[];
}

/** The pages as `npm run build` left them in a folder. */
export async function loadBuiltPages(
  folder: string,
  serveFiles: (options: { root: string; precompressed: boolean }) => MiddlewareHandler,
  loadRenderer: () => Promise<Renderer>,
): Promise<Pages> {
  const [index, interaction] = await Promise.all(['index.html', 'interaction.html'].map((file) => readTemplate(folder, file)));
  if (!index || !interaction) throw new Error(`the pages are not built in ${folder}`);
  const files = serveFiles({ root: folder, precompressed: true });
  const frames = new Map<string, string>();
  return {
    async app({ req: { path } }, data) {
      const renderer = await loadRenderer();
      const frame = frames.get(path) ?? renderer.renderFrame(path);
      if (frames.size < 100) frames.set(path, frame);
      return fillTemplate(index.html, { body: frame, data });
    },
    async interaction(_context, id, page, leaving) {
      const { renderInteraction } = await loadRenderer();
      // It works without JavaScript; only a page that nobody rendered has to ask for it.
      const template = interaction.html.replace(/<noscript>.*<\/noscript>/, '');
      return fillTemplate(template, { ...renderInteraction(id, page, leaving), data: page });
    },
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
    styleHashes: [...new Set([...index.styleHashes, ...interaction.styleHashes])],
  };
}

/** Puts what was rendered, and what it was rendered from, into a document. */
export function fillTemplate(template: string, { title, body, refresh, data }: Partial<Rendered> & { data: unknown }): string {
  // Functions, since a replacement text would give `$&` in it a meaning.
  let html = template.replace(
    '</head>',
    () => `${refresh ? `<meta http-equiv="refresh" content="0;url=${escapeHtml(refresh)}">` : ''}</head>`,
  );
  if (title !== undefined) html = html.replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(title)}</title>`);
  if (body) html = html.replace(/<div id="app">.*<\/div>/, () => `<div id="app">${body}</div>`);
  // The only way out of a script element is its end tag.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html.replace('</body>', () => `<script type="application/json" id="data">${json}</script></body>`);
}

/** Reads a built document and puts its styles into it: a small style sheet costs less than a request. */
async function readTemplate(folder: string, file: string): Promise<{ html: string; styleHashes: string[] }> {
  let html = await readFile(join(folder, file), 'utf8');
  const styleHashes: string[] = [];
  for (const [link = '', path = ''] of html.matchAll(/<link rel="stylesheet"[^>]*href="(\/assets\/[^"]+)"[^>]*>/g)) {
    const style = await readFile(join(folder, path), 'utf8');
    styleHashes.push(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    html = html.replace(link, () => `<style>${style}</style>`);
  }
  return { html, styleHashes };
}
