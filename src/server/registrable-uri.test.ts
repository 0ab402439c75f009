import { describe, expect, it } from 'vitest';
import { whyNotHomepage, whyNotRegistrable } from './registrable-uri.ts';

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
    expect(whyNotRegistrable(uri)).toContain(hint);
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
