import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { anInteraction } from '../testing.ts';
import { ReturnNotice } from './return-notice.tsx';

function render(redirectTo: string, redirectKind: 'web' | 'custom-scheme', outcome: 'allowed' | 'continued' = 'allowed') {
  const { client } = anInteraction();
  const interaction = anInteraction({ prompt: 'done', outcome, redirectTo, client: { ...client, redirectKind } });
  const html = renderToStaticMarkup(<ReturnNotice interaction={interaction} outcome={outcome} answeredBefore={false} />);
  return { href: /<a [^>]*href="([^"]+)"/.exec(html)?.[1], text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

it('leads back to an app that is a page', () => {
  const { href, text } = render('https://timesheets.example/callback?code=c', 'web');
  expect([href, text]).toEqual(['https://timesheets.example/callback?code=c', expect.stringContaining('Return to Timesheets')]);
  expect(text).not.toContain('close this window');
});

it('opens an app that has a scheme of its own, and says that the window is done with', () => {
  const { href, text } = render('com.example.jotter:/callback?code=c', 'custom-scheme');
  expect([href, text]).toEqual(['com.example.jotter:/callback?code=c', expect.stringContaining('Open Timesheets')]);
  expect(text).toContain('You can close this window.');
});

it('leads to such an app by our own address while the way goes through one of the engine’s, which works only once', () => {
  const { href, text } = render('https://latchstring.example/oidc/auth/uid', 'custom-scheme');
  expect([href, text]).toEqual(['/interaction/tx/return', expect.stringContaining('Open Timesheets')]);
  expect(text).toContain('You can close this window.');
});

it('does not say so while a sign-in only goes on', () => {
  const { href, text } = render('https://latchstring.example/oidc/auth/uid', 'custom-scheme', 'continued');
  expect(href).toBe('https://latchstring.example/oidc/auth/uid');
  expect(text).not.toContain('close this window');
});

it('opens no address that is not safe', () => {
  const { href, text } = render('javascript:alert(1)', 'custom-scheme');
  expect(href).toBeUndefined();
  expect(text).toContain('an address that is not safe to open');
});
