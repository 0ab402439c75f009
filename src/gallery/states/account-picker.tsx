import { interactionMessages as t } from '../../web/i18n/messages.ts';
import { aClient } from '../data/clients.ts';
import type { GalleryPage } from '../state.ts';
import { atPicker, interactionState } from './an-interaction.tsx';

export const accountPickerPage: GalleryPage = {
  name: 'Account picker',
  states: [
    interactionState('accounts-8', { over: atPicker(8) }, () => t.accountIntro),
    interactionState('accounts-1', { over: atPicker(1) }, () => t.accountIntro),
    interactionState('accounts-own', { over: { ...atPicker(2), client: { ...aClient(), firstParty: true } } }, () => t.accountOwnIntro),
    interactionState('accounts-busy', { over: atPicker(2) }, () => t.openingAccount, {
      answers: { 'POST /api/interactions/tx/account': 'never' },
      act: (person) => person.pressElement('button[name="accountId"]'),
    }),
  ],
};
