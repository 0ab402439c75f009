import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../contract/brand.ts';
import { loadBuiltPages, type Renderer } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchstring-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
mkdirSync(join(folder, 'assets'));
mkdirSync(join(folder, 'served'));
for (const file of ['served/index.html', 'served/interaction.html']) copyFileSync(source(file), join(folder, file));
writeFileSync(join(folder, 'assets/a.css'), 'a{color:red}');
const index = readFileSync(join(folder, 'served/index.html'), 'utf8');
writeFileSync(join(folder, 'served/index.html'), index.replace('</head>', '<link rel="stylesheet" href="/assets/a.css"></head>'));

const renderer: Renderer = {
  renderInteraction: async () => ({ title: 'Sign in', body: '<p>sheet</p>', words: {}, refresh: null }),
  renderFrame: async (_path, _language, brand) => ({ body: `<p>${brand?.name ?? 'none'}</p>`, words: {} }),
};

const brand: Brand = {
  name: 'Fjell </title>',
  mark: '/images/1.png',
  accent: { light: { accent: '#1a6b52', onAccent: '#ffffff' }, dark: { accent: '#88d3b4', onAccent: '#0a1711' } },
  support: 'mailto:help@example.com',
  terms: null,
  privacy: null,
  changePassword: null,
};

const open = (worn: Brand | null) =>
  loadBuiltPages(
    folder,
    () => async (_c, next) => next(),
    async () => renderer,
    worn,
  );
const home = { req: { path: '/' } } as Context;
const page = { interaction: null, problem: null, identifier: null };

describe('a document', () => {
  it('brings the operator’s accent in a style block that the content security policy knows, with mark, name and data', async () => {
    const pages = await open(brand);
    const html = await pages.app(home, {}, 'en');
    expect(html).toContain('<style>:root{--accent:light-dark(#1a6b52,#88d3b4);--on-accent:light-dark(#ffffff,#0a1711)}</style>');
    expect(html).toContain('<link rel="icon" href="/images/1.png">');
    expect(html).toContain('<title>Fjell &lt;/title&gt;</title>');
    expect(html).toContain(`<script type="application/json" id="brand">${JSON.stringify(brand).replaceAll('<', '\\u003c')}</script>`);
    expect(html).toContain('<p>Fjell');
    const blocks = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) =>
      createHash('sha256').update(style).digest('base64'),
    );
    expect(blocks).toHaveLength(2);
    for (const hash of blocks) expect(pages.styleHashes).toContain(`'sha256-${hash}'`);
  });

  it('of an interaction keeps the title of its page', async () => {
    const html = await (await open(brand)).interaction(home, 'x', page, false, 'en');
    expect(html).toContain('<title>Sign in</title>');
    expect(html).toContain('--accent:light-dark(#1a6b52,#88d3b4)');
  });

  it('says that it needs scripts in the language of the person', async () => {
    const html = await (await open(null)).app(home, {}, 'de');
    expect(html).toMatch(/<html lang="de".*<noscript>Diese Seite braucht JavaScript\.<\/noscript>/s);
    expect(html).not.toContain('needs JavaScript');
  });

  it('has nothing of a brand where none is set', async () => {
    const pages = await open(null);
    const html = await pages.app(home, {}, 'en');
    expect(html).toContain('<title>Latchstring</title>');
    expect(html).not.toMatch(/id="brand"|--accent|images/);
    expect(pages.styleHashes).toHaveLength(1);
  });
});
