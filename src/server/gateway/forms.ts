import type { Interaction, NextStep } from '../../contract/interaction.ts';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import { ProblemError } from '../http/problem.ts';
import type { Clock } from '../ports/clock.ts';
import { randomToken } from '../ports/random.ts';
import type { Browser } from './browser.ts';
import { currentMistake } from './form-mistake.ts';
import { isFormToken } from './form-token.ts';
import type { InteractionRecord, Interactions } from './interactions.ts';

/** Interactions by documents and plain forms: what a page is rendered from, and where a form that it sent leads. */
export class Forms {
  readonly #interactions: Interactions;
  readonly #clock: Clock;
  readonly #view: (interaction: InteractionRecord, browser: Browser) => Promise<Interaction>;

  constructor(interactions: Interactions, clock: Clock, view: (interaction: InteractionRecord, browser: Browser) => Promise<Interaction>) {
    this.#interactions = interactions;
    this.#clock = clock;
    this.#view = view;
  }

  /**
   * What the page of an interaction is rendered from, be it only why there is nothing to decide.
   * @param retry the key in the address that {@link submit} led to
   */
  async page(id: string, browser: Browser, retry: string | null): Promise<InteractionPage> {
    try {
      const interaction = this.#interactions.find(id, browser);
      const mistake = currentMistake(interaction.formMistake, { key: retry, now: this.#clock.now() });
      return {
        interaction: await this.#view(interaction, browser),
        problem: mistake?.problem ?? null,
        identifier: mistake?.identifier ?? null,
      };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { interaction: null, problem: error.toProblem(), identifier: null };
    }
  }

  /**
   * Takes a plain form by `act`. What is wrong with it is told by the page that the browser is sent back to.
   * @returns the path to go on to, with a query where there is a mistake to tell
   * @throws ProblemError cross-site-request for a form that is not of this interaction's page
   */
  async submit(
    id: string,
    { token, identifier }: { token: string | null; identifier: string | null },
    browser: Browser,
    act: () => Promise<NextStep>,
  ): Promise<string> {
    const page = `/interaction/${encodeURIComponent(id)}`;
    let interaction: InteractionRecord | null = null;
    try {
      interaction = this.#interactions.find(id, browser);
      if (!isFormToken(interaction.formSecret, token ?? '')) {
        throw new ProblemError('cross-site-request', 403, { detail: 'The form was not sent from the page of this request.' });
      }
      await act();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code === 'cross-site-request') throw error;
      const { interaction: _, ...problem } = error.toProblem();
      if (!interaction) return page;
      const key = randomToken(12);
      interaction.formMistake = { key, problem, identifier, at: this.#clock.now() };
      return `${page}?retry=${key}`;
    }
    return interaction.outcome && interaction.outcome.kind !== 'refused' ? `${page}/return` : page;
  }
}
