import { describe, expect, it } from 'vitest';
import { someSetup } from '../testing.ts';
import { lastSetup, type PendingFlow, savePendingFlow, takePendingFlow } from './pending-flow.ts';

const pending = { state: 's', nonce: null, verifier: 'v', redirectUri: someSetup().redirectUri, scope: 'notes:read', dpopKey: null };
const flow: Omit<PendingFlow, 'lostExtra'> = { setup: someSetup({ secret: 'hush' }), goal: 'call', kept: { pending, messages: [] } };

function memory() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { items, storage };
}

describe('the pending flow', () => {
  it('can be taken once, without the secret of the app', () => {
    const { items, storage } = memory();
    savePendingFlow(storage, flow);
    expect([...items.values()].join()).not.toContain('hush');
    const taken = takePendingFlow(() => storage);
    expect(taken).toMatchObject({ goal: 'call', kept: { pending }, setup: { client: { id: 'notesweb', secret: '' } } });
    expect(takePendingFlow(() => storage)).toBeNull();
    expect(lastSetup(() => storage)).toMatchObject({ client: { id: 'notesweb', secret: '' } });
  });

  it('keeps nothing of an extra parameter that is secret but its name', () => {
    const { items, storage } = memory();
    const setup = {
      ...flow.setup,
      extra: [['id_token_hint', 'eyJ.hidden.x'] as [string, string], ['prompt', 'login'] as [string, string]],
    };
    const request = { method: 'GET', url: 'http://as.example/authorize?id_token_hint=eyJ.hidden.x', headers: [], body: null };
    const message = {
      id: 1,
      channel: 'front',
      step: 'authorize',
      at: '2026-01-01T00:00:00Z',
      request,
      response: null,
      failure: null,
    } as const;
    savePendingFlow(storage, { ...flow, setup, kept: { pending, messages: [{ ...message, request: { ...request, headers: [] } }] } });
    expect([...items.values()].join()).not.toContain('eyJ.hidden');
    expect(takePendingFlow(() => storage)).toMatchObject({ lostExtra: ['id_token_hint'], setup: { extra: [['prompt', 'login']] } });
  });

  it('keeps no secret of a pushed request', () => {
    const { items, storage } = memory();
    const request = { method: 'POST', url: 'http://as.example/par', headers: [], body: 'client_secret=hush&client_id=notesweb' };
    const message = { id: 1, channel: 'back', step: 'par', at: '2026-01-01T00:00:00Z', request, response: null, failure: null } as const;
    savePendingFlow(storage, { ...flow, kept: { pending, messages: [{ ...message, request: { ...request, headers: [] } }] } });
    expect([...items.values()].join()).not.toContain('hush');
  });

  it('is null where it was tampered with, and where storage is blocked (F11)', () => {
    const { items, storage } = memory();
    savePendingFlow(storage, flow);
    for (const key of items.keys()) items.set(key, '{"link":"setup=1.AAAA"}');
    expect(takePendingFlow(() => storage)).toBeNull();
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect([takePendingFlow(blocked), lastSetup(blocked)]).toEqual([null, null]);
  });
});
