import { describe, expect, it } from 'vitest';
import { TabSharing } from './tab-sharing.ts';
import { someTokens, tabHub } from './testing.ts';
import type { Tokens } from './tokens.ts';

function tab(hub: ReturnType<typeof tabHub>, tokens: Tokens | null = null) {
  const heard: string[] = [];
  const sharing = new TabSharing(hub.open(), {
    tokens: () => tokens,
    onTokens: (received, why) => heard.push(`${why} ${received.accessToken}`),
    onSignedOut: () => heard.push('signed out'),
  });
  return { sharing, heard };
}

describe('TabSharing', () => {
  it('gives a fresh tab the tokens of one that is signed in', async () => {
    const hub = tabHub();
    tab(hub, someTokens('a'));
    expect(await tab(hub).sharing.ask(80)).toEqual(someTokens('a'));
  });

  it('answers null when no other tab has tokens', async () => {
    const hub = tabHub();
    tab(hub);
    expect(await tab(hub).sharing.ask(10)).toBeNull();
  });

  it('passes over tokens that are not wanted', async () => {
    const hub = tabHub();
    tab(hub, someTokens('old'));
    tab(hub, someTokens('new'));
    const answer = await tab(hub).sharing.ask(80, (tokens) => tokens.accessToken === 'new');
    expect(answer?.accessToken).toBe('new');
  });

  it('tells every other tab of a sign-out (F14)', async () => {
    const hub = tabHub();
    const [a, b, c] = [tab(hub), tab(hub), tab(hub)];
    a.sharing.announceSignOut();
    await expect.poll(() => [a.heard, b.heard, c.heard]).toEqual([[], ['signed out'], ['signed out']]);
  });

  it('ignores messages that it does not know', async () => {
    const hub = tabHub();
    const stranger = hub.open();
    const { heard, sharing } = tab(hub);
    stranger.postMessage({ type: 'tokens', tokens: 'mine', why: 'asked' });
    stranger.postMessage('signed-out');
    await sharing.ask(10);
    expect(heard).toEqual([]);
  });
});
