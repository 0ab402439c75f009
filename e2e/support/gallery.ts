import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from 'playwright/test';

/** What the gallery's page offers to tests. */
interface Gallery {
  show(id: string, language?: string, scheme?: 'light' | 'dark'): Promise<void>;
  given(): string[];
  pages: { name: string; englishOnly: boolean; states: string[] }[];
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const built = fileURLToPath(new URL('../../node_modules/.cache/gallery', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Tests over the gallery of states. All states are shown on one page, one after another. */
export const test = base.extend<{ gallery: Page }, { galleryOrigin: string }>({
  galleryOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      const server = createServer(async ({ url = '/' }, response) => {
        const path = new URL(url, 'http://gallery').pathname;
        const file = path === '/' ? '/index.html' : path;
        const content = await readFile(built + file).catch(() => null);
        response.writeHead(content ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' });
        response.end(content);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],

  gallery: async ({ page, galleryOrigin }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(galleryOrigin);
    await expect.poll(() => page.evaluate(() => 'gallery' in window), `the gallery starts: ${errors.join(' ')}`).toBe(true);
    await use(page);
    // The one state that shows what becomes of an error has one to show.
    expect(errors.filter((error) => !error.includes('This state shows what becomes of an error'))).toEqual([]);
  },
});

export async function show(page: Page, state: string, language = 'en', scheme?: 'light' | 'dark'): Promise<void> {
  await page.evaluate(([id, tag, colours]) => window.gallery.show(id, tag, colours), [state, language, scheme] as const);
}

/** A state and the page that it is one of. */
interface StateOfPage {
  state: string;
  englishOnly: boolean;
}

/** All states, or those of one of several parts of the same size. */
export async function statesOf(page: Page, part = 1, parts = 1): Promise<StateOfPage[]> {
  const pages = await page.evaluate(() => window.gallery.pages);
  const states = pages.flatMap(({ states, englishOnly }) => states.map((state) => ({ state, englishOnly })));
  return states.filter((_, index) => index % parts === part - 1);
}

/** The state of each page to look at in every light. */
export async function mainStatesOf(page: Page): Promise<StateOfPage[]> {
  const pages = await page.evaluate(() => window.gallery.pages);
  return pages.map(({ states, englishOnly }) => ({ state: states[0] ?? '', englishOnly }));
}

/** Looks at each, and tells all that was found at once. */
export async function findings(
  states: readonly StateOfPage[],
  look: (one: StateOfPage) => Promise<Record<string, string[]>>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const one of states) {
    for (const [where, problems] of Object.entries(await look(one))) if (problems.length > 0) found[`${one.state} ${where}`] = problems;
  }
  return found;
}
