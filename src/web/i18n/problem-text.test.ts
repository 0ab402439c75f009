import { afterEach, expect, it } from 'vitest';
import { account as german } from '../../i18n/de/account.ts';
import { account as english } from '../../i18n/en/account.ts';
import { speak } from './messages.ts';
import { problemText } from './problem-text.ts';

afterEach(() => speak('en', english));

const problem = {
  type: 'about:blank',
  title: 'The access token does not work',
  status: 401,
  code: 'invalid-token',
  detail: 'It has expired.',
};

it('says in English what the server says', () => {
  expect(problemText(problem)).toBe('It has expired.');
});

it('says in another language what the code means, also of a code that nobody foresaw', () => {
  speak('de', german);
  expect(problemText(problem)).toBe('Ihre Anmeldung gilt hier nicht mehr.');
  expect(problemText({ ...problem, code: 'constructor' })).toBe('Die Anfrage wurde nicht angenommen.');
});
