import { describe, expect, it } from 'vitest';
import { whyNotRegistrable, withParameters } from './redirect-uri.ts';

describe('what can be registered as a redirect URI', () => {
  it.each([
    ['https://app.example/callback?tenant=1'],
    ['http://127.0.0.1/callback'],
    ['http://[::1]:8080/callback'],
    ['http://localhost:3000/'],
    ['com.example.app:/callback'],
  ])('takes %s', (uri) => {
    expect(whyNotRegistrable(uri)).toBeNull();
  });

  it.each([
    ['4', 'https://app.example/#x'],
    ['5', 'http://app.example/callback'],
    ['7', 'javascript:alert(1)'],
    ['7', 'data:text/html,x'],
    ['R53', 'https://user:secret@app.example/'],
    ['RFC 8252 §7.1', 'myapp:/callback'],
    ['RFC 6749 §3.1.2', '/callback'],
  ])('%s: refuses %s and says why', (_line, uri) => {
    expect(whyNotRegistrable(uri)).toMatch(/\.$/);
  });
});

describe('adding an answer to a redirect URI', () => {
  it('keeps the query that it has and leaves out what is absent', () => {
    const url = withParameters('https://app.example/callback?tenant=1', { code: 'a b', state: null });
    expect(url.href).toBe('https://app.example/callback?tenant=1&code=a%20b');
  });

  it("answers to an app's own scheme", () => {
    expect(withParameters('com.example.app:/callback', { code: 'x' }).href).toBe('com.example.app:/callback?code=x');
  });
});
