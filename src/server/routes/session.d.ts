import { Hono } from 'hono';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { type BrowserCookies } from './browser.ts';

interface Dependencies {
  gateway: Gateway;
  cookies: BrowserCookies;
  accounts: AccountDirectory;
  publicUrl: URL;
}
/** Who is signed in in this browser, and the way out. */
export declare function sessionRoutes({ gateway, cookies, accounts, publicUrl }: Dependencies): Hono;
