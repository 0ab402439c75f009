import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import type { Brand } from '../../contract/brand.ts';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import { directionOf, type Language } from '../../i18n/languages.ts';
import { loadWording } from '../languages/wording.ts';
import { accentStyle, brandStyleHashes } from './brand/brand.ts';
import { escapeHtml } from './escape-html.ts';
import { styleHash } from './style-hash.ts';

/** A page as it begins. */
export interface RenderedFrame {
  body: string;
  /** The messages of its first screen, for the browser to take over from. */
  words: object;
}

/** What the pages' own renderer makes of an interaction. */
export interface Rendered extends RenderedFrame {
  title: string;
  /** Where the document goes on to by itself, once the app has its answer. */
  refresh: string | null;
}

/** The one place where the server meets the pages: their renderer, as it was built beside the server. */
export interface Renderer {
  /** @param leaving whether the person is on the way back to the app */
  renderInteraction(id: string, page: InteractionPage, leaving: boolean, language: Language, brand: Brand | null): Promise<Rendered>;
  /** The frame of a route of the single-page app, as it stands until its data is there; empty for a route that has none. */
  renderFrame(path: string, language: Language, brand: Brand | null): Promise<RenderedFrame>;
}

/** The built pages: their documents and assets. */
export interface Pages {
  /** The document of a route of the single-page app. `data` is what its scripts would otherwise ask for first. */
  app(context: Context, data: unknown, language: Language): Promise<string>;
  /** The document of an interaction, complete. */
  interaction(context: Context, id: string, page: InteractionPage, leaving: boolean, language: Language): Promise<string>;
  /** Serves scripts, styles and icons; goes on to the next handler for anything else. */
  assets: MiddlewareHandler;
  /** Hot reload needs a looser content security policy than the built pages. */
  policy: 'strict' | 'development';
  /** The hashes of the style blocks in the documents, for the content security policy. */
  styleHashes: string[];
}

/** Those that most people see; any other address is one among endlessly many. */
const keptFrames: ReadonlySet<string> = new Set(['/', '/connected-apps', '/account/callback']);

/** The pages as `npm run build` left them in a folder. */
export async function loadBuiltPages(
  folder: string,
  serveFiles: (options: { root: string; precompressed: boolean }) => MiddlewareHandler,
  loadRenderer: () => Promise<Renderer>,
  brand: Brand | null,
): Promise<Pages> {
  const [index, interaction] = await Promise.all(
    ['served/index.html', 'served/interaction.html'].map((file) => readTemplate(folder, file)),
  );
  if (!index || !interaction) throw new Error(`the pages are not built in ${folder}`);
  const files = serveFiles({ root: folder, precompressed: true });
  const frames = new Map<string, RenderedFrame>();
  return {
    async app({ req: { path } }, data, language) {
      const renderer = await loadRenderer();
      const key = `${language} ${path}`;
      const frame = frames.get(key) ?? (await renderer.renderFrame(path, language, brand));
      if (keptFrames.has(path)) frames.set(key, frame);
      return fillTemplate(index.html, { ...frame, data, needsScript: await needsScript(language) }, language, brand);
    },
    async interaction(_context, id, page, leaving, language) {
      const { renderInteraction } = await loadRenderer();
      return fillTemplate(
        interaction.html,
        { ...(await renderInteraction(id, page, leaving, language, brand)), data: page },
        language,
        brand,
      );
    },
    assets: async (c, next) => {
      const hashed = /^\/(assets|alone)\//.test(c.req.path);
      if (!hashed && !/^\/[\w-]+\.(svg|png|webmanifest)$/.test(c.req.path)) return next();
      const response = await files(c, next);
      if (response?.status !== 200) return response;
      response.headers.set('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      response.headers.set('vary', 'Accept-Encoding');
      return response;
    },
    policy: 'strict',
    styleHashes: [...new Set([...index.styleHashes, ...interaction.styleHashes, ...brandStyleHashes(brand)])],
  };
}

/** What a page of the single-page app says to a browser that runs no scripts. */
export async function needsScript(language: Language): Promise<string> {
  return (await loadWording(language)).messages.needsScript;
}

/** Puts what was rendered, and what it was rendered from, into a document. */
export function fillTemplate(
  template: string,
  { title, body, refresh, words, data, needsScript }: RenderedFrame & Partial<Rendered> & { data: unknown; needsScript?: string },
  language: Language,
  brand: Brand | null = null,
): string {
  // Functions, since a replacement text would give `$&` in it a meaning.
  let html = dressHead(template, brand).replace('<html lang="en">', () => `<html lang="${language}" dir="${directionOf(language)}">`);
  html = html.replace('</head>', () => `${refresh ? `<meta http-equiv="refresh" content="0;url=${escapeHtml(refresh)}">` : ''}</head>`);
  if (title !== undefined) html = html.replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(title)}</title>`);
  if (needsScript) html = html.replace(/<noscript>.*<\/noscript>/, () => `<noscript>${escapeHtml(needsScript)}</noscript>`);
  if (body) html = html.replace(/<div id="app">.*<\/div>/, () => `<div id="app">${body}</div>`);
  return html.replace(
    '</body>',
    () => `${jsonScript('words', { language, words })}${brand ? jsonScript('brand', brand) : ''}${jsonScript('data', data)}</body>`,
  );
}

/** Gives a document the operator's accent, mark and name; without a brand it stays as it is. */
export function dressHead(html: string, brand: Brand | null): string {
  const style = accentStyle(brand);
  let dressed = style === null ? html : html.replace('</head>', () => `<style>${style}</style></head>`);
  if (brand?.mark) dressed = dressed.replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${brand.mark}">`);
  if (brand?.name) dressed = dressed.replace('<title>Latchstring</title>', () => `<title>${escapeHtml(brand.name ?? '')}</title>`);
  return dressed;
}

function jsonScript(id: string, value: unknown): string {
  // The only way out of a script element is its end tag.
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

/** Reads a built document and puts its styles into it: a small style sheet costs less than a request. */
async function readTemplate(folder: string, file: string): Promise<{ html: string; styleHashes: string[] }> {
  let html = await readFile(join(folder, file), 'utf8');
  const styleHashes: string[] = [];
  for (const [link = '', path = ''] of html.matchAll(/<link rel="stylesheet"[^>]*href="(\/assets\/[^"]+)"[^>]*>/g)) {
    const style = await readFile(join(folder, path), 'utf8');
    styleHashes.push(styleHash(style));
    html = html.replace(link, () => `<style>${style}</style>`);
  }
  return { html, styleHashes };
}
