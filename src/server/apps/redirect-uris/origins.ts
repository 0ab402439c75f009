import { type AnsweredApp, mayVaryInPort, nativeAppsAtAnyPort, type PortRule, withoutLoopbackPort } from './redirect-uris.ts';

/** What of an app decides from which pages it may be spoken for. */
interface AppOfPages extends AnsweredApp {
  /** Web origins. */
  origins: readonly string[];
}

/** The web origins of redirect URIs: where the pages of a public app are, which redeem its codes themselves. */
export function originsOf(redirectUris: readonly string[]): string[] {
  const pages = redirectUris.map((uri) => new URL(uri)).filter(({ protocol }) => /^https?:$/.test(protocol));
  return [...new Set(pages.map(({ origin }) => origin))];
}

/**
 * Whether pages of an origin may read what one of these apps is answered: where a redirect is honoured, so is its origin. Thus a public app
 * that is answered at any port of loopback calls from that port, too.
 * @param origin as the header has it; `null`, which stands for many, is nobody's
 */
export function isOriginOf(origin: string, apps: Iterable<AppOfPages>, rule = nativeAppsAtAnyPort): boolean {
  const portless = withoutLoopbackPort(origin, rule);
  for (const app of apps) {
    if (app.origins.includes(origin)) return true;
    if (portless !== null && atAnyPort(app, rule) && app.origins.some((own) => withoutLoopbackPort(own, rule) === portless)) return true;
  }
  return false;
}

/** Those origins in words, a few of them. */
export function describeOrigins(apps: Iterable<AppOfPages>, rule = nativeAppsAtAnyPort): string {
  const words = new Set<string>();
  for (const app of apps) {
    for (const origin of app.origins) {
      const portless = atAnyPort(app, rule) ? withoutLoopbackPort(origin, rule) : null;
      words.add(portless === null ? origin : `${portless} (any port)`);
    }
  }
  const all = [...words];
  return all.length > mostNamed ? `${all.slice(0, mostNamed).join(', ')} and ${all.length - mostNamed} more` : all.join(', ');
}

const mostNamed = 8;

/** An app that keeps a secret is called from a server: its pages may read where the operator says so, and at that port. */
function atAnyPort(app: AppOfPages, rule: PortRule): boolean {
  return app.secret === undefined && mayVaryInPort(app, rule);
}
