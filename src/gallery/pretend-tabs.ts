/** Tokens that are good for as long as anybody looks. */
const tokens = {
  accessToken: 'gallery',
  refreshToken: null,
  issuedAt: 0,
  expiresAt: Number.MAX_SAFE_INTEGER,
  signedInAt: 0,
  generation: 0,
};

type Listener = (event: { data: unknown }) => void;

/** Another tab of this browser that is signed in, or none: it answers before any patience ends. */
export class PretendTabs {
  signedIn = true;
  readonly #listeners = new Set<Listener>();

  /** Stands in for BroadcastChannel. */
  channel() {
    const own = new Set<Listener>();
    return {
      postMessage: (message: { type?: string }) => {
        if (message.type === 'tokens-wanted' && this.signedIn) queueMicrotask(() => tell(own, { type: 'tokens', tokens, why: 'asked' }));
      },
      addEventListener: (_type: string, listener: Listener) => {
        own.add(listener);
        this.#listeners.add(listener);
      },
      removeEventListener: () => undefined,
      close: () => {
        for (const listener of own) this.#listeners.delete(listener);
        own.clear();
      },
    };
  }

  /** The other tab signs out. */
  signOut(): void {
    tell(this.#listeners, { type: 'signed-out' });
  }
}

function tell(listeners: ReadonlySet<Listener>, data: unknown): void {
  for (const listener of [...listeners]) listener({ data });
}
