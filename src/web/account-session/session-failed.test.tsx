import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { SessionFailed } from './session-failed.tsx';
import type { SignInFailure } from './sign-in-error.ts';

const nothing = () => Promise.resolve();
const textOf = (failure: SignInFailure, onRetry?: () => Promise<void>) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <SessionFailed failure={failure} onSignIn={nothing} {...(onRetry && { onRetry })} />
    </MemoryRouter>,
  ).replace(/<[^>]+>/g, ' ');

describe('a sign-in that failed', () => {
  it('says what a blocked browser has to allow (F11)', () => {
    expect(textOf('storage-blocked', nothing)).toMatch(/cookies and site data.*Try again/);
  });

  it('says that nothing was sent for an answer that does not fit (104)', () => {
    expect(textOf('wrong-answer')).toContain('no token was requested');
  });

  it('names a wrong clock (F6)', () => {
    expect(textOf('clock')).toContain('clock of this device');
  });

  it('offers to start again after the connection was lost in the callback (F10)', () => {
    expect(textOf('unreachable')).toMatch(/not signed in.*Sign in again/);
  });
});
