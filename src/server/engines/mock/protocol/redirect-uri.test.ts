import { describe, expect, it } from 'vitest';
import { withParameters } from './redirect-uri.ts';

describe('adding an answer to a redirect URI', () => {
  it('keeps the query that it has and leaves out what is absent', () => {
    const url = withParameters('https://app.example/callback?tenant=1', { code: 'a b', state: null });
    expect(url.href).toBe('https://app.example/callback?tenant=1&code=a%20b');
  });

  it("answers to an app's own scheme", () => {
    expect(withParameters('com.example.app:/callback', { code: 'x' }).href).toBe('com.example.app:/callback?code=x');
  });
});
