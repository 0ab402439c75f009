import type { ScopeText } from '../contract/client.ts';

/**
 * What a scope lets an app do. One that nobody has described is shown by its name, and taken for the worst: hiding it
 * would let an app have what nobody saw.
 */
export function scopeText(texts: readonly ScopeText[], name: string): ScopeText {
  return (
    texts.find((text) => text.name === name) ?? {
      name,
      title: name,
      description: 'The service does not say what this allows. It may be more than you expect.',
      access: 'write',
      sensitive: true,
    }
  );
}

/** Names of scopes in the order of their descriptions, the undescribed last. */
export function inOrder(texts: readonly ScopeText[], names: readonly string[]): string[] {
  const rank = (name: string) => texts.findIndex((text) => text.name === name) >>> 0;
  return [...names].sort((a, b) => rank(a) - rank(b));
}
