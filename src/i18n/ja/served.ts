import { scopeTexts, useTexts } from './scopes.ts';
import { serverMessages } from './server.ts';

/** All that the server itself says: its own pages, and what services say of scopes and their use. */
export const served = { server: serverMessages, scopes: scopeTexts, uses: useTexts };
