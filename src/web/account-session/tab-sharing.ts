import * as v from 'valibot';
import { type Tokens, TokensSchema } from './tokens.ts';

const TabMessageSchema = v.variant('type', [
  v.object({ type: v.literal('tokens-wanted') }),
  v.object({ type: v.literal('tokens'), tokens: TokensSchema, why: v.picklist(['asked', 'refreshed', 'signed-in']) }),
  v.object({ type: v.literal('signed-out') }),
]);
type TabMessage = v.InferOutput<typeof TabMessageSchema>;

/** The part of BroadcastChannel that is used here. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  close(): void;
}

export interface TabListener {
  /** What this tab would share. */
  tokens(): Tokens | null;
  /** Another tab has tokens; `signed-in` may mean another person. */
  onTokens(tokens: Tokens, why: 'asked' | 'refreshed' | 'signed-in'): void;
  onSignedOut(): void;
}

/** How the tabs of this origin keep one sign-in between them. */
export class TabSharing {
  readonly #channel: TabChannel;
  readonly #listener: TabListener;
  readonly #waiting = new Set<(tokens: Tokens) => void>();

  constructor(channel: TabChannel, listener: TabListener) {
    this.#channel = channel;
    this.#listener = listener;
    channel.addEventListener('message', ({ data }) => this.#receive(data));
  }

  /**
   * Asks the other tabs for tokens.
   * @param wait milliseconds until the answer is taken to be no
   * @param wanted which answer will do; others are left to {@link TabListener.onTokens}
   */
  ask(wait: number, wanted: (tokens: Tokens) => boolean = () => true): Promise<Tokens | null> {
    return new Promise((resolve) => {
      const finish = (tokens: Tokens | null) => {
        clearTimeout(timer);
        this.#waiting.delete(receive);
        resolve(tokens);
      };
      const receive = (tokens: Tokens) => {
        if (wanted(tokens)) finish(tokens);
      };
      const timer = setTimeout(() => finish(null), wait);
      this.#waiting.add(receive);
      this.#send({ type: 'tokens-wanted' });
    });
  }

  share(tokens: Tokens, why: 'refreshed' | 'signed-in'): void {
    this.#send({ type: 'tokens', tokens, why });
  }

  announceSignOut(): void {
    this.#send({ type: 'signed-out' });
  }

  close(): void {
    this.#channel.close();
  }

  #send(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  #receive(data: unknown): void {
    const parsed = v.safeParse(TabMessageSchema, data);
    if (!parsed.success) return; // a tab of another version
    const message = parsed.output;
    if (message.type === 'signed-out') this.#listener.onSignedOut();
    else if (message.type === 'tokens') {
      this.#listener.onTokens(message.tokens, message.why);
      for (const receive of [...this.#waiting]) receive(message.tokens);
    } else {
      const tokens = this.#listener.tokens();
      if (tokens) this.#send({ type: 'tokens', tokens, why: 'asked' });
    }
  }
}
