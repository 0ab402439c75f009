interface Captured {
  path: string;
  parameters: URLSearchParams;
  /** With its `#`; no server sees it. Empty where there was none. */
  fragment: string;
}

let captured: Captured | null = null;

/** Pages that receive an authorization response. */
const callbackPaths = ['/account/callback', '/flow-tester/callback'];

/**
 * Takes an authorization response out of the address bar and the history before anything else runs, so that code and
 * state reach no Referer, no bookmark and no later reload.
 */
export function captureCallbackAnswer(location: Location, history: History): void {
  if (!callbackPaths.includes(location.pathname) || (!location.search && !location.hash)) return;
  captured = { path: location.pathname, parameters: new URLSearchParams(location.search), fragment: location.hash };
  history.replaceState(null, '', location.pathname);
}

/** @returns the response that this load of the page brought, or null: then there was none, or the page was reloaded */
export function callbackAnswer(path: string): URLSearchParams | null {
  return captured?.path === path ? captured.parameters : null;
}

/** @returns the fragment of the same, with its `#`: where an answer stands that was not asked for there */
export function callbackFragment(path: string): string {
  return captured?.path === path ? captured.fragment : '';
}
