import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { wear } from '../web/ui/brand.ts';
import { Person, soon } from './person.ts';
import { PretendServer } from './pretend-server.ts';
import { PretendTabs } from './pretend-tabs.ts';
import type { GalleryState } from './state.ts';
import { type GalleryLanguage, speakIn } from './words.ts';

export type Scheme = 'light' | 'dark';

/** The one page that all states are shown on, one after another, with a server and other tabs that only pretend. */
export class Stage {
  readonly #place: HTMLElement;
  readonly #server = new PretendServer();
  readonly #tabs = new PretendTabs();
  readonly #person = new Person();
  #root: Root | null = null;
  #given: unknown[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
    window.fetch = this.#server.fetch;
    const channel = () => this.#tabs.channel();
    // Called as a constructor; what a function returns is what there is then.
    Object.assign(window, {
      BroadcastChannel: function PretendChannel() {
        return channel();
      },
    });
  }

  /** @returns once the state is reached and nothing is under way any more */
  async show(
    { render, answers = {}, asks, signedIn = true, act, shows, data }: GalleryState,
    language: GalleryLanguage,
    scheme: Scheme | null,
  ): Promise<void> {
    this.clear();
    document.documentElement.style.colorScheme = scheme ?? '';
    this.#server.begin(answers);
    this.#tabs.signedIn = signedIn;
    await speakIn(language);
    this.#given = [answers, data];
    this.#root = createRoot(this.#place);
    this.#root.render(<StrictMode>{render()}</StrictMode>);
    await act?.(this.#person, this.#tabs);
    await this.#person.sees(shows());
    await this.#settled(asks);
  }

  /** Every text that came with the data of the state: what may stand on the page though no catalog has it. */
  given(): string[] {
    const texts = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value.normalize());
      else if (typeof value === 'function') collect(value(new URLSearchParams()));
      else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collect(part);
    };
    collect(this.#given);
    return [...texts].filter((text) => /[a-z]/i.test(text));
  }

  clear(): void {
    this.#root?.unmount();
    this.#root = null;
    this.#place.replaceChildren();
    sessionStorage.clear();
    // As the document comes.
    document.title = 'Latchstring';
    history.replaceState(null, '', '/');
    wear(null);
    window.scrollTo(0, 0);
  }

  async #settled(asks: string | undefined): Promise<void> {
    do await soon();
    while (!this.#server.isIdle || (asks !== undefined && !this.#server.asked.has(asks)));
    await soon();
  }
}
