interface Captured {
  path: string;
  parameters: URLSearchParams;
}

let captured: Captured | null = null;

/** Pages that receive an authorization response in their query. */
const callbackPaths = ['/account/callback', '/flow-tester/callback'];

/**
 * Takes an authorization response out of the address bar and the history before anything else runs, so that code and
 * state reach no Referer, no bookmark and no later reload.
 */
export function captureCallbackAnswer(location: Location, history: History): void {
  if (!callbackPaths.includes(location.pathname) || (!location.search && !location.hash)) return;
  captured = { path: location.pathname, parameters: new URLSearchParams(location.search) };
  history.replaceState(null, '', location.pathname);
}

/** @returns the response that this load of the page brought, or null: then there was none, or the page was reloaded */
export function callbackAnswer(path: string): URLSearchParams | null {
  return captured?.path === path ? captured.parameters : null;
}
