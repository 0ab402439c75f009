import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import type { ViteDevServer } from 'vite';
import type { Language } from '../../i18n/languages.ts';
import { presentBrand } from '../documents/brand/brand.ts';
import { fillTemplate, needsScript, type Pages, type Renderer } from '../documents/pages.ts';
import { createLog } from '../http/log.ts';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';

/** The app as `npm run dev` serves it, inside Vite: the same, but its pages come from their sources with hot reload. */
const config = readConfig([], process.env);
const publicUrl = config.publicUrl ?? new URL(`http://127.0.0.1:${config.port}`);
const brand = presentBrand(config.brand);

const pages: Pages = {
  async app(context, data, language) {
    const { renderFrame } = await loadRenderer(context);
    const frame = await renderFrame(context.req.path, language, brand);
    return readDocument('index', context, { ...frame, data, needsScript: await needsScript(language) }, language);
  },
  async interaction(context, id, page, leaving, language) {
    const { renderInteraction } = await loadRenderer(context);
    return readDocument('interaction', context, { ...(await renderInteraction(id, page, leaving, language, brand)), data: page }, language);
  },
  assets: (_c, next) => next(),
  policy: 'development',
  styleHashes: [],
};

const viteOf = ({ env }: Context) => (env as { vite: ViteDevServer }).vite;

async function loadRenderer(context: Context): Promise<Renderer> {
  return (await viteOf(context).ssrLoadModule('/src/web/renderer.tsx')) as Renderer;
}

async function readDocument(
  name: string,
  context: Context,
  parts: Parameters<typeof fillTemplate>[1],
  language: Language,
): Promise<string> {
  const vite = viteOf(context);
  const template = await readFile(`${vite.config.root}/served/${name}.html`, 'utf8');
  return vite.transformIndexHtml(context.req.path, fillTemplate(template, parts, language, brand));
}

export default await assemble(config, {
  publicUrl,
  pages,
  log: createLog('text', (line) => console.log(line)),
  addressOf: () => 'local',
});
