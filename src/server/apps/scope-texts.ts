import type { ScopeText } from '../../contract/client.ts';
import type { RequestedScope } from '../../contract/interaction.ts';
import { serverMessages } from '../../i18n/en/server.ts';

/**
 * What a scope lets an app do. One that nobody has described is shown by its name, and taken for the worst: hiding it
 * would let an app have what nobody saw.
 */
export function scopeText(texts: readonly ScopeText[], name: string): ScopeText {
  return (
    texts.find((text) => text.name === name) ?? {
      name,
      title: name,
      description: serverMessages.undescribedScope,
      access: 'write',
      sensitive: true,
    }
  );
}

/** Requested scopes with what is new first, then what was declined, then what the app has. */
export function additionsFirst(scopes: readonly RequestedScope[]): RequestedScope[] {
  const order = { new: 0, declined: 1, granted: 2 };
  return [...scopes].sort((a, b) => order[a.state] - order[b.state]);
}

/** Names of scopes in the order of their descriptions, the undescribed last. */
export function inOrder(texts: readonly ScopeText[], names: readonly string[]): string[] {
  const rank = (name: string) => texts.findIndex((text) => text.name === name) >>> 0;
  return [...names].sort((a, b) => rank(a) - rank(b));
}
