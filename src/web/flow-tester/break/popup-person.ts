import { FlowError } from '../../../flow/flow-error.ts';
import type { FlowSession } from '../../../flow/session.ts';
import { isWebAddress } from '../../../flow/system/web-address.ts';
import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import type { RunPorts } from '../run/flow-run.ts';

/** What the person who sits here is asked to do. */
export type Asking = { what: 'allow' | 'deny'; open: boolean } | { what: 'take-back' };

/** The person before this page, who decides in another window. A press opens it, so that the browser lets it. */
export class PopupPerson {
  readonly #ports: Pick<RunPorts, 'openPopup' | 'waitForAnswer'>;
  readonly #ask: (asking: Asking | null) => void;
  #pressed: (() => void) | null = null;
  #stopped = new AbortController();

  constructor(ports: Pick<RunPorts, 'openPopup' | 'waitForAnswer'>, ask: (asking: Asking | null) => void) {
    this.#ports = ports;
    this.#ask = ask;
  }

  /** @returns the callback address with the answer @throws FlowError once nobody waits any more */
  async decide(session: FlowSession, url: URL, what: 'allow' | 'deny'): Promise<URL> {
    if (!isWebAddress(url.href)) throw new FlowError(m.notAWebAddress);
    this.#stopped = new AbortController();
    const isOurs = (state: string | null) => state === session.state().pending?.state;
    const answer = new Promise<string | null>((resolve) => {
      this.#pressed = () => {
        const popup = this.#ports.openPopup();
        popup?.location.replace(url);
        this.#ask({ what, open: popup !== null });
        if (popup) this.#ports.waitForAnswer(isOurs, popup, this.#stopped.signal).then(resolve);
      };
      this.#stopped.signal.addEventListener('abort', () => resolve(null));
    });
    this.#ask({ what, open: false });
    const came = await answer;
    this.#pressed = null;
    this.#ask(null);
    if (came === null) throw new FlowError(m.stopped);
    return new URL(session.setup.redirectUri + came);
  }

  /** Waits until the person says that the access was taken back. @throws FlowError once nobody waits any more */
  async takeBack(): Promise<void> {
    this.#stopped = new AbortController();
    const done = new Promise<boolean>((resolve) => {
      this.#pressed = () => resolve(true);
      this.#stopped.signal.addEventListener('abort', () => resolve(false));
    });
    this.#ask({ what: 'take-back' });
    const isDone = await done;
    this.#pressed = null;
    this.#ask(null);
    if (!isDone) throw new FlowError(m.stopped);
  }

  /** The press that was asked for. */
  answer(): void {
    this.#pressed?.();
  }

  stop(): void {
    this.#stopped.abort();
  }
}
