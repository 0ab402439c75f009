import { Hono } from 'hono';
import type { Gateway } from '../gateway/gateway.ts';
import { type BrowserCookies } from './browser.ts';

interface Dependencies {
  gateway: Gateway;
  cookies: BrowserCookies;
  publicUrl: URL;
}
/** What a person does with an authorization request. Bound to the browser by cookie; GET and HEAD change nothing. */
export declare function interactionRoutes({ gateway, cookies, publicUrl }: Dependencies): Hono;
