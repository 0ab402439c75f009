import { describe, expect, it } from 'vitest';
import { notesOn, whyNotHomepage, whyNotRegistrable } from './registrable-uri.ts';

describe('what can be registered as a redirect URI', () => {
  it.each([
    ['https://app.example/callback?tenant=1'],
    ['http://127.0.0.1/callback'],
    ['http://[::1]:8080/callback'],
    ['http://localhost:3000/'],
    ['com.example.app:/callback'],
  ])('takes %s', (uri) => {
    expect(whyNotRegistrable(uri, 'account')).toBeNull();
  });

  it.each([
    ['4', 'https://app.example/#x', 'fragment'],
    ['5', 'http://app.example/callback', 'use https'],
    ['5', 'http://127.0.0.1.app.example/callback', 'use https'],
    ['7', 'javascript:alert(1)', 'https://'],
    ['7', 'java\nscript:alert(1)', 'control character'],
    ['7', 'data:text/html,x', 'https://'],
    ['R43', 'https://app.example\\@other.example/', 'backslash'],
    ['R43', '//app.example/callback', 'complete address'],
    ['R43', 'https:app.example/callback', 'Two slashes'],
    ['R40', 'https://*.app.example/callback', 'wildcard'],
    ['R53', 'https://user:secret@app.example/', 'user name'],
    ['RFC 8252 §7.1', 'myapp:/callback', 'com.example.app'],
    ['RFC 6749 §3.1.2', '/callback', 'complete address'],
  ])('%s: refuses %s and says what would be right', (_line, uri, hint) => {
    expect(whyNotRegistrable(uri, 'account')).toContain(hint);
  });
});

describe('a scheme of its own', () => {
  it('P8: must be a domain name in reverse where an account registers it, and may be any name where the operator does', () => {
    for (const uri of ['cursor://anysphere.cursor-mcp/oauth/callback', 'vscode://example.extension/callback', 'myapp:/callback']) {
      expect(whyNotRegistrable(uri, 'account')).toContain('com.example.app:/callback, or ask the operator to register it');
      expect(whyNotRegistrable(uri, 'operator')).toBeNull();
    }
  });

  it.each([
    ['javascript:alert(1)', 'runs or shows'],
    ['vbscript:x', 'runs or shows'],
    ['data:text/html,x', 'runs or shows'],
    ['blob:https://app.example/1', 'runs or shows'],
    ['about:blank', 'runs or shows'],
    ['view-source:https://app.example/', 'runs or shows'],
    ['file:///etc/passwd', 'files of the computer'],
    ['chrome://settings', 'browser itself'],
    ['ws://app.example/', 'protocol of its own'],
    ['ftp://app.example/', 'protocol of its own'],
    ['mailto:ada@example.test', 'message or a call'],
    ['tel:112', 'message or a call'],
    ['intent://x', 'program of its choice'],
    ['localhost:3000/callback', 'name of a host'],
  ])('P8, 7: refuses %s to everybody, with the reason', (uri, reason) => {
    for (const registrar of ['account', 'operator'] as const) expect(whyNotRegistrable(uri, registrar)).toContain(reason);
  });

  it('P7: draws a note only where it is http on localhost', () => {
    const uris = ['http://localhost:3000/', 'https://localhost/', 'com.example.app:/callback', 'http://127.0.0.1/', 'http://LOCALHOST/x'];
    expect(notesOn(uris).map(({ pointer }) => pointer)).toEqual(['/redirectUris/0', '/redirectUris/4']);
  });
});

describe('what can be the start page of an app', () => {
  it.each([['https://app.example/'], ['http://localhost:3000/']])('takes %s', (address) => {
    expect(whyNotHomepage(address)).toBeNull();
  });

  it.each([
    ['R5', 'javascript:alert(1)', 'web page'],
    ['R5', 'com.example.app:/', 'web page'],
    ['5', 'http://app.example/', 'use https'],
    ['R53', 'https://google.com@app.example/', 'user name'],
    ['R43', 'app.example', 'web page'],
  ])('%s: refuses %s and says what would be right', (_line, address, hint) => {
    expect(whyNotHomepage(address)).toContain(hint);
  });
});
