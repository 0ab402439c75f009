import { describe, expect, it } from 'vitest';
import { safeRedirect } from './safe-redirect.ts';

describe('safeRedirect', () => {
  it.each([
    ['https://app.example/cb?code=a%20b&state=x', 'web'],
    ['http://127.0.0.1:9999/callback?code=1', 'web'],
    ['http://[::1]:8080/cb', 'web'],
    ['com.example.jotter:/callback?code=1', 'app'],
    ['moves://app/authorize?code=1', 'app'],
  ])('opens %s', (target, kind) => {
    expect(safeRedirect(target)).toEqual({ href: target, kind });
  });

  it('completes a path of our own', () => {
    expect(safeRedirect('/interaction/x', 'https://login.example')?.href).toBe('https://login.example/interaction/x');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \u0000java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://login.example/1',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'filesystem:https://login.example/x',
    'about:blank',
    'view-source:https://login.example/',
    'not an address',
    '',
  ])('R5: refuses %j', (target) => {
    expect(safeRedirect(target)).toBeNull();
  });

  it('R5: a base does not make a script address harmless', () => {
    expect(safeRedirect('javascript:alert(1)', 'https://login.example')).toBeNull();
  });
});
