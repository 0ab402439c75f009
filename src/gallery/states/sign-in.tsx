import type { Problem } from '../../contract/problem.ts';
import { interactionMessages as t } from '../../web/i18n/messages.ts';
import { anInteraction } from '../../web/interaction/testing.ts';
import { aClient, longWinded } from '../data/clients.ts';
import { ada, manyPeople } from '../data/people.ts';
import { refusal } from '../pretend-server.ts';
import type { GalleryPage } from '../state.ts';
import { atSignIn, interactionState } from './an-interaction.tsx';

const problem = (code: string, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 'Refused',
  status: 400,
  code,
  ...more,
});

const signIn = 'POST /api/interactions/tx/sign-in';
const links = { forgottenPassword: 'https://login.example/forgotten', help: 'mailto:help@login.example' };
const own = { ...aClient(), name: 'Latchstring', firstParty: true };

export const signInPage: GalleryPage = {
  name: 'Sign-in',
  states: [
    interactionState('sign-in', { over: { ...atSignIn, links } }, () => t.signInTitle),
    interactionState('sign-in-own', { over: { ...atSignIn, client: own } }, () => t.signInOwnTitle),
    interactionState(
      'sign-in-hint',
      { over: { ...atSignIn, loginHint: ada.identifier, accounts: manyPeople.slice(0, 2) } },
      () => t.anotherAccount,
    ),
    interactionState('sign-in-long-names', { over: { ...atSignIn, links, client: aClient(longWinded) } }, () => t.signInTitle),
    interactionState(
      'sign-in-wrong',
      { over: atSignIn, problem: problem('wrong-credentials'), identifier: ada.identifier },
      () => t.wrongCredentials,
    ),
    interactionState('sign-in-empty', { over: atSignIn }, () => t.passwordMissing, { act: (person) => person.press(t.signIn) }),
    interactionState(
      'sign-in-too-many',
      { over: atSignIn, problem: problem('too-many-attempts', { retryAfter: 840 }) },
      () => t.tooManyTitle,
    ),
    interactionState('sign-in-too-many-at-all', { over: atSignIn, problem: problem('too-many-attempts') }, () => t.tooManyBodyLater),
    interactionState('sign-in-busy-server', { over: atSignIn, problem: problem('server-busy', { retryAfter: 3 }) }, () => t.busyTitle),
    interactionState('sign-in-caps-lock', { over: atSignIn }, () => t.capsLock, {
      act: async (person) => {
        await person.seesElement('input[name="password"]');
        const field = document.querySelector('input[name="password"]');
        field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }));
      },
    }),
    interactionState('sign-in-password-shown', { over: atSignIn }, () => t.signInTitle, {
      act: async (person) => {
        await person.types('password', 'wonderland');
        await person.press(t.showPassword);
      },
      data: 'wonderland',
    }),
    interactionState('sign-in-busy', { over: { ...atSignIn, loginHint: ada.identifier } }, () => t.signingIn, {
      answers: { [signIn]: 'never' },
      act: async (person) => {
        await person.types('password', 'wonderland');
        await person.press(t.signIn);
      },
    }),
    interactionState('sign-in-no-answer', { over: { ...atSignIn, loginHint: ada.identifier } }, () => t.signInTitle, {
      answers: { [signIn]: 'no-answer' },
      act: async (person) => {
        await person.types('password', 'wonderland');
        await person.press(t.signIn);
        await person.seesElement('[role="alert"] p');
      },
    }),
    interactionState('sign-in-signed-out', { over: atSignIn, problem: problem('interaction-changed') }, () => t.signedOutTitle),
    interactionState('sign-in-expiring', { over: atSignIn, minutesLeft: 0.3 }, () => t.expiringTitle),
    interactionState('sign-in-extended-late', { over: atSignIn, minutesLeft: 0.3 }, () => t.expiredTitle, {
      answers: {
        'POST /api/interactions/tx/extend': refusal(410, 'interaction-expired', 'It is over.', { clientName: anInteraction().client.name }),
      },
      act: (person) => person.press(t.keepOpen),
    }),
  ],
};
