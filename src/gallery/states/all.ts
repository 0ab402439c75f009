import type { GalleryPage } from '../state.ts';
import { accountPickerPage } from './account-picker.tsx';
import { accountSessionPage } from './account-session.tsx';
import { appRegistrationPage } from './app-registration.ts';
import { bulkRevocationPage } from './bulk-revocation.ts';
import { connectedAppsPage } from './connected-apps.ts';
import { connectionPage } from './connection.ts';
import { consentPage } from './consent.tsx';
import { flowTesterPage } from './flow-tester.ts';
import { interactionEndsPage } from './interaction-ends.tsx';
import { moveniumPage } from './movenium.ts';
import { revocationPage } from './revocation.ts';
import { homePage, shellPage } from './shell.tsx';
import { signInPage } from './sign-in.tsx';

export const galleryPages: GalleryPage[] = [
  signInPage,
  accountPickerPage,
  consentPage,
  interactionEndsPage,
  connectedAppsPage,
  connectionPage,
  revocationPage,
  bulkRevocationPage,
  accountSessionPage,
  moveniumPage,
  shellPage,
  homePage,
  appRegistrationPage,
  flowTesterPage,
];
