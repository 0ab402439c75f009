import { expect, it } from 'vitest';
import { homepageOf } from './homepage.ts';

const hrefOf = (homepage: string | null) => homepageOf({ homepage })?.href ?? null;

it('is a web page', () => {
  expect(hrefOf('https://timesheets.example/start')).toBe('https://timesheets.example/start');
  expect(hrefOf('http://localhost:3000')).toBe('http://localhost:3000/');
  expect(hrefOf(null)).toBeNull();
});

it.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example',
  'x',
])('R5, R7: %j opens nothing', (homepage) => {
  expect(hrefOf(homepage)).toBeNull();
});

it('R53: an address that puts another host in front of its own is not offered', () => {
  expect(hrefOf('https://bank.example@evil.example/')).toBeNull();
});
