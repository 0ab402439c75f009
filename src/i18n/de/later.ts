import { bulkRevocationMessages } from './bulk-revocation.ts';
import { connectionDetailsMessages } from './connection-details.ts';
import { connectionFiltersMessages } from './connection-filters.ts';
import { connectionSelectionMessages } from './connection-selection.ts';
import { moveniumMessages } from './movenium.ts';
import { narrowingMessages } from './narrowing.ts';
import { recentlyRevokedMessages } from './recently-revoked.ts';
import { revocationMessages } from './revocation.ts';
import { signOutEverywhereMessages } from './sign-out-everywhere.ts';

/** What is said only once somebody asks for it: details, dialogs, receipts. */
export const later = {
  bulkRevocation: bulkRevocationMessages,
  connectionDetails: connectionDetailsMessages,
  connectionFilters: connectionFiltersMessages,
  connectionSelection: connectionSelectionMessages,
  movenium: moveniumMessages,
  narrowing: narrowingMessages,
  recentlyRevoked: recentlyRevokedMessages,
  revocation: revocationMessages,
  signOutEverywhere: signOutEverywhereMessages,
};
