import { accountSessionMessages } from './account-session.ts';
import { appMessages } from './app.ts';
import { commonMessages } from './common.ts';
import { connectedAppsMessages } from './connected-apps.ts';
import { copyMessages } from './copy.ts';
import { lookAlikeMessages } from './look-alike.ts';

/** What the list of connected apps says, and the pages around it before anything is asked of them. */
export const account = {
  common: commonMessages,
  app: appMessages,
  accountSession: accountSessionMessages,
  connectedApps: connectedAppsMessages,
  copy: copyMessages,
  lookAlike: lookAlikeMessages,
};
