import type { Setup } from '../../../flow/setup/setup.ts';

/** Which hosts a setup sends what to: the app's secret, access tokens alone, or the person's browser. */
export function receiversOf({ system: { endpoints, resource } }: Setup): { secret: string[]; token: string[]; person: string[] } {
  const hosts = (addresses: readonly (string | null | undefined)[], but: readonly string[] = []) => {
    const named = addresses.filter((address): address is string => Boolean(address)).map((address) => new URL(address).host);
    return [...new Set(named)].filter((host) => !but.includes(host));
  };
  const secret = hosts([endpoints.token, endpoints.par, endpoints.revoke, endpoints.introspect]);
  const token = hosts([endpoints.userinfo, endpoints.tokenInfo, resource?.url], secret);
  return { secret, token, person: hosts([endpoints.authorize, endpoints.endSession]) };
}
