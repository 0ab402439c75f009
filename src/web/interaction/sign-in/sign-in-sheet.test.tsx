import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Failure } from '../state.ts';
import { anInteraction } from '../testing.ts';
import { SignInSheet } from './sign-in-sheet.tsx';

const nothing = () => {};

function render(failure: Failure | null = null, firstParty = false) {
  const { client } = anInteraction();
  return renderToStaticMarkup(
    <SignInSheet
      interaction={anInteraction({ prompt: 'sign-in', account: null, loginHint: 'ada@example.test', client: { ...client, firstParty } })}
      busy={null}
      failure={failure}
      remark={null}
      expiry={null}
      onSignIn={nothing}
      onCancel={nothing}
    />,
  );
}

it('works as two plain forms: signing in, and saying no', () => {
  const html = render();
  expect(html).toContain('<dialog open=""');
  expect(html).toContain('action="/api/interactions/tx/sign-in" method="post"');
  expect(html).toContain('action="/api/interactions/tx/decision" method="post"');
  expect(html).toMatch(/<button value="deny"[^>]*name="decision"/);
});

it('tells password managers what the fields are, and fills in the hint', () => {
  const html = render();
  expect(html).toMatch(/name="identifier"[^>]*value="ada@example.test"|value="ada@example.test"[^>]*name="identifier"/);
  expect(html).toContain('autoComplete="username"');
  expect(html).toContain('autoComplete="current-password"');
});

it('ties the error to the password and announces it', () => {
  const html = render({ code: 'wrong-credentials' });
  const id = /<p id="([^"]+-error)"/.exec(html)?.[1];
  expect(html).toMatch(new RegExp(`<input[^>]*aria-describedby="${id}"`));
  expect(html).toMatch(/<div role="alert"[^>]*><p id="[^"]+-error"/);
});

it('says in words how long to wait', () => {
  expect(render({ code: 'too-many-attempts', wait: 840 })).toContain('14 minutes');
});

it('speaks of no app where the sign-in is for our own pages', () => {
  expect(render()).toContain('asks for access to your Moovila account');
  const own = render(null, true);
  expect(own).toContain('Sign in to see your connected apps');
  expect(own).toContain('<span>Cancel</span>');
  expect(own).not.toContain('Timesheets');
});
