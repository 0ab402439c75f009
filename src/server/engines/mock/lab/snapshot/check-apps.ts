import { accountClientId } from '../../../../apps/account-client.ts';
import { mayLeavePkceOut } from '../../../../apps/pkce-exemption.ts';
import { type Registrar, whyNotHomepage, whyNotRegistrable } from '../../../../apps/redirect-uris/registrable-uri.ts';
import type { Registration } from '../../../../apps/registration.ts';
import { wrongAt } from './link.ts';
import type { Snapshot } from './schema.ts';

/**
 * Holds the apps of a snapshot, and where their answers went, to what a registration is held to.
 * @param origin this server's own, whose addresses are good wherever it is
 * @throws SnapshotError that names the first mistake
 */
export function checkApps({ apps, grants }: Snapshot, origin: string): void {
  const isOwn = (address: string) => address === origin || address.startsWith(`${origin}/`);
  const check = (where: string, address: string, whyNot: (address: string) => string | null) => {
    const reason = isOwn(address) ? null : whyNot(address);
    if (reason !== null) throw wrongAt(where, `is no address for an app. ${reason}`);
  };
  apps.forEach((app, index) => {
    if (app.homepage !== null) check(`apps/${index}/homepage`, app.homepage, whyNotHomepage);
    for (const list of ['redirectUris', 'postLogoutRedirectUris'] as const) {
      for (const [place, uri] of app[list].entries())
        check(`apps/${index}/${list}/${place}`, uri, registrable(app.owner === null ? 'operator' : 'account'));
    }
    if (app.pkce === 'optional' && !mayLeavePkceOut(app)) {
      throw wrongAt(`apps/${index}/pkce`, "is optional, which is for the operator's apps with a secret only; make it required.");
    }
    if (app.firstParty && !(isAccountClient(app) && app.redirectUris.every(isOwn))) {
      throw wrongAt(`apps/${index}/firstParty`, "is for Latchstring's own pages only, at addresses of this server; make it false.");
    }
  });
  grants.forEach(({ redirectUri }, index) => {
    // What is answered without one has none. Some dialects take further parameters behind what is registered.
    const [address = ''] = redirectUri.split('?');
    if (redirectUri !== '') check(`grants/${index}/redirectUri`, address, registrable('operator'));
  });
}

function registrable(registrar: Registrar) {
  return (address: string) => whyNotRegistrable(address, registrar);
}

function isAccountClient({ service, id }: Registration): boolean {
  return service === 'standard' && id === accountClientId;
}
