import type { Family, Grant, Token } from '../../state/records.ts';
import type { Store } from '../../state/store.ts';

/** The grants, codes and tokens of a store, each named by what refers to it. What belonged to an app that is gone is left out. */
export function saveAccess(store: Store) {
  const isKept = ({ registration }: Grant) => store.registration(registration.service, registration.id) === registration;
  const grants = store.grants().filter(isKept);
  const ownGrants = store.ownGrants().filter(isKept);
  const grantRefs = new Map([...grants, ...ownGrants].map((grant, index) => [grant, `grant-${index}`]));
  const codes = [...store.codes.values()].filter(({ family }) => grantRefs.has(family.grant));
  const tokens = [...store.tokens.values()].filter(({ family }) => grantRefs.has(family.grant));
  const families = new Set([...codes, ...tokens].map(({ family }) => family));
  const familyRefs = new Map([...families].map((family, index) => [family, `family-${index}`]));
  const saveGrant = (grant: Grant) => {
    const { registration, ...rest } = grant;
    return { ref: grantRefs.get(grant), app: { service: registration.service, id: registration.id }, ...rest };
  };
  const refOf = (family: Family) => familyRefs.get(family);
  const tokenName = (token: Token | null) => (token && store.tokens.get(token.value) === token ? token.value : null);
  return {
    grants: grants.map(saveGrant),
    ownGrants: ownGrants.map(saveGrant),
    families: [...families].map((family) => ({ ...family, ref: refOf(family), grant: grantRefs.get(family.grant) })),
    codes: codes.map((code) => ({ ...code, family: refOf(code.family) })),
    tokens: tokens.map((token) => ({
      ...token,
      family: refOf(token.family),
      twin: tokenName(token.twin),
      supersedes: tokenName(token.supersedes),
    })),
  };
}
