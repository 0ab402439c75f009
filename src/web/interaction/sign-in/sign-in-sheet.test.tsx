import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Failure } from '../state.ts';
import { anInteraction } from '../testing.ts';
import { SignInSheet } from './sign-in-sheet.tsx';

const nothing = () => {};

function render(failure: Failure | null = null, firstParty = false, over: Partial<Interaction> = {}) {
  const { client } = anInteraction();
  return renderToStaticMarkup(
    <SignInSheet
      interaction={anInteraction({
        prompt: 'sign-in',
        account: null,
        loginHint: 'ada@example.test',
        client: { ...client, firstParty },
        ...over,
      })}
      busy={null}
      failure={failure}
      remark={null}
      expiry={null}
      onSignIn={nothing}
      onSwitch={nothing}
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

it('says in words how long to wait, and counts without being read out', () => {
  expect(render({ code: 'too-many-attempts', wait: 840 })).toMatch(/role="alert".*<span role="timer" aria-live="off">[^<]*14 minutes/);
  expect(render({ code: 'server-busy', wait: 3 })).toMatch(/role="alert".*Your password was not checked.*3 seconds/);
  expect(render({ code: 'too-many-attempts', wait: null })).toContain('Try again later');
});

it('U4: is a modal dialog that its heading names and its first words describe', () => {
  const html = render();
  const [, labelledBy, describedBy] = /<dialog[^>]*aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<h1 id="${labelledBy}">Sign in to continue to Moovila`);
  expect(html).toContain(`<p id="${describedBy}"`);
});

it('shows the password on request, and says whether it does', () => {
  expect(render()).toMatch(/<button aria-label="Show password" aria-pressed="false" type="button"/);
  expect(render()).toContain('type="password"');
});

describe('the pages of the operator', () => {
  const links = (forgottenPassword: string | null, help: string | null = null) =>
    render(null, false, { links: { forgottenPassword, help } });

  it('are linked for a forgotten password and for help, beside this page', () => {
    const html = links('https://login.example/forgot', 'mailto:help@login.example');
    expect(html).toMatch(
      /<a[^>]*href="https:\/\/login.example\/forgot"[^>]*target="_blank" rel="noopener"[^>]*><span>Forgot your password\?/,
    );
    expect(html).toContain('href="mailto:help@login.example"');
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'mailto:reset@login.example', 'app://reset', 'forgot'])(
    'R5: are not linked at %j',
    (address) => {
      expect(links(address)).not.toContain('Forgot your password');
    },
  );

  it('R5: help is a page or an address to write to, nothing else', () => {
    expect(links(null, 'javascript:alert(1)')).not.toContain('<a ');
    expect(links(null, 'tel:112')).not.toContain('<a ');
  });
});

it('leads from the known account to another one where several are signed in here', () => {
  const accounts = ['ada', 'grace'].map((id) => ({ id, name: id, identifier: `${id}@example.test` }));
  const html = render(null, false, { accounts });
  expect(html).toContain('action="/api/interactions/tx/switch-account" method="post"');
  expect(html).toContain('Use another account');
  expect(render(null, false, { accounts: accounts.slice(0, 1) })).not.toContain('Use another account');
  expect(render(null, false, { accounts, loginHint: null })).not.toContain('Use another account');
});

it('speaks of no app where the sign-in is for our own pages', () => {
  expect(render()).toContain('asks for access to your Moovila account');
  const own = render(null, true);
  expect(own).toContain('Sign in to see your connected apps');
  expect(own).toContain('<span>Cancel</span>');
  expect(own).not.toContain('Timesheets');
});
